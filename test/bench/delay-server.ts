import { createServer, request } from 'node:http';
import type { Span } from './longest-chain';

export interface DelayServer {
  readonly origin: string;
  /** When each request was on its way, from its arrival to the end of the answer. */
  readonly spans: readonly Span[];
  close(): Promise<void>;
}

/** Stands before a plain HTTP server and lets every request wait `ms` milliseconds. */
export function delayServer(origin: string, ms: number): Promise<DelayServer> {
  const spans: Span[] = [];
  const server = createServer((incoming, outgoing) => {
    const from = performance.now();
    outgoing.on('finish', () => spans.push({ from, to: performance.now() }));
    setTimeout(() => {
      const { method, headers, url = '/' } = incoming;
      const onward = request(new URL(url, origin), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    }, ms);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        spans,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
