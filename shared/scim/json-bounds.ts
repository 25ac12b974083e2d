/** More values than the largest answer in earnest has; each costs memory many times its length. */
const mostValues = 200_000;

const [quote, backslash] = [0x22, 0x5c];
/** `[`, `{` and `,` outside of texts: one for each value, near enough. */
const marks: ReadonlySet<number> = new Set([0x5b, 0x7b, 0x2c]);

/** Whether a text of JSON holds more values than should be read: a few letters each, and an object of their own. */
export function hasTooManyValues(text: string): boolean {
  if (text.length <= mostValues) return false;
  let values = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText && code === backslash) at += 1;
    else if (code === quote) inText = !inText;
    else if (!inText && marks.has(code)) values += 1;
  }
  return values > mostValues;
}
