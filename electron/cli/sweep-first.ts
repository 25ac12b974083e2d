import type { HttpPort } from '../../shared/http/port';
import type { Clock } from '../../shared/model/clock';
import type { ProbeThing } from '../../shared/model/probe-thing';
import { judgeSecretToken } from '../../shared/scim/secret-token';
import { parseTenantUrl } from '../../shared/scim/tenant-url';
import { sweep } from '../../shared/scim/write/sweep';
import type { Io } from './command';
import type { ProbeFolder } from './probe-folder';

interface Sweeping {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly tenantUrl: string;
  readonly token: string;
  readonly journal: ProbeFolder;
}

/** Takes away what an earlier run has left behind at this Tenant URL, before anything new is made; says what stays. */
export async function sweepFirst(
  { http, clock, tenantUrl, token, journal }: Sweeping,
  io: Io,
): Promise<void> {
  const site = parseTenantUrl(tenantUrl);
  const judged = judgeSecretToken(token, { now: clock.now() });
  if (!site.ok || !judged.usable) return;
  const things = await journal.abandoned(site.value.url);
  if (things.length === 0) return;
  io.progress(`${io.words.say('check.leftovers', { count: things.length })}\n`);
  const at = { http, clock, site: site.value, token: judged.token, journal };
  const removal = await sweep(at, things, io.signal);
  if (removal.gone.length > 0)
    io.progress(`${io.words.say('check.leftovers-gone', { count: removal.gone.length })}\n`);
  sayWhatStays(
    removal.left.map(({ thing, scimId }) => ({ ...thing, scimId })),
    io,
  );
}

/** One line for each thing that may still be at the endpoint. */
export function sayWhatStays(
  things: readonly Pick<ProbeThing, 'kind' | 'name' | 'scimId'>[],
  { words, progress }: Io,
): void {
  if (things.length === 0) return;
  const lines = things.map(({ kind, name, scimId }) => `  ${kind} ${name}${scimId ? ` (id ${scimId})` : ''}`);
  progress(`${[words.say('check.stays', { count: things.length }), ...lines].join('\n')}\n`);
}
