import type { JobState } from '../../../shared/model/job-health';
import type { Overview } from '../../../shared/model/overview';

/** All that the next move stands on. */
export interface Configured {
  readonly hasApp: boolean;
  readonly token: Overview['token']['kind'];
  readonly test: 'untested' | 'refused' | 'accepted';
  /**
   * `in-part`: there are saved settings, but something of them is missing or not as it should be. `unseen`: there is
   * a job, but its settings may not be read.
   */
  readonly saved: 'no' | 'in-part' | 'yes' | 'unseen';
  /** A review of what is typed now is shown. */
  readonly reviewed: boolean;
  readonly mappings: 'unchecked' | 'fit' | 'wrong';
  readonly chosen: boolean;
  readonly trial: 'none' | 'arrived' | 'failed';
  readonly job: JobState;
  /** What was saved takes effect only by a restart. */
  readonly restartDue: boolean;
}

export type Move =
  | 'consent'
  | 'token'
  | 'test'
  | 'review'
  | 'save'
  | 'check'
  | 'choose'
  | 'provision'
  | 'start'
  | 'restart'
  | 'watch';

export type PartId = 'test' | 'settings' | 'mappings' | 'one' | 'start';

/** The next sensible move, of which the screen makes its one primary button. Nothing is locked by it. Pure. */
export function nextMove(now: Configured): Move {
  if (!now.hasApp) return 'consent';
  if (now.reviewed) return 'save';
  if (now.restartDue) return 'restart';
  const noToken = now.token === 'missing' || now.token === 'unusable';
  if (now.job === 'quarantine') return now.test === 'accepted' ? 'restart' : noToken ? 'token' : 'test';
  if (now.saved === 'no' || now.saved === 'in-part') {
    if (noToken) return 'token';
    return now.test === 'accepted' || now.saved === 'in-part' ? 'review' : 'test';
  }
  if (now.job === 'running' || now.job === 'first-cycle') return 'watch';
  if (now.test === 'refused') return 'test';
  if (now.job === 'paused' || now.job === 'switched-off') return 'start';
  if (now.mappings !== 'fit') return 'check';
  if (now.trial === 'arrived') return 'start';
  return now.chosen ? 'provision' : 'choose';
}

/** Where a move is made; null: in another step. */
export const partOf: Readonly<Record<Move, PartId | null>> = {
  consent: null,
  token: null,
  test: 'test',
  review: 'settings',
  save: 'settings',
  check: 'mappings',
  choose: 'one',
  provision: 'one',
  start: 'start',
  restart: 'start',
  watch: null,
};
