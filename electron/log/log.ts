/** `warn`: something was not as it should be, and the app went on. `error`: something could not be done. */
type LogLevel = 'info' | 'warn' | 'error';

/**
 * Writes one line for support. `subject`: the part of the app that speaks; `text`: what happened, in developer's
 * words. Never a person's data, nor a secret; it never throws.
 */
export type Log = (level: LogLevel, subject: string, text: string) => void;
