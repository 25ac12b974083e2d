import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppProtocol, pageUrl } from '../../../electron/app-protocol';
import { type Language, languages } from '../../../shared/model/language';

const htmlIn = (language: Language) =>
  `<html lang="${language}" data-mode="__MODE__"><script nonce="__CSP_NONCE__" src="a.js"></script><style nonce="__CSP_NONCE__">`;
let spoken: Language = 'en';
const lines: string[] = [];
let above = '';
let answer: (request: Request) => Promise<Response>;

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(above, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(above, 'main.js'), 'not for the window');
  await writeFile(join(above, 'renderer', '.env.js'), 'not for the window');
  for (const language of languages) {
    await writeFile(join(above, 'renderer', `index.${language}.html`), htmlIn(language));
  }
  await writeFile(join(above, 'renderer', 'assets', 'index-a_B-1.js'), 'export {}');
  await writeFile(join(above, 'renderer', 'assets', 'index-x.css'), 'p{}');
  answer = createAppProtocol({
    folder: join(above, 'renderer'),
    mode: 'practice',
    language: () => spoken,
    log: (_level, subject, text) => lines.push(`${subject}: ${text}`),
  });
});
afterAll(() => rm(above, { recursive: true }));

const get = (url: string, init?: RequestInit) => answer(new Request(url, init));

describe('the page', () => {
  it('comes with its mode, and a nonce that is another at each load', async () => {
    const loads = await Promise.all([get(pageUrl), get(pageUrl)]);
    const nonces = loads.map(
      (one) => /style-src 'self' 'nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [at, one] of loads.entries()) {
      expect(await one.text()).toBe(
        htmlIn('en')
          .replaceAll('__CSP_NONCE__', nonces[at] ?? '')
          .replace('__MODE__', 'practice'),
      );
    }
  });

  it('is in the language of the moment, under the same address', async () => {
    spoken = 'sv';
    expect(await (await get(pageUrl)).text()).toMatch(/^<html lang="sv" data-mode="practice">/);
    spoken = 'en';
    expect(await (await get(pageUrl)).text()).toMatch(/^<html lang="en" data-mode="practice">/);
  });

  it('is allowed nothing but what it is made of', async () => {
    const policy = (await get(pageUrl)).headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    expect(rules.get('default-src')).toBe("default-src 'none'");
    for (const name of ['connect-src', 'base-uri', 'form-action', 'frame-ancestors', 'trusted-types']) {
      expect(rules.get(name)).toBe(`${name} 'none'`);
    }
    expect(rules.get('script-src')).toBe("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/index-a_B-1.js', 'text/javascript; charset=utf-8'],
    ['assets/index-x.css', 'text/css; charset=utf-8'],
  ])('%s comes as what it is', async (name, type) => {
    const { status, headers } = await get(`app://grouptalk/${name}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://grouptalk/',
    'app://grouptalk/assets/',
    'app://grouptalk/assets/no-such.js',
    'app://grouptalk/main.js',
    'app://grouptalk/index.sv.html',
    'app://grouptalk/assets/index.html',
    'app://grouptalk/../main.js',
    'app://grouptalk/assets/../../main.js',
    'app://grouptalk/%2e%2e/main.js',
    'app://grouptalk/..%2fmain.js',
    'app://grouptalk/assets/..%5c..%5cmain.js',
    'app://grouptalk/assets/%00.js',
    'app://grouptalk//main.js',
    'app://grouptalk/.env.js',
    'app://other/index.html',
  ])('%s is not there', async (url) => {
    const { status, body } = await get(url);
    expect([status, body]).toEqual([404, null]);
  });

  it('is only read', async () => {
    expect((await get(pageUrl, { method: 'POST' })).status).toBe(404);
    expect((await get('app://grouptalk/refused')).status).toBe(404);
  });
});

describe('what the policy has refused is said in the log', () => {
  const report = async (about: object | string) => {
    lines.length = 0;
    const body = typeof about === 'string' ? about : JSON.stringify({ 'csp-report': about });
    const { status } = await get('app://grouptalk/refused', { method: 'POST', body });
    expect(status).toBe(204);
    return lines;
  };

  it('by its rule and by what broke it, without what an address carries', async () => {
    const about = {
      'document-uri': pageUrl,
      'effective-directive': 'connect-src',
      'blocked-uri': 'https://example.com:8443/path?secret',
    };
    expect(await report(about)).toEqual([
      'page: refused by its policy: connect-src, https://example.com:8443',
    ]);
  });

  it('by a word, for what has no address', async () => {
    expect(await report({ 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline' })).toEqual([
      'page: refused by its policy: script-src-elem, inline',
    ]);
  });

  it('even if it is no report', async () => {
    expect(await report('a secret')).toEqual(['page: refused by its policy: unknown, unknown']);
  });
});
