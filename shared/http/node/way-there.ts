import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Clock } from '../../model/clock';
import { limit } from '../limit';
import { errorDetail, transportCode } from '../transport-code';
import type { Probe, ProbeFailure, WayThere } from '../way-there';
import { lookAtTls } from './look-at-tls';
import { proxyFor, type WayOut } from './route';
import { openTunnel } from './tunnel';

export interface WayThereOptions extends WayOut {
  /** Real time: probes are measured and limited on it. */
  readonly clock: Clock;
  /** PEM of the only authority to trust, in place of those that Node knows. */
  readonly ca?: string;
  /** Each probe, connection included. Default 10 000 ms. */
  readonly timeoutMs?: number;
}

const probeFailures: readonly ProbeFailure[] = [
  'host-not-found',
  'connection-refused',
  'connection-broken',
  'unreachable',
  'timed-out',
  'proxy-unreachable',
  'proxy-refused',
  'proxy-wants-sign-in',
];

/**
 * Looks at the way to a host on raw sockets, each probe on a new one. `resolve` always asks this computer;
 * `connect` and `tls` go through the proxy where there is one, and `connect` then names the proxy's address.
 * `tls` accepts any certificate so that it can be described, and shakes hands up to four times to learn what is
 * offered; nothing is ever sent over these connections.
 */
export function createWayThere(options: WayThereOptions): WayThere {
  const open = (host: string, port: number, signal: AbortSignal) =>
    openSocket(options, bare(host), port, signal);
  return {
    route: async (url) => ({
      proxy: URL.canParse(url) ? withoutUserInfo(proxyFor(options, new URL(url))) : null,
    }),
    resolve: (host, signal) =>
      probe(options, signal, async () => {
        const found = await lookup(bare(host), { all: true });
        return [...new Set(found.map(({ address }) => address))];
      }),
    connect: (host, port, signal) =>
      probe(options, signal, async (stop) => {
        const socket = await open(host, port, stop);
        const address = socket.remoteAddress ?? '';
        socket.destroy();
        return { address };
      }),
    tls: (host, port, signal) =>
      probe(options, signal, (stop) =>
        lookAtTls({ ...options, host: bare(host), open: (until) => open(host, port, until) }, stop),
      ),
  };
}

/** IPv6 addresses as URLs write them, `[::1]`, without their brackets. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

function withoutUserInfo(proxy: string | null): string | null {
  if (proxy === null || !URL.canParse(proxy)) return proxy === null ? null : '';
  const { protocol, host } = new URL(proxy);
  return `${protocol}//${host}`;
}

async function probe<T>(
  { clock, timeoutMs = 10_000 }: WayThereOptions,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<Probe<T>> {
  const started = clock.now();
  const limits = limit(clock, timeoutMs, outer);
  const stop = new Promise<never>((_, reject) => {
    if (limits.signal.aborted) reject(limits.signal.reason);
    else limits.signal.addEventListener('abort', () => reject(limits.signal.reason), { once: true });
  });
  try {
    const value = await Promise.race([stop, run(limits.signal)]);
    return { ok: true, value, ms: clock.now() - started };
  } catch (error) {
    const ms = clock.now() - started;
    const stopped = limits.stopped();
    if (stopped === 'cancelled') return { ok: false, code: 'cancelled', detail: 'cancelled', ms };
    if (stopped === 'timed-out')
      return { ok: false, code: 'timed-out', detail: `nothing within ${timeoutMs} ms`, ms };
    const code = transportCode(error, 'head');
    const known = probeFailures.find((one) => one === code) ?? 'tls-failed';
    return { ok: false, code: known, detail: errorDetail(error), ms, ...statusOf(error) };
  } finally {
    limits.end();
  }
}

/** Of a proxy that was asked for a tunnel. */
function statusOf(error: unknown): { status?: number } {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? { status } : {};
}

function openSocket(options: WayOut, host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  const address = `https://${name}:${port}`;
  const proxy = URL.canParse(address) ? proxyFor(options, new URL(address)) : null;
  if (proxy !== null) return openTunnel(proxy, host, port, signal);
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host, port, signal });
    socket.once('connect', () => resolve(socket));
    socket.on('error', reject);
  });
}
