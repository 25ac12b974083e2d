import { isLoopback } from '../request-guard';
import { proxyFromEnv } from './proxy-from-env';

/** How to find the way out of this computer. Without any of it: straight. */
export interface WayOut {
  /** `http://host:port` of one proxy for everything. */
  readonly proxy?: string;
  /** Without `proxy`: follow `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`. */
  readonly proxyFromEnv?: boolean;
}

/** The proxy for an address, or null. Loopback addresses are reached straight, as in browsers. */
export function proxyFor(wayOut: WayOut, url: URL): string | null {
  if (isLoopback(url.hostname)) return null;
  if (wayOut.proxy !== undefined) return wayOut.proxy;
  return wayOut.proxyFromEnv === true ? proxyFromEnv(url, process.env) : null;
}
