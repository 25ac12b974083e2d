import type { Mail } from './compose-mail';

/**
 * A mail as a file that mail programs open as a draft: RFC 5322, UTF-8 by RFC 2045 and 2047. `X-Unsent: 1` makes
 * Outlook offer it for sending. `at`: milliseconds since 1970.
 */
export function mailFile({ to, subject, body }: Omit<Mail, 'mailto'>, at: number): string {
  const lines = [
    'X-Unsent: 1',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(body.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ];
  return lines.join('\r\n');
}

/** Bytes of text in one encoded word: a line with it, the header's name included, has 76 characters at most (RFC 2047 §2). */
const mostBytes = 39;

/** Words of whole characters only, parted by folds. A line break can end no header here. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (byteLength(word + character) > mostBytes) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join('\r\n ');
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
