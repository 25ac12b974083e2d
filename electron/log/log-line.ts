import { redactor } from '../../shared/http/redact';
import type { Exchange } from '../../shared/model/finding';

/** Longer texts tell nothing more, and hide the lines around them. */
const mostCharacters = 2_000;

const clean = redactor([]);

/** One line of the log: ISO time, level, subject, text; line breaks become blanks, tokens their last letters. */
export const logLine = (at: number, level: string, subject: string, text: string): string =>
  `${new Date(at).toISOString()} ${level.padEnd(5)} ${subject}: ${oneLine(clean(text))}\n`;

/** An exchange by method, origin and path, status and time. Its query may name people, its bodies more. */
export function exchangeText({ method, url, status, ms }: Exchange): string {
  const where = URL.canParse(url) ? `${new URL(url).origin}${new URL(url).pathname}` : 'no address';
  return `${method} ${where} ${status ?? 'no answer'} ${Math.round(ms)} ms`;
}

const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, mostCharacters);
