import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createMsalNetwork, NoAnswer } from '../../../electron/auth/msal-network';
import { createSignIn } from '../../../electron/auth/sign-in';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../../shared/http/port';
import { globalCloud } from '../../../shared/target/cloud';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that answers everything with `text`; resolves to its origin. */
function serve(status: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((_, response) => response.writeHead(status).end(text));
    closers.push(() => server.close());
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

const network = (origin: string) => createMsalNetwork(createNodeHttp(), origin, new Map());

describe('MSAL over the HTTP port', () => {
  it('hands a refusal in JSON through with its status', async () => {
    const origin = await serve(400, '{"error":"invalid_grant"}');
    expect(await network(origin).sendPostRequestAsync(`${origin}/token`)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('refuses a page in place of JSON, such as that of a hotel network', async () => {
    const origin = await serve(200, '<html>Welcome to our Wi-Fi</html>');
    await expect(network(origin).sendPostRequestAsync(`${origin}/token`)).rejects.toThrow(NoAnswer);
  });

  it('sends nothing to another host than that of the sign-in', async () => {
    const sent: HttpRequest[] = [];
    const http: HttpPort = {
      send: (request) => {
        sent.push(request);
        return Promise.reject(new Error('sent'));
      },
    };
    const msal = createMsalNetwork(http, 'https://login.microsoftonline.com', new Map());
    await expect(
      msal.sendPostRequestAsync('https://login.microsoftonline.com.evil.example/t'),
    ).rejects.toThrow(NoAnswer);
    await expect(msal.sendGetRequestAsync('http://login.microsoftonline.com/t')).rejects.toThrow(NoAnswer);
    expect(sent).toEqual([]);
  });

  it('keeps polling a device code that is asked for too often', async () => {
    const origin = await serve(400, '{"error":"slow_down"}');
    const body = 'grant_type=device_code&device_code=x';
    expect(await network(origin).sendPostRequestAsync(`${origin}/token`, { body })).toMatchObject({
      body: { error: 'authorization_pending' },
    });
  });

  it.each([
    ['unreachable', 'no-network', 'check-network'],
    ['host-not-found', 'host-not-found', 'check-network'],
    ['certificate-dates', 'certificate-refused', 'set-clock'],
  ] as const)('a road that ends in %s becomes %s', async (transport, code, remedy) => {
    const outcome = { kind: 'failure', code: transport, detail: 'as the system says' } as HttpOutcome;
    const signIn = createSignIn({
      http: { send: async () => outcome },
      clock: systemClock(),
      clientId: 'c',
      cloud: globalCloud,
      openBrowser: async () => undefined,
      deviceCode: () => undefined,
    });
    expect(await signIn.signIn({ scopes: ['User.Read'] })).toMatchObject({
      ok: false,
      problem: { code, remedy, params: { host: 'login.microsoftonline.com' }, detail: 'as the system says' },
    });
  });
});
