/**
 * Milliseconds since 1970 of an HTTP date in any of its three forms (RFC 9110 §5.6.7); null for everything
 * else, also for what `Date.parse` would guess at.
 */
export function parseHttpDate(text: string): number | null {
  const date = text.trim();
  const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/.test(date);
  if (!asctime && !/^[A-Z][a-z]+, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/.test(date))
    return null;
  const time = Date.parse(asctime ? `${date} GMT` : date);
  return Number.isNaN(time) ? null : time;
}
