import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/**
 * An HTTP proxy that knows `CONNECT` (RFC 9110 §9.3.6) to port 443 of `hosts`, all of which it leads to
 * `port` on this computer. Everything else is refused with 403, so that nothing leaves by this road.
 */
export function createConnectProxy(hosts: readonly string[], port: number, sockets: Set<Socket>): Server {
  const server = createServer((_req, res) => {
    res.writeHead(403, { 'content-type': 'text/plain', connection: 'close' });
    res.end('The practice proxy only opens tunnels.');
  });
  server.on('connect', (req, client: Socket, head) => {
    const [, host = '', asked] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(req.url ?? '') ?? [];
    if (!hosts.includes(host.toLowerCase()) || asked !== '443') {
      client.end(
        'HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nNot a practice host.',
      );
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    sockets.add(upstream);
    upstream.once('close', () => {
      sockets.delete(upstream);
      client.destroy();
    });
    client.once('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return server;
}
