import type { CallOutput } from '../../../shared/contract/calls';
import type { Overview } from '../../../shared/model/overview';

type PlanStanding =
  | 'signed-out'
  | 'asking-first'
  | 'failed'
  | 'clock'
  | 'ready'
  | 'unstated'
  | 'maybe-ready'
  | 'only-reads'
  | 'unable';

/** The one next move: sign in, look (again), state that the GroupTalk account is an admin's, or go on. */
export type PlanMove = 'sign-in' | 'look' | 'state' | 'go-on';

export interface PlanStance {
  readonly standing: PlanStanding;
  readonly move: PlanMove;
}

interface Seen {
  readonly overview: Pick<Overview, 'account' | 'role' | 'tenant'>;
  readonly look: 'idle' | 'asking' | 'answered' | 'failed';
  readonly plan: CallOutput<'plan.look'> | null;
  readonly stated: boolean;
}

/** Where the plan stands, in one sentence and one move. A wrong clock comes first: it spoils every verdict. Pure. */
export function standPlan({ overview, look, plan, stated }: Seen): PlanStance {
  if (!overview.account) return { standing: 'signed-out', move: 'sign-in' };
  const role = plan?.findings.find((one) => one.id === 'role');
  if (!overview.tenant || (!plan && !overview.role)) {
    return look === 'failed'
      ? { standing: 'failed', move: 'look' }
      : { standing: 'asking-first', move: stated ? 'go-on' : 'state' };
  }
  if (plan?.findings.some((one) => one.id === 'computer-clock')) return { standing: 'clock', move: 'look' };

  const ability = role?.outcome ?? overview.role?.ability ?? 'unknown';
  if (ability === 'configure' || ability === 'owner') {
    return stated ? { standing: 'ready', move: 'go-on' } : { standing: 'unstated', move: 'state' };
  }
  const move = stated ? 'go-on' : 'state';
  if (ability === 'unknown') return { standing: 'maybe-ready', move };
  if (ability === 'read-only') return { standing: 'only-reads', move };
  return { standing: 'unable', move: 'look' };
}
