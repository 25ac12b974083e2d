/** How this computer would reach a host: straight, or through a proxy's CONNECT. */
export interface Route {
  readonly proxy: string | null;
}

export type ProbeFailure =
  | 'host-not-found'
  | 'connection-refused'
  | 'connection-broken'
  | 'unreachable'
  | 'timed-out'
  | 'proxy-unreachable'
  | 'proxy-refused'
  | 'proxy-wants-sign-in'
  | 'tls-failed'
  /** The way leads through something on which raw sockets have no hold, such as a SOCKS proxy. */
  | 'not-looked-at'
  | 'cancelled';

export type Probe<T> =
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | { readonly ok: false; readonly code: ProbeFailure; readonly detail: string; readonly ms: number };

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly keyType: string;
  readonly keyBits: number | null;
}

export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  /** null when the chain is trusted; else the reason as OpenSSL names it, e.g. `CERT_HAS_EXPIRED`. */
  readonly untrusted: string | null;
  readonly nameMatches: boolean;
  readonly chain: readonly CertificateFacts[];
}

/** Raw sockets, layer by layer. Never carries a credential. */
export interface WayThere {
  route(url: string): Promise<Route>;
  resolve(host: string, signal?: AbortSignal): Promise<Probe<readonly string[]>>;
  connect(host: string, port: number, signal?: AbortSignal): Promise<Probe<{ readonly address: string }>>;
  tls(host: string, port: number, signal?: AbortSignal): Promise<Probe<TlsFacts>>;
}
