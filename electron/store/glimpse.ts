import { readFileSync, statSync } from 'node:fs';

/** None of ours is nearly as large; the window would come up late, or never. */
const mostBytes = 1_048_576;

/**
 * A look into a JSON file before the first paint, without what checks it.
 *
 * @returns a member's value, whatever it is; `undefined` where there is no such member, no object or no file, or one
 *   that is far too large
 */
export function glimpse(file: string): (member: string) => unknown {
  try {
    const about = statSync(file);
    if (!about.isFile() || about.size > mostBytes) return () => undefined;
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return (member) => Reflect.get(Object(value), member);
  } catch {
    return () => undefined;
  }
}
