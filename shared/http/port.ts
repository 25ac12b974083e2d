import type { Exchange } from '../model/finding';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** A bearer token tied to the one origin it may be sent to (`https://host[:port]`, as `URL.origin` gives it). */
interface BoundCredential {
  readonly origin: string;
  readonly secret: string;
}

export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credential?: BoundCredential;
  /** Further texts that must not be recorded: a token inside a body, for example. */
  readonly secrets?: readonly string[];
  /** `false`: nothing of this exchange is recorded but method, origin, status and time (the login host). */
  readonly record?: boolean;
  /** Whole exchange, connection included. Default 30 000 ms. */
  readonly timeoutMs?: number;
  /** Answer bodies beyond this are cut off at the socket. Default 4 MiB. */
  readonly maxBytes?: number;
}

/** Why no answer came. */
export type TransportCode =
  | 'host-not-found'
  | 'connection-refused'
  | 'connection-broken'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'truncated'
  | 'certificate-untrusted'
  | 'certificate-wrong-name'
  | 'certificate-dates'
  | 'tls-failed'
  | 'proxy-unreachable'
  | 'proxy-refused'
  | 'proxy-wants-sign-in'
  | 'not-http'
  | 'cancelled'
  | 'credential-wrong-host'
  | 'url-refused'
  | 'header-refused';

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body as UTF-8; malformed bytes become U+FFFD and set `malformedText`. */
  readonly text: string;
  readonly malformedText: boolean;
  readonly ms: number;
  readonly exchange: Exchange;
}

export interface HttpFailure {
  readonly kind: 'failure';
  readonly code: TransportCode;
  /** Developer text, redacted. */
  readonly detail: string;
  readonly ms: number;
  readonly exchange: Exchange;
}

export type HttpOutcome = HttpAnswer | HttpFailure;

/**
 * The only road out. It never throws, never follows a redirect (a 3xx is an answer with a `location`),
 * and refuses to send a credential anywhere but to the origin it is bound to.
 */
export interface HttpPort {
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpOutcome>;
}
