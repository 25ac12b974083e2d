import { failed, type Problem, type Result } from '../../shared/contract/problem';

type Failure = Extract<Result<never>, { ok: false }>;

/** The feed gives no answer, or one of somebody else. */
export const unreachable = (feed: URL, detail: string): Failure =>
  failed('update-feed-unreachable', { params: { host: feed.host }, detail, remedy: 'check-network' });

/** What the feed gives is not what was released. */
export const notGenuine = (feed: URL, detail: string): Failure =>
  failed('update-not-genuine', { params: { host: feed.host }, detail, remedy: 'ask-grouptalk' });

/** A problem on its way through electron-updater, which knows errors only. */
export const asError = ({ problem }: Failure): Error =>
  Object.assign(new Error(`${problem.code}: ${problem.detail ?? ''}`), { problem });

export function problemOf(error: unknown): Problem | null {
  const problem: unknown = Reflect.get(Object(error), 'problem');
  return isProblem(problem) ? problem : null;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
