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
  | {
      readonly ok: false;
      readonly code: ProbeFailure;
      readonly detail: string;
      readonly ms: number;
      /** What a proxy answered to CONNECT, when it did not say yes. */
      readonly status?: number;
    };

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly keyType: string;
  readonly keyBits: number | null;
  /** `SHA-1` or `MD5` when it was signed with one of these; left out: with something better. */
  readonly weakHash?: string;
}

export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  /** null when the chain is trusted; else the reason as OpenSSL names it, e.g. `CERT_HAS_EXPIRED`. */
  readonly untrusted: string | null;
  readonly nameMatches: boolean;
  readonly chain: readonly CertificateFacts[];
  /**
   * What it offers of TLS 1.2: one of the cipher suites that Entra uses, only others, or no TLS 1.2 at all. Left out:
   * it could not be told.
   */
  readonly tls12?: 'good' | 'other-suites' | 'none';
  /** Whether a trusted chain ends at an authority that is known to all the world. Left out: it could not be told. */
  readonly publicRoot?: boolean;
}

/** Raw sockets, layer by layer. Never carries a credential. */
export interface WayThere {
  route(url: string): Promise<Route>;
  resolve(host: string, signal?: AbortSignal): Promise<Probe<readonly string[]>>;
  connect(host: string, port: number, signal?: AbortSignal): Promise<Probe<{ readonly address: string }>>;
  tls(host: string, port: number, signal?: AbortSignal): Promise<Probe<TlsFacts>>;
}
