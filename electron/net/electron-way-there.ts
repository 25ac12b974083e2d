import type { Session } from 'electron';
import { createWayThere, type WayThereOptions } from '../../shared/http/node/way-there';
import type { Probe, WayThere } from '../../shared/http/way-there';
import { type FirstHop, firstHop } from './proxy-list';

interface ElectronWayThereOptions extends Pick<WayThereOptions, 'clock' | 'ca' | 'timeoutMs'> {
  /** Its proxy is the way out. */
  readonly session: Pick<Session, 'resolveProxy'>;
}

/**
 * Looks at the way to a host on raw sockets, along the way that Chromium itself would take. Chromium's own
 * sockets cannot be looked at layer by layer; ours trust what Node trusts (or `ca`), so a certificate that
 * only this computer's store knows is `untrusted` here.
 */
export function createElectronWayThere({ session, ...looking }: ElectronWayThereOptions): WayThere {
  const hopTo = async (url: string): Promise<FirstHop> => {
    if (!URL.canParse(url)) return { kind: 'straight' };
    return firstHop(await session.resolveProxy(url).catch(() => ''));
  };
  const along = (hop: FirstHop): WayThere =>
    createWayThere({ ...looking, ...(hop.kind === 'proxy' ? { proxy: hop.url } : {}) });
  const through = async <T>(
    host: string,
    port: number,
    look: (way: WayThere) => Promise<Probe<T>>,
  ): Promise<Probe<T>> => {
    const hop = await hopTo(`https://${host}:${port}/`);
    if (hop.kind !== 'other') return look(along(hop));
    return { ok: false, code: 'not-looked-at', detail: `${hop.url} takes no CONNECT`, ms: 0 };
  };
  return {
    async route(url) {
      const hop = await hopTo(url);
      return hop.kind === 'other' ? { proxy: hop.url } : along(hop).route(url);
    },
    resolve: (host, signal) => along({ kind: 'straight' }).resolve(host, signal),
    connect: (host, port, signal) => through(host, port, (way) => way.connect(host, port, signal)),
    tls: (host, port, signal) => through(host, port, (way) => way.tls(host, port, signal)),
  };
}
