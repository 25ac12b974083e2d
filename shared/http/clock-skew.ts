import { parseHttpDate } from './http-date';

/**
 * Milliseconds by which this computer's clock (`now`, milliseconds since 1970) is ahead of the server's
 * `Date` (RFC 9110 §6.6.1); negative when it is behind. A cache's `Age` (RFC 9111 §5.1) is allowed for.
 * `Date` counts whole seconds, and the answer has travelled: a second or two mean nothing. null when the
 * answer names no readable date.
 */
export function clockSkew(headers: Readonly<Record<string, string>>, now: number): number | null {
  const date = parseHttpDate(headers.date ?? '');
  if (date === null) return null;
  const age = headers.age ?? '';
  return now - (date + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0));
}
