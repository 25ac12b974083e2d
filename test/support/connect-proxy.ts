import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Each CONNECT that came: its `host:port` and its headers. */
  readonly asked: readonly { readonly target: string; readonly headers: IncomingMessage['headers'] }[];
  /** How many connections are open now. */
  open(): number;
  close(): Promise<void>;
}

/**
 * A proxy that knows CONNECT alone. `answer` decides for a `host:port`: a port of 127.0.0.1 to tunnel to,
 * a status line to refuse with, or nothing at all.
 */
export async function startConnectProxy(
  answer: (target: string) => { port: number } | { refuse: string } | 'silence',
): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const asked: { target: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((_, response) => response.writeHead(400).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.on('connect', (request, client: Socket) => {
    const target = request.url ?? '';
    asked.push({ target, headers: request.headers });
    const how = answer(target);
    if (how === 'silence') {
      client.resume().once('end', () => client.end());
      return;
    }
    if ('refuse' in how) {
      client.end(`HTTP/1.1 ${how.refuse}\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const origin = connect(how.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(origin).pipe(client);
    });
    origin.on('error', () => client.destroy());
    client.once('close', () => origin.destroy());
    origin.once('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
