import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createElectronWayThere } from '../../../electron/net/electron-way-there';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpOutcome } from '../../../shared/http/port';
import { runChecks } from '../../../shared/scim/run-checks';
import { createWords } from '../../../shared/words/words';
import { createAuthority } from '../../support/certificates';
import { startConnectProxy } from '../../support/connect-proxy';
import { answers, startRawServer } from '../../support/hostile-server';
import { emptyList, goodToken, grouptalkSchemas } from '../../support/scim-answers';
import { closing } from '../../support/servers';

const opened = closing();
const host = 'api.grouptalk.com';
const clock = systemClock();
const session = (list: string) => ({ resolveProxy: async () => list });

describe('the way there in Electron', () => {
  it('leads through the proxy that the session names, and trusts the given authority', async () => {
    const authority = await createAuthority();
    const server = await opened(startRawServer(answers(200), { tls: await authority.issue([host]) }));
    const proxy = await opened(startConnectProxy(() => ({ port: server.port })));
    const list = `PROXY ${new URL(proxy.url).host}; DIRECT`;
    const way = createElectronWayThere({ session: session(list), clock, ca: authority.caPem });
    expect(await way.route(`https://${host}/`)).toEqual({ proxy: proxy.url });
    expect(await way.connect(host, 443)).toMatchObject({ ok: true });
    expect(await way.tls(host, 443)).toMatchObject({ ok: true, value: { untrusted: null } });
    expect(proxy.asked.map(({ target }) => target)).toEqual([`${host}:443`, `${host}:443`]);
    const others = createElectronWayThere({ session: session(list), clock });
    expect(await others.tls(host, 443)).toMatchObject({ ok: true, value: { untrusted: expect.any(String) } });
  });

  it('is straight when the session names no proxy, or cannot say', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    for (const resolveProxy of [async () => 'DIRECT', () => Promise.reject(new Error('gone'))]) {
      const way = createElectronWayThere({ session: { resolveProxy }, clock });
      expect(await way.route(`https://${host}/`)).toEqual({ proxy: null });
      expect(await way.connect('127.0.0.1', port)).toMatchObject({
        ok: true,
        value: { address: '127.0.0.1' },
      });
    }
    server.close();
  });

  it('says that it cannot look behind a SOCKS proxy, and the checks go on to what can be asked', async () => {
    const wayThere = createElectronWayThere({ session: session('SOCKS5 proxy.example:1080'), clock });
    const send = async ({ url }: { url: string }): Promise<HttpOutcome> => ({
      kind: 'answer',
      status: 200,
      headers: { 'content-type': 'application/scim+json', date: new Date().toUTCString() },
      text: url.endsWith('/Schemas') ? grouptalkSchemas : emptyList,
      malformedText: false,
      ms: 1,
      exchange: { method: 'GET', url, status: 200, ms: 1, request: '', response: '' },
    });
    const findings = await runChecks(
      { clock, guid: () => '00000000-0000-4000-8000-000000000000', http: { send }, wayThere },
      { tenantUrl: `https://${host}/api/scim/`, token: goodToken },
      () => undefined,
      new AbortController().signal,
    );
    const outcomeOf = (id: string) => {
      const found = findings.find((one) => one.id === id);
      return [found?.verdict, createWords('en').finding(found ?? Object.create(null)).why];
    };
    expect(outcomeOf('tcp')).toEqual(['skipped', expect.stringContaining('socks5://proxy.example:1080')]);
    expect(outcomeOf('tls')).toEqual(['skipped', expect.stringContaining('cannot be looked at from here')]);
    expect(outcomeOf('http')[0]).toBe('pass');
  });
});
