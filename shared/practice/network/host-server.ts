import { createServer as createPlainServer, type Server as HttpServer, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { PracticeCertificates, PracticeHandler } from '../context';

/** Who answers for which host name. */
export type Handlers = Readonly<Record<string, PracticeHandler>>;

/** One TLS server for all practice hosts, each with its own certificate, told apart by SNI and Host. */
export function createHostServer(certificates: PracticeCertificates, handlers: Handlers): HttpsServer {
  const [first] = Object.values(certificates.hosts);
  const server = createTlsServer({ ...first, minVersion: 'TLSv1.2' }, (req, res) => {
    const host = (req.headers.host ?? '').toLowerCase().replace(/:443$/, '');
    const handler = Object.hasOwn(handlers, host) ? handlers[host] : undefined;
    if (!handler || serverName(req.socket) !== host) return refuse(res, 421, 'Misdirected Request');
    handler(req, res, { base: `https://${host}` });
  });
  for (const [host, pair] of Object.entries(certificates.hosts)) server.addContext(host, pair);
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

/** Plain HTTP for one host. Only loopback names may be asked for, so that no web page can reach it by rebinding. */
export function createDirectServer(handler: PracticeHandler): HttpServer {
  return createPlainServer((req, res) => {
    const asked = req.headers.host ?? '';
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(asked)) return refuse(res, 421, 'Misdirected Request');
    handler(req, res, { base: `http://127.0.0.1:${req.socket.localPort}` });
  });
}

const serverName = (socket: Socket): string | undefined => {
  const name: unknown = Reflect.get(socket, 'servername');
  return typeof name === 'string' ? name.toLowerCase() : undefined;
};

function refuse(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(text);
}
