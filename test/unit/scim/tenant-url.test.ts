import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinUrl, parseTenantUrl } from '../../../shared/scim/tenant-url';

describe('a Tenant URL', () => {
  it.each([
    ['https://api.grouptalk.com/api/scim/', 'https://api.grouptalk.com/api/scim/', []],
    ['https://api.grouptalk.com/api/scim', 'https://api.grouptalk.com/api/scim/', ['slash-added']],
    ['https://api.grouptalk.com/api/scim///', 'https://api.grouptalk.com/api/scim/', []],
    ['https://api.grouptalk.com', 'https://api.grouptalk.com/', []],
    ['  https://a.example/scim/\n', 'https://a.example/scim/', ['blanks-removed']],
    ['HTTPS://A.Example:443/SCIM/', 'https://a.example/SCIM/', []],
    ['https://a.example/scim/?aadOptscim062020', 'https://a.example/scim/', ['entra-flag-removed']],
    [
      'https://a.example/scim?AADOptSCIM062020=1',
      'https://a.example/scim/',
      ['entra-flag-removed', 'slash-added'],
    ],
    ['https://a.example/scim/?', 'https://a.example/scim/', []],
    ['https://a.example/scim/Users', 'https://a.example/scim/Users/', ['slash-added', 'ends-with-resource']],
    ['http://127.0.0.1:8080/scim/', 'http://127.0.0.1:8080/scim/', []],
    ['http://localhost/scim/', 'http://localhost/scim/', []],
    ['http://[::1]:9/', 'http://[::1]:9/', []],
  ])('%j is %s', (text, url, notes) => {
    expect(parseTenantUrl(text)).toMatchObject({
      ok: true,
      value: { url, origin: new URL(url).origin, notes },
    });
  });

  it.each([
    ['   ', 'empty', null],
    ['hello', 'not-a-url', null],
    ['https:///', 'not-a-url', null],
    ['https://[::1', 'not-a-url', null],
    ['//a.example/scim', 'scheme-missing', 'https://a.example/scim/'],
    ['a.example/scim', 'scheme-missing', 'https://a.example/scim/'],
    ['a.example:8443/scim', 'scheme-missing', 'https://a.example:8443/scim/'],
    ['ws://a.example/', 'scheme-unknown', null],
    ['mailto:someone@a.example', 'scheme-unknown', null],
    ['file:///etc/passwd', 'scheme-unknown', null],
    ['http://a.example:8080/scim', 'plain-http', 'https://a.example/scim/'],
    ['http://127.0.0.1.a.example/', 'plain-http', 'https://127.0.0.1.a.example/'],
    ['https://token@a.example/', 'user-info', null],
    ['https://a.example/scim?x=1&aadOptscim062020', 'query', 'https://a.example/scim/'],
    ['https://a.example/scim/#', 'fragment', 'https://a.example/scim/'],
    ['https://a.example/sc im/', 'blank-inside', null],
    ['https://a.example/\nscim/', 'blank-inside', null],
  ])('%j is refused: %s', (text, reason, suggestion) => {
    expect(parseTenantUrl(text)).toEqual({ ok: false, reason, suggestion });
  });

  it('is read without a throw, and what is accepted is safe to ask', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseTenantUrl(text);
        if (!parsed.ok) return;
        const url = new URL(parsed.value.url);
        expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
        expect(parsed.value.url.endsWith('/')).toBe(true);
      }),
    );
  });

  it.each([
    ['https://a.example/scim/', 'Users'],
    ['https://a.example/scim', 'Users'],
    ['https://a.example/scim//', '/Users'],
  ])('%s and %s are joined by one slash', (base, path) => {
    expect(joinUrl(base, path)).toBe('https://a.example/scim/Users');
  });
});
