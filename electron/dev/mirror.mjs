import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The same folder at another place: by hard links where both are on one disk, else by copies. Links share
 * their contents, so name in `own` the files that will be changed there.
 *
 * @param {string} from
 * @param {string} to not there yet
 * @param {readonly string[]} [own] names of files, at the top, that must be copies
 */
export function mirror(from, to, own = []) {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) mirror(source, target);
    else if (own.includes(entry.name)) copyFileSync(source, target);
    else linkOrCopy(source, target);
  }
}

/** @param {string} source @param {string} target */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
