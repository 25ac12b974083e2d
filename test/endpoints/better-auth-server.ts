import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scim } from '@better-auth/scim';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';

export interface EndpointUnderTest {
  readonly tenantUrl: string;
  readonly token: string;
  close(): Promise<void>;
}

/** A token of Better Auth's that may read people, and nothing else. */
export const peopleOnlyToken = 'better-auth-people-only-token';

/** Better Auth's SCIM service provider, as it comes out of the box. Nothing in it is ours. */
export async function startBetterAuth(): Promise<EndpointUnderTest> {
  const token = 'better-auth-endpoint-token';
  const plugin = scim({
    connections: [
      {
        id: 'entra',
        credentials: [
          { type: 'bearer', id: 'all', token },
          { type: 'bearer', id: 'people', token: peopleOnlyToken, scopes: ['scim.users.read'] },
        ],
      },
    ],
  });
  const tables = ['user', 'session', 'account', 'verification', ...Object.keys(plugin.schema)];
  const waiting: { listener: RequestListener } = { listener: (_, res) => res.end() };
  const server = createServer((req, res) => waiting.listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = betterAuth({
    baseURL: origin,
    secret: 'Zq7rW2mXk9Tn4vB8pL1sD6fG3hJ5cY0a',
    database: memoryAdapter(Object.fromEntries(tables.map((name) => [name, []]))),
    telemetry: { enabled: false },
    // Its types allow for undefined members, which our compiler settings hold apart from missing ones.
    plugins: [plugin as unknown as BetterAuthPlugin],
  });
  waiting.listener = toNodeHandler(auth);
  return {
    tenantUrl: `${origin}/api/auth/scim/v2/`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
