import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { create, groupOf, openScimBench, patchOf, personOf, type ScimBench } from './grouptalk-scim';

export interface SpoiltRequest {
  readonly method: string;
  /** Under the Tenant URL, with its query: `/Users?filter=…`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SpoiltAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Spoiling {
  /** What the endpoint is to hear instead, or what it answers without hearing anything. */
  readonly request?: (request: SpoiltRequest) => SpoiltRequest | SpoiltAnswer;
  readonly answer?: (answer: SpoiltAnswer, request: SpoiltRequest) => SpoiltAnswer | Promise<SpoiltAnswer>;
}

export interface SpoiltEndpoint {
  readonly tenantUrl: string;
  readonly token: string;
  readonly bench: ScimBench;
  readonly seen: readonly SpoiltRequest[];
  close(): Promise<void>;
}

/** Seeded so that there is something to find: `Anna 1` … and groups `Team 1` …, the first with the first two people. */
interface Seed {
  readonly people?: number;
  readonly groups?: number;
}

/** The practice GroupTalk, which does everything right, behind somebody who spoils exactly one thing. */
export async function openSpoilt(spoiling: Spoiling = {}, seed: Seed = {}): Promise<SpoiltEndpoint> {
  const bench = await openScimBench();
  await plant(bench, seed);
  const seen: SpoiltRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request: SpoiltRequest = {
      method: incoming.method ?? 'GET',
      path: (incoming.url ?? '/').replace(/^\/api\/scim/, ''),
      headers: textHeaders(incoming),
      body: await bodyOf(incoming),
    };
    seen.push(request);
    const heard = spoiling.request?.(request) ?? request;
    const answered = 'status' in heard ? heard : await onward(bench, heard);
    const { status, headers, body } = (await spoiling.answer?.(answered, request)) ?? answered;
    outgoing.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    tenantUrl: `http://127.0.0.1:${port}/api/scim/`,
    token: bench.token,
    bench,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await bench.close();
    },
  };
}

/** The same answer with another JSON body. */
export const withJson = (answer: SpoiltAnswer, change: (json: Record<string, unknown>) => unknown) =>
  answer.body === '' ? answer : { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) };

/** An answer of one's own, labelled as SCIM's are. */
export const scimAnswer = (status: number, body: unknown = ''): SpoiltAnswer => ({
  status,
  headers: { 'content-type': 'application/scim+json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

async function plant(bench: ScimBench, { people = 0, groups = 0 }: Seed): Promise<void> {
  const ids: string[] = [];
  for (let n = 1; n <= people; n += 1) {
    const phoneNumbers = [{ type: 'mobile', value: `+46 70 174 06 ${String(n).padStart(2, '0')}` }];
    ids.push(await create(bench, 'Users', personOf(`anna.${n}`, { phoneNumbers })));
  }
  for (let n = 1; n <= groups; n += 1) {
    const group = await create(bench, 'Groups', groupOf(`Team ${n}`));
    const members = n === 1 ? ids.slice(0, 2) : [];
    if (members.length === 0) continue;
    const value = members.map((id) => ({ value: id }));
    await bench.call('PATCH', `/Groups/${group}`, patchOf({ op: 'add', path: 'members', value }));
  }
}

async function onward(bench: ScimBench, request: SpoiltRequest): Promise<SpoiltAnswer> {
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const response = await fetch(`${bench.origin}/api/scim${request.path}`, {
    method: request.method,
    headers,
    ...(request.body === '' ? {} : { body: request.body }),
    redirect: 'manual',
  });
  const kept = [...response.headers].filter(
    ([name]) => !/^(?:connection|transfer-encoding|content-length|keep-alive)$/.test(name),
  );
  return { status: response.status, headers: Object.fromEntries(kept), body: await response.text() };
}

const textHeaders = (incoming: IncomingMessage) =>
  Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
