import type { Result } from '../../shared/contract/problem';
import type { Updates } from '../../shared/model/updates';

export interface UpdaterOptions {
  /** As chosen in Settings. */
  readonly wanted: boolean;
  /** Something is being written to a tenant: nothing may end the app now. */
  isWriting(): boolean;
  /** The state is another one. */
  onChange(): void;
}

/** Keeps the app up to date, as far as policy, settings and build allow it. */
export interface Updater {
  state(): Updates;
  /** Asks the feed, and fetches what is newer. Ends when there is an answer, or what was found is ready. */
  check(signal?: AbortSignal): Promise<Result<null>>;
  /** Problem: `write-under-way` while something is being written to a tenant; `update-not-ready`. */
  install(): Promise<Result<null>>;
  /** As chosen in Settings. */
  choose(on: boolean): void;
  close(): Promise<void>;
}
