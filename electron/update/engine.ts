import type { Result } from '../../shared/contract/problem';

/** What finds, fetches and installs. */
export interface UpdateEngine {
  /** Asks the feed: the newer version, or null. */
  look(signal: AbortSignal): Promise<Result<string | null>>;
  /** Fetches what `look` found last, checks it, and makes it ready. Nothing is left of one that is not right. */
  fetch(
    onBytes: (bytes: { done: number; total: number }) => void,
    signal: AbortSignal,
  ): Promise<Result<null>>;
  /** Ends the app, installs, and starts it again. What is not as it was fetched is told as broken instead. */
  quitAndInstall(): void;
  /** The app has ended, as its last act: installs what is ready. */
  installAtEnd(): void;
}
