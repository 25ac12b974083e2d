import type { WordParams } from '../../../shared/contract/problem';
import type { Overview } from '../../../shared/model/overview';
import type { PendingMove } from './pending';

export const stageIds = ['mail', 'answer', 'fetch', 'token'] as const;
export type StageId = (typeof stageIds)[number];
/** `under-way`: GroupTalk Admin is open. `skipped`: the token is here without it. */
export type StageState = 'now' | 'done' | 'under-way' | 'later' | 'skipped';

type RequestStanding =
  | 'write'
  | 'opened'
  | 'wait'
  | 'fetch'
  | 'paste'
  | 'review'
  | 'confirm'
  | 'refused'
  | 'kept'
  | 'soon'
  | 'expired'
  | 'unusable'
  | 'replace';

export interface RequestStance {
  readonly standing: RequestStanding;
  readonly params: WordParams;
  /** The stage with the primary button; null: all is done, and the button at the top goes on. */
  readonly present: StageId | null;
  readonly states: Readonly<Record<StageId, StageState>>;
}

interface Seen {
  readonly overview: Pick<Overview, 'statements' | 'token'>;
  /** What can be done with a token that was handed in and is not kept yet; null: there is none. */
  readonly pending: PendingMove | null;
  readonly mailOpened: boolean;
  readonly adminOpened: boolean;
  readonly replacing: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const day = 86_400_000;
const soonDays = 30;

/** Whole days until a token expires; null when it names no end. */
export const daysLeft = (expiresAt: string | null, now: number): number | null =>
  expiresAt === null ? null : Math.floor((Date.parse(expiresAt) - now) / day);

/** Which of the four stages is the present one, and the sentence for it. Pure. */
export function standRequest(seen: Seen): RequestStance {
  const { overview, pending } = seen;
  const said = (id: string) => overview.statements.some((one) => one.id === id);
  const sent = said('request-sent');
  const answered = said('request-answered');
  const kept = overview.token.kind === 'kept';
  const { standing, present, params = {} } = stand(seen, sent, answered);
  const before = (done: boolean): StageState => (done ? 'done' : kept || pending ? 'skipped' : 'later');
  const states: Record<StageId, StageState> = {
    mail: before(sent || answered),
    answer: before(answered),
    fetch: present === 'token' && !pending ? 'under-way' : kept || pending ? 'done' : 'later',
    token: kept ? 'done' : 'later',
  };
  if (present) states[present] = 'now';
  return { standing, params, present, states };
}

function stand(
  { overview, pending, mailOpened, adminOpened, replacing, now }: Seen,
  sent: boolean,
  answered: boolean,
): Pick<RequestStance, 'standing' | 'present'> & { readonly params?: WordParams } {
  const { token } = overview;
  if (pending) {
    const standing = pending === 'keep' ? 'review' : pending === 'refused' ? 'refused' : 'confirm';
    return { standing, present: 'token' };
  }
  const anew = adminOpened ? 'token' : 'fetch';
  if (replacing) return { standing: 'replace', present: anew };
  if (token.kind === 'kept') {
    const days = daysLeft(token.hint.expiresAt, now);
    return days !== null && days < soonDays
      ? { standing: 'soon', present: null, params: { count: Math.max(days, 0) } }
      : { standing: 'kept', present: null };
  }
  if (token.kind === 'unusable') {
    return { standing: token.problem.code === 'token-expired' ? 'expired' : 'unusable', present: anew };
  }
  if (answered) return { standing: adminOpened ? 'paste' : 'fetch', present: anew };
  if (sent) return { standing: 'wait', present: 'answer' };
  return { standing: mailOpened ? 'opened' : 'write', present: 'mail' };
}
