import type { JobHealth } from '../../../shared/model/job-health';
import type { Words } from '../../../shared/words/words';
import type { Look } from '../../use-call';

export type WatchMove = 'allow' | 'consent' | 'configure' | 'look' | 'failures' | 'more' | 'cause';

interface Watched {
  readonly hasApp: boolean;
  /** null: never seen. */
  readonly health: JobHealth | null;
  readonly look: Look;
  /** What was refused only because nobody has allowed it yet. */
  readonly mayNot: { readonly job: boolean; readonly logs: boolean };
  readonly tenant: string;
}

interface Standing {
  readonly standing: string;
  readonly more: string | null;
  /** The next sensible move: the one primary button. */
  readonly move: WatchMove;
}

/** How provisioning is doing, in one sentence, and what comes next. Pure. */
export function standingOf(words: Words, { hasApp, health, look, mayNot, tenant }: Watched): Standing {
  const said = (id: string, move: WatchMove, more: string | null, params = {}): Standing => ({
    standing: words.find(`screen.watch.standing.${id}`, { tenant, ...params }) ?? '',
    more: more && words.find(`screen.watch.more.${more}`),
    move,
  });
  if (!hasApp) return said('consent', 'consent', 'consent');
  if (mayNot.job) return said('may-not', 'allow', null);
  if (look === 'failed') return said('failed', 'look', health ? 'failed' : null);
  if (!health) return said(look === 'asking' ? 'asking' : 'idle', 'look', 'asking');

  const stands = byState(health, said);
  // What went wrong is worth more than what may be read besides, but it cannot be shown without the logs.
  const wantsLogs =
    mayNot.logs && (stands.move === 'more' || stands.move === 'look' || stands.move === 'failures');
  return wantsLogs ? { ...stands, move: 'allow', more: words.say('screen.watch.more.allow') } : stands;
}

type Say = (id: string, move: WatchMove, more: string | null, params?: { count: number }) => Standing;

function byState(health: JobHealth, said: Say): Standing {
  const { state, lastCycle } = health;
  switch (state) {
    case 'none':
    case 'not-started':
      return said(state, 'configure', state);
    case 'paused':
    case 'switched-off':
      return said(state, 'configure', 'stopped');
    case 'quarantine':
      return said(state, 'cause', 'quarantine');
    case 'first-cycle':
      return lastCycle?.result === 'failed'
        ? said('first-failed', 'failures', 'failures')
        : said(state, 'look', state);
    case 'running':
      return whileRunning(health, said);
  }
}

function whileRunning({ lastCycle, findings }: JobHealth, said: Say): Standing {
  if (lastCycle?.result === 'failed') return said('cycle-failed', 'failures', 'failures');
  if (lastCycle?.result === 'some-failed') {
    return said('some-failed', 'failures', 'failures', { count: lastCycle.escrowed });
  }
  if (findings.some(({ id, outcome }) => id === 'job-state' && outcome === 'overdue')) {
    return said('overdue', 'look', 'overdue');
  }
  return lastCycle ? said('succeeded', 'more', 'rest') : said('running', 'look', 'running');
}
