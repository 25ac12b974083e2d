import type { Exchange } from '../model/finding';

/** Chosen by curl itself, or of no use to anybody else. */
const left =
  /^(?:host|connection|content-length|accept-encoding|transfer-encoding|cookie|proxy-authorization)$/i;
const headerLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/s;

/**
 * The request of an exchange as a `curl` command for a POSIX shell, without the token: whoever runs it sets
 * `SCIM_TOKEN`, or `WRONG_TOKEN` where `checkId` is the check that asks with a wrong one. Safe to paste, whatever
 * stands in it: nothing is expanded but the variable, and control characters, which a terminal would obey, are
 * written as `printf` knows them. null where there is no whole request to repeat.
 */
export function asCurl(exchange: Exchange, checkId = ''): string | null {
  const variable = checkId === 'token-wrong-refused' ? 'WRONG_TOKEN' : 'SCIM_TOKEN';
  const { method, url, request } = exchange;
  if (request === '' || !/^https?:\/\/[^/]/i.test(url)) return null;
  const border = request.indexOf('\n\n');
  const head = border === -1 ? request : request.slice(0, border);
  const body = border === -1 ? '' : request.slice(border + 2);
  if (/\n\[cut: \d+ letters in all\]$/.test(body)) return null;

  const headers = head
    .split('\n')
    .slice(1)
    .map((line) => headerLine.exec(line))
    .filter((found) => found !== null && !left.test(found[1] ?? ''))
    .map((found) => ({ name: found?.[1] ?? '', value: found?.[2] ?? '' }));
  const typed = headers.some(({ name }) => name.toLowerCase() === 'content-type');
  const parts = [
    // Brackets in a URL are letters here and no pattern; dots in it stay as they are.
    `curl --globoff${/\/\.{1,2}(?:[/?#]|$)/.test(url) ? ' --path-as-is' : ''}`,
    ...methodOf(method, body),
    `--url ${quoted(url)}`,
    ...headers.map((one) => `-H ${headerOf(one.name, one.value, variable)}`),
    // Else curl says that it is a form.
    ...(body === '' ? [] : [...(typed ? [] : ["-H 'Content-Type:'"]), `--data-raw ${quoted(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

function methodOf(method: string, body: string): readonly string[] {
  if (method === 'HEAD') return ['--head'];
  return method === 'GET' && body === '' ? [] : [`-X ${quoted(method)}`];
}

function headerOf(name: string, value: string, variable: string): string {
  if (name.toLowerCase() === 'authorization') {
    const scheme = /^bearer\b/i.test(value) ? 'Bearer ' : '';
    return `"Authorization: ${scheme}$${variable}"`;
  }
  // A name alone would take the header away (curl.se/docs/manpage.html#-H).
  return quoted(value === '' ? `${name};` : `${name}: ${value}`);
}

/** C0 but for the line feed, DEL, and C1: a terminal may act on them while they are pasted. */
const control = /(?:(?!\n)\p{Cc})+/gu;

/** One word for a POSIX shell. What no argument can hold (NUL, half a surrogate pair) is U+FFFD. */
function quoted(text: string): string {
  const whole = text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
  const plain = (part: string) => (part === '' ? '' : `'${part.replaceAll("'", "'\\''")}'`);
  const words: string[] = [];
  let at = 0;
  for (const found of whole.matchAll(control)) {
    words.push(plain(whole.slice(at, found.index)), `"$(printf '${octal(found[0])}')"`);
    at = found.index + found[0].length;
  }
  words.push(plain(whole.slice(at)));
  return words.join('') || "''";
}

const octal = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
