import { failed, ok, type Problem, type Result } from '../contract/problem';
import type { Clock } from '../model/clock';

/** Waits on the clock. false: called off. */
export async function slept(clock: Clock, ms: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal);
    return !signal?.aborted;
  } catch {
    return false;
  }
}

/**
 * What a new application answers while Graph's replicas do not agree yet: 401, 403, 404 or 409, right token
 * or not. A sign-in that is missing on this side has no status and is not waited for.
 */
export const isTemporary = ({ code, params }: Problem): boolean =>
  code === 'graph-not-found' ||
  code === 'graph-conflict' ||
  code === 'graph-forbidden' ||
  (code === 'sign-in-needed' && params.status === 401);

/**
 * Asks again while the answer is not there yet (null) or refused for a passing reason. Pauses double from one
 * second to ten. The last answer stands when `patienceMs` (milliseconds of the clock) are over.
 */
export async function patiently<T>(
  powers: { readonly clock: Clock; readonly patienceMs: number },
  ask: () => Promise<Result<T | null>>,
  passing: (problem: Problem) => boolean,
  signal?: AbortSignal,
): Promise<Result<T | null>> {
  const until = powers.clock.now() + powers.patienceMs;
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 10_000)) {
    const answer = await ask();
    if (answer.ok ? answer.value !== null : !passing(answer.problem)) return answer;
    if (powers.clock.now() + pause > until) return answer;
    if (!(await slept(powers.clock, pause, signal))) return failed('cancelled');
  }
}

/** Reads again, for up to 45 seconds of the clock, what a replica of Graph does not know yet (404). */
export async function untilThere<T>(
  clock: Clock,
  ask: () => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const boxed = async (): Promise<Result<{ readonly value: T } | null>> => {
    const answer = await ask();
    return answer.ok ? ok({ value: answer.value }) : answer;
  };
  const unknown = (problem: Problem) => problem.code === 'graph-not-found';
  const found = await patiently({ clock, patienceMs: 45_000 }, boxed, unknown, signal);
  if (!found.ok) return found;
  return found.value ? ok(found.value.value) : failed('graph-not-found', { remedy: 'wait' });
}
