import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LabAnswer, LabRequest } from './answers';
import { handle, type LabEndpoint } from './endpoint';
import { type Bend, createRules } from './rules';
import { emptyWorld, seed, type World } from './world';

/** What is heard instead of a request, or answered without hearing it. Made anew for each server. */
export type Hear = (lab: Surroundings) => (request: LabRequest) => LabRequest | LabAnswer;

/** What is answered instead. Made anew for each server. */
export type Spoil = (
  lab: Surroundings,
) => (answer: LabAnswer, request: LabRequest) => LabAnswer | Promise<LabAnswer>;

/** How somebody's endpoint differs from one that does everything right. */
export interface Oddity {
  readonly rules?: Bend;
  readonly hear?: Hear;
  readonly answer?: Spoil;
  /** Nobody works there yet. */
  readonly empty?: true;
}

interface Surroundings {
  readonly world: World;
  readonly base: string;
  readonly token: string;
}

export interface Lab extends Surroundings {
  readonly tenantUrl: string;
  readonly seen: readonly LabRequest[];
  close(): Promise<void>;
}

const root = '/api/scim';

/** A signed JWT; `exp` in the year 2100. */
const labToken = (() => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: 'https://lab.example', sub: 'entra', exp: 4_102_444_800 })}`;
  return `${signed}.${createHmac('sha256', 'lab').update(signed).digest('base64url')}`;
})();

/** A SCIM endpoint in memory, on a port of its own. Nothing in it is shared with the checks or the practice tenant. */
export async function openLab(oddity: Oddity = {}): Promise<Lab> {
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}${root}`;
  const world = emptyWorld();
  const rules = createRules(oddity.rules ?? (() => ({})), world);
  const lab: LabEndpoint = { world, rules, token: labToken, base };
  if (!oddity.empty) seed(world, rules);
  const hear = oddity.hear?.(lab);
  const spoil = oddity.answer?.(lab);
  const seen: LabRequest[] = [];

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await requestOf(incoming);
    seen.push(request);
    const heard = hear?.(request) ?? request;
    const right = 'status' in heard ? heard : handle(lab, heard);
    send(outgoing, (await spoil?.(right, request)) ?? right);
  }

  return {
    world,
    base,
    token: labToken,
    tenantUrl: `${base}/`,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function requestOf(incoming: IncomingMessage): Promise<LabRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return {
    method: incoming.method ?? 'GET',
    path: (incoming.url ?? '/').replace(root, ''),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(outgoing: ServerResponse, { status, headers, body, raw, chunked }: LabAnswer): void {
  if (raw !== undefined) {
    outgoing.socket?.end(raw);
    return;
  }
  const bytes = Buffer.from(body);
  if (chunked) {
    outgoing.writeHead(status, headers);
    const middle = Math.floor(bytes.length / 2);
    if (middle > 0) outgoing.write(bytes.subarray(0, middle));
    outgoing.end(bytes.subarray(middle));
    return;
  }
  const length = status === 204 ? {} : { 'Content-Length': String(bytes.length) };
  outgoing.writeHead(status, { ...length, ...headers }).end(bytes);
}
