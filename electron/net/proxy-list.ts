/** How Chromium would reach an address, by the first entry of what it names: it tries the others only after that. */
export type FirstHop =
  | { readonly kind: 'straight' }
  /** `http://host:port` or `https://host:port`, which take a CONNECT. */
  | { readonly kind: 'proxy'; readonly url: string }
  /** A kind of proxy that takes none (SOCKS, QUIC), as `socks5://host:port`. */
  | { readonly kind: 'other'; readonly url: string };

const schemes: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
  QUIC: 'quic',
};

/**
 * Reads a list as a PAC file returns it and `session.resolveProxy` gives it, e.g. `PROXY h:3128; DIRECT`
 * (developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file).
 */
export function firstHop(list: string): FirstHop {
  const [kind = '', host = ''] = (list.split(';')[0] ?? '').trim().split(/\s+/);
  const scheme = schemes[kind.toUpperCase()];
  if (scheme === undefined || host === '') return { kind: 'straight' };
  const url = `${scheme}://${host}`;
  return /^https?$/.test(scheme) ? { kind: 'proxy', url } : { kind: 'other', url };
}
