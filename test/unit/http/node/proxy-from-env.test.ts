import { describe, expect, it } from 'vitest';
import { proxyFromEnv } from '../../../../shared/http/node/proxy-from-env';

const proxy = 'http://proxy.example:3128';

describe('the proxy of the environment', () => {
  const table: [string, Record<string, string>, string | null][] = [
    ['nothing', {}, null],
    ['HTTPS_PROXY', { HTTPS_PROXY: proxy }, proxy],
    ['https_proxy', { https_proxy: proxy }, proxy],
    ['lower case before upper case', { https_proxy: proxy, HTTPS_PROXY: 'http://other' }, proxy],
    ['ALL_PROXY', { ALL_PROXY: proxy }, proxy],
    ['HTTP_PROXY alone', { HTTP_PROXY: proxy }, null],
    ['no scheme', { HTTPS_PROXY: 'proxy.example:3128' }, proxy],
    ['an empty text', { HTTPS_PROXY: '' }, null],
    ['NO_PROXY of everything', { HTTPS_PROXY: proxy, NO_PROXY: '*' }, null],
    ['NO_PROXY of the host', { HTTPS_PROXY: proxy, NO_PROXY: 'a.example, api.grouptalk.com' }, null],
    ['NO_PROXY in other letters', { HTTPS_PROXY: proxy, no_proxy: 'API.GroupTalk.com' }, null],
    ['NO_PROXY of the domain', { HTTPS_PROXY: proxy, NO_PROXY: 'grouptalk.com' }, null],
    ['NO_PROXY of a suffix', { HTTPS_PROXY: proxy, NO_PROXY: '.grouptalk.com' }, null],
    ['NO_PROXY of a starred suffix', { HTTPS_PROXY: proxy, NO_PROXY: '*.grouptalk.com' }, null],
    ['NO_PROXY of this port', { HTTPS_PROXY: proxy, NO_PROXY: 'grouptalk.com:443' }, null],
    ['NO_PROXY of another port', { HTTPS_PROXY: proxy, NO_PROXY: 'grouptalk.com:8443' }, proxy],
    ['NO_PROXY of another host', { HTTPS_PROXY: proxy, NO_PROXY: 'talk.com' }, proxy],
  ];
  it.each(table)('with %s', (_, env, expected) => {
    expect(proxyFromEnv(new URL('https://api.grouptalk.com/api/scim/'), env)).toBe(expected);
  });
});
