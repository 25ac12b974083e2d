import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { practiceHosts } from '../../../shared/practice/constants';
import { readKeptWorld } from '../../../shared/practice/world/kept-world';
import type { World } from '../../../shared/practice/world/state';

/** Longer than a request may wait until the world's own file tells of it. */
const keptWithinMs = 400;

/** What the practice world holds, from its own file: GroupTalk's people, the tenant's state, the request log. */
export function worldNow(userData: string): World {
  const text = readFileSync(join(userData, 'practice', 'practice-world.json'), 'utf8');
  const kept = readKeptWorld(text);
  if (!kept) throw new Error('the world’s file cannot be read');
  return kept.world;
}

/**
 * Every change that was asked of the practice Graph, in order, as `METHOD last/words of the path`. Asking Entra
 * to try credentials (`validateCredentials`) is a POST that changes nothing, and stands in `tried`.
 */
export async function writesTo(
  userData: string,
): Promise<{ readonly written: string[]; readonly tried: number }> {
  await wait(keptWithinMs);
  const asked = worldNow(userData)
    .requests.filter(({ host, method }) => host === practiceHosts.graph && !reads.includes(method))
    .map(({ method, path, status }) => ({ said: `${method} ${lastWords(path)}`, status }));
  const tries = asked.filter(({ said }) => said === 'POST jobs/validateCredentials');
  return {
    // What was refused is asked again, and is one change.
    written: asked.filter((one) => !tries.includes(one) && one.status < 400).map(({ said }) => said),
    tried: tries.length,
  };
}

const reads: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** `/v1.0/servicePrincipals/{id}/synchronization/jobs/{id}/start` is `jobs/start`. */
function lastWords(path: string): string {
  const [bare = ''] = path.split('?');
  return bare
    .split('/')
    .filter((word) => /^[a-zA-Z]+$/.test(word) && !['servicePrincipals', 'synchronization'].includes(word))
    .join('/');
}
