/**
 * Time as a power that is asked for. `now` in milliseconds since 1970 (UTC); `sleep` in milliseconds of
 * that same clock, so that a wait of 40 minutes is short on a clock that runs fast. An aborted sleep
 * rejects with the signal's reason.
 */
export interface Clock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
