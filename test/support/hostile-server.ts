import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { TestCertificate } from './certificates';

/** A request as it came over the wire. */
interface SeenRequest {
  /** `GET /path HTTP/1.1` */
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, or `https:` with a certificate. */
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** How many connections are open now on which anything came; Node's fetch keeps a spare one. */
  open(): number;
  close(): Promise<void>;
}

/** What a server does with a connection once it has read one whole request from it. */
export type Behaviour = (socket: Socket, request: SeenRequest) => void;

/** A server on a bare socket of 127.0.0.1, so that it can misbehave in any way. */
export async function startRawServer(
  behave: Behaviour,
  options: { tls?: TestCertificate & TlsOptions; onConnect?: (socket: Socket) => void } = {},
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const seen: SeenRequest[] = [];
  const take = (socket: Socket) => {
    options.onConnect?.(socket);
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const request = wholeRequest(text);
      if (request === null) return;
      text = '';
      seen.push(request);
      behave(socket, request);
    });
    socket.on('error', () => undefined);
  };
  const server =
    options.tls === undefined
      ? createServer(take)
      : createTlsServer(options.tls, take).on('tlsClientError', () => undefined);
  // The sockets below TLS too, which is where a handshake that never ends lies.
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    seen,
    open: () => [...sockets].filter((socket) => socket.bytesRead > 0).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function wholeRequest(text: string): SeenRequest | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [line = '', ...fields] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return null;
  return { line, headers, body: Buffer.from(body, 'latin1').toString('utf8') };
}

/** Answers as it should. */
export function answers(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = '',
): Behaviour {
  return (socket) => {
    const fields = { 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close', ...headers };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`);
    socket.end(body);
  };
}

/** Sends these bytes and closes. */
export const says =
  (bytes: string): Behaviour =>
  (socket) =>
    void socket.end(bytes);

/** Sends these bytes and resets the connection. */
export const saysAndResets =
  (bytes: string): Behaviour =>
  (socket) => {
    if (bytes === '') socket.resetAndDestroy();
    else socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 20));
  };

/** Sends `head` at once, then one byte of a body every `everyMs`, without an end. */
export const drips =
  (head: string, everyMs: number): Behaviour =>
  (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write('x'), everyMs);
    socket.once('close', () => clearInterval(timer));
  };

/** Sends `head`, then `chunk` up to `times` times, as fast as the other side takes it. */
export function pours(
  head: string,
  chunk: Buffer,
  times: number,
  onWritten: (bytes: number) => void = () => undefined,
): Behaviour {
  return (socket) => {
    socket.write(head);
    let left = times;
    const pour = () => {
      while (left > 0 && !socket.destroyed) {
        left -= 1;
        onWritten(chunk.length);
        if (!socket.write(chunk)) {
          socket.once('drain', pour);
          return;
        }
      }
      socket.end();
    };
    pour();
  };
}
