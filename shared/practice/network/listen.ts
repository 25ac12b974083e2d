import type { AddressInfo, Server, Socket } from 'node:net';

/** A server on a port of 127.0.0.1 (default: a free one), and every socket that it has opened or been given. */
export interface Listening {
  readonly port: number;
  /** Ends at once: sockets are broken, not waited for. */
  close(): Promise<void>;
}

export async function listen(server: Server, sockets: Set<Socket> = new Set(), port = 0): Promise<Listening> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
