import { describe, expect, it } from 'vitest';
import { mailFile } from '../../../../shared/onboarding/request/mail-file';

const at = Date.UTC(2026, 2, 1, 12, 30);
const mail = {
  to: 'support@grouptalk.com',
  subject: `Microsoft Entra integration for ${'Räddningstjänsten Åsa & Öster 🚒 '.repeat(6)}`,
  body: `Hej,\n\n${'Åäö 🚒 '.repeat(40)}\nhälsningar`,
};

/** What a mail program reads (RFC 2047 §2, RFC 2045 §6.8). */
function read(file: string) {
  const [head = '', ...rest] = file.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll('\r\n ', ' ')
      .split('\r\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const subject = (headers.get('Subject') ?? '')
    .replaceAll('?= =?', '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString());
  return { headers, subject, body: Buffer.from(rest.join('').replaceAll('\r\n', ''), 'base64').toString() };
}

describe('a mail as a file', () => {
  it('reads back as it was written', () => {
    const { headers, subject, body } = read(mailFile(mail, at));
    expect(headers.get('To')).toBe(mail.to);
    expect(headers.get('X-Unsent')).toBe('1');
    expect(headers.get('Date')).toBe('Sun, 01 Mar 2026 12:30:00 +0000');
    expect(subject).toBe(mail.subject);
    expect(body).toBe(mail.body.replaceAll('\n', '\r\n'));
  });

  it('has short lines of plain ASCII, each ended as mail wants it', () => {
    const file = mailFile(mail, at);
    expect(file).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('lets a tenant with a line break in its name add no header', () => {
    const { headers } = read(mailFile({ ...mail, subject: 'A\r\nBcc: x@evil.example' }, at));
    expect(headers.has('Bcc')).toBe(false);
  });
});
