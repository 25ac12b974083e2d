import type { Result } from '../../contract/problem';
import type { ProbeThing, Stay } from '../../model/probe-thing';

/** Where things made for a trial are written down, so that they are found again after a crash. */
export interface ProbeJournal {
  /** Kept for good when it resolves; the same id is written anew. */
  write(thing: ProbeThing): Promise<Result<void>>;
  crossOut(id: string): Promise<void>;
  /** It was tried to take it away, and it stays. For whoever wants to show that; it need not be kept for good. */
  stays?(id: string, stay: Stay): void;
  /** All that may still be there, the oldest first. */
  list(): Promise<readonly ProbeThing[]>;
}
