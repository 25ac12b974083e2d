import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDoor, type DoorPowers } from '../../../electron/links';
import { failed, ok } from '../../../shared/contract/problem';
import { composeMail } from '../../../shared/onboarding/request/compose-mail';
import { grouptalk } from '../../../shared/target/grouptalk';
import { createWords } from '../../../shared/words/words';

function setUp(powers: Partial<DoorPowers> = {}) {
  const outside: string[] = [];
  const lines: string[] = [];
  const door = createDoor({
    openExternal: async (url) => void outside.push(url),
    policy: () => 'browser',
    log: (_level, subject, text) => lines.push(`${subject}: ${text}`),
    ...powers,
  });
  return { door, outside, lines };
}

describe('the door', () => {
  it('opens the pages of known hosts in the browser', async () => {
    const { door, outside } = setUp();
    expect(await door.open('https://learn.microsoft.com/entra/?a=1#b')).toEqual(ok('browser'));
    expect(outside).toEqual(['https://learn.microsoft.com/entra/?a=1#b']);
  });

  it('lets every page pass that a finding or a screen refers to', async () => {
    const root = resolve(import.meta.dirname, '../../..');
    const folders = ['shared/scim', 'shared/mapping', 'shared/onboarding', 'shared/diagnosis', 'renderer'];
    const pages = folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
      )
      .flatMap((text) => [...text.matchAll(/['`](https:\/\/[\w.-]+\.[a-z]+\/[^'`$\s]*)/g)])
      .map(([, url = '']) => url)
      // An address to be copied, where no page is; and one that nobody has (RFC 2606).
      .filter((url) => url !== grouptalk.tenantUrl && !new URL(url).hostname.endsWith('.invalid'));
    expect(pages.length).toBeGreaterThan(8);
    const { door } = setUp();
    for (const page of pages) expect(await door.open(page), page).toEqual(ok('browser'));
  });

  it.each([
    ['another host', 'https://example.com/a?b=secret'],
    ['a host that looks like one', 'https://learn.microsoft.com.example.com/'],
    ['a host below one', 'https://x.learn.microsoft.com/'],
    ['a redirector', 'https://aka.ms/x'],
    ['http', 'http://learn.microsoft.com/'],
    ['a name in the address', 'https://learn.microsoft.com@example.com/'],
    ['a password in the address', 'https://a:secret@learn.microsoft.com/'],
    ['another port', 'https://learn.microsoft.com:8443/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['another program', 'ms-settings:privacy'],
    ['a search by Windows', 'search-ms:query=x&crumb=location:\\\\example.com'],
    ['a mail', `mailto:${grouptalk.supportAddress}`],
    ['no address at all', 'secret'],
    ['nothing', ''],
  ])('refuses %s aloud, and repeats nothing that it carries', async (_what, url) => {
    const { door, outside, lines } = setUp();
    const answer = await door.open(url);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'address-refused' } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^door: refused, /);
    expect(JSON.stringify([answer, lines])).not.toContain('secret');
    expect(outside).toEqual([]);
  });

  it('leads a host where the policy says', async () => {
    const inside: string[] = [];
    const { door, outside } = setUp({
      policy: (host) => (host === 'admin.grouptalk.com' ? 'window' : 'nowhere'),
      openInWindow: async (url) => {
        inside.push(url);
        return ok(null);
      },
    });
    expect(await door.open(grouptalk.adminUrl)).toEqual(ok('window'));
    expect(await door.open('https://entra.microsoft.com/')).toEqual(ok('nowhere'));
    expect(inside).toEqual([grouptalk.adminUrl]);
    expect(outside).toEqual([]);
  });

  it('says why a window could not be opened', async () => {
    const { door } = setUp({
      policy: () => 'window',
      openInWindow: async () => failed('connection-refused'),
    });
    expect(await door.open(grouptalk.adminUrl)).toEqual(failed('connection-refused'));
  });

  it('leads nowhere where there is no browser', async () => {
    const { door } = setUp({
      openExternal: async () => {
        throw new Error('no browser');
      },
    });
    expect(await door.open('https://learn.microsoft.com/')).toEqual(ok('nowhere'));
  });

  it('opens the mail that we compose', async () => {
    const { door, outside } = setUp();
    const tenant = { id: 'id', displayName: 'A & B?', defaultDomain: 'a.example', initialDomain: null };
    const { mailto } = composeMail(createWords('en'), 'set-up', tenant, grouptalk);
    expect(await door.openMail(mailto)).toEqual(ok('browser'));
    expect(outside).toEqual([mailto]);
  });

  it.each([
    'mailto:somebody@example.com?subject=a&body=b',
    `mailto:${grouptalk.supportAddress},somebody@example.com?subject=a`,
    `mailto:${grouptalk.supportAddress}?subject=a&cc=somebody@example.com`,
    `mailto:${grouptalk.supportAddress}?subject=a&BCC=somebody@example.com`,
    `mailto:${grouptalk.supportAddress}?attach=/etc/passwd`,
    `mailto:${grouptalk.supportAddress}?subject=a&subject=b`,
    'https://learn.microsoft.com/',
    'mailto:',
  ])('opens no other mail: %s', async (url) => {
    const { door, outside, lines } = setUp();
    expect(await door.openMail(url)).toMatchObject({ ok: false, problem: { code: 'address-refused' } });
    expect(lines).toHaveLength(1);
    expect(outside).toEqual([]);
  });
});
