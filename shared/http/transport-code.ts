import type { TransportCode } from './port';

/** Where the exchange stood when it broke: waiting for the head of the answer, or reading its body. */
export type Stage = 'head' | 'body';

/** Error codes of our own proxy tunnel, told apart from those of the origin behind it. */
export const proxyErrorCodes = {
  unreachable: 'ERR_PROXY_UNREACHABLE',
  refused: 'ERR_PROXY_REFUSED',
  wantsSignIn: 'ERR_PROXY_WANTS_SIGN_IN',
} as const;

const exact: Readonly<Record<string, TransportCode>> = {
  ENOTFOUND: 'host-not-found',
  EAI_AGAIN: 'host-not-found',
  EAI_NODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',
  ENODATA: 'host-not-found',
  ESERVFAIL: 'host-not-found',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-broken',
  EPIPE: 'connection-broken',
  ERR_STREAM_PREMATURE_CLOSE: 'connection-broken',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  ETIMEDOUT: 'timed-out',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-name',
  HOSTNAME_MISMATCH: 'certificate-wrong-name',
  // Verification errors that Node has no name for: a signature with SHA-1, or a key that is too short.
  UNSPECIFIED: 'certificate-untrusted',
  CERT_HAS_EXPIRED: 'certificate-dates',
  CERT_NOT_YET_VALID: 'certificate-dates',
  ERROR_IN_CERT_NOT_BEFORE_FIELD: 'certificate-dates',
  ERROR_IN_CERT_NOT_AFTER_FIELD: 'certificate-dates',
  EPROTO: 'tls-failed',
  HPE_HEADER_OVERFLOW: 'too-large',
  [proxyErrorCodes.unreachable]: 'proxy-unreachable',
  [proxyErrorCodes.refused]: 'proxy-refused',
  [proxyErrorCodes.wantsSignIn]: 'proxy-wants-sign-in',
};

/** OpenSSL's remaining verification errors (openssl-verification-options), as Node names them. */
const untrusted =
  /^(?:UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_CERT|CERT_|CRL_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$)/;

const patterns: readonly (readonly [RegExp, TransportCode])[] = [
  [untrusted, 'certificate-untrusted'],
  [/^(?:ERR_SSL_|ERR_TLS_|ERR_OSSL_)/, 'tls-failed'],
  [/^HPE_/, 'not-http'],
  // A body that does not unpack as its Content-Encoding says.
  [/^(?:Z_DATA_ERROR|Z_NEED_DICT|ERR__ERROR_FORMAT|ERR_BROTLI)/, 'not-http'],
  [/^Z_BUF_ERROR$/, 'truncated'],
];

/** Chromium's names, without `net::ERR_` (net_error_list.h). The first that fits counts. */
const chromium: readonly (readonly [RegExp, TransportCode])[] = [
  [/^NAME_(?:NOT_RESOLVED|RESOLUTION_FAILED)$|^DNS_/, 'host-not-found'],
  [/^CONNECTION_REFUSED$/, 'connection-refused'],
  [/^(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_|ADDRESS_INVALID)/, 'unreachable'],
  [/TIMED_OUT$/, 'timed-out'],
  [/^(?:PROXY_AUTH|UNEXPECTED_PROXY_AUTH)/, 'proxy-wants-sign-in'],
  [/^(?:PROXY_CONNECTION_FAILED|SOCKS_CONNECTION_FAILED)$/, 'proxy-unreachable'],
  [/^(?:PROXY_|TUNNEL_CONNECTION_FAILED|SOCKS_|MANDATORY_PROXY_|NO_SUPPORTED_PROXIES)/, 'proxy-refused'],
  [/^CERT_COMMON_NAME_INVALID$/, 'certificate-wrong-name'],
  [/^CERT_DATE_INVALID$/, 'certificate-dates'],
  [/^CERT_|^CERTIFICATE_TRANSPARENCY_/, 'certificate-untrusted'],
  [/^(?:SSL_|BAD_SSL_|ECH_)/, 'tls-failed'],
  [/^(?:CONTENT_LENGTH_MISMATCH|INCOMPLETE_)/, 'truncated'],
  [/^RESPONSE_HEADERS_TOO_BIG$/, 'too-large'],
  // Ports and schemes to which Chromium does not speak HTTP at all.
  [/^(?:UNSAFE_PORT|(?:DISALLOWED|UNKNOWN)_URL_SCHEME|INVALID_URL)$/, 'url-refused'],
  [
    /^(?:INVALID_HTTP_RESPONSE|INVALID_CHUNKED_|RESPONSE_HEADERS_|CONTENT_DECODING_|HTTP2_|INVALID_RESPONSE)/,
    'not-http',
  ],
];

/**
 * Which of the port's codes an error means: Node's and OpenSSL's error codes anywhere in its chain of
 * causes, or the `net::ERR_…` of Chromium, which comes only inside a message. A connection that breaks
 * while a body is read is `truncated`. What nobody knows is `connection-broken`.
 */
export function transportCode(error: unknown, stage: Stage): TransportCode {
  const found =
    chain(error)
      .map(codeOf)
      .find((code) => code !== null) ?? 'connection-broken';
  return found === 'connection-broken' && stage === 'body' ? 'truncated' : found;
}

/** Developer text: code and message of the innermost error, on one line. Not yet redacted. */
export function errorDetail(error: unknown): string {
  const innermost = chain(error).at(-1);
  if (innermost === undefined) return String(error);
  const { code, message } = innermost;
  const text = message.replace(/\s+/g, ' ').trim();
  return code === '' || text.includes(code) ? text || code : text === '' ? code : `${code}: ${text}`;
}

interface Link {
  readonly code: string;
  readonly message: string;
}

/** The error, its causes and (of several addresses tried) its first part; outermost first. */
function chain(error: unknown): Link[] {
  const links: Link[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && links.length < 8) {
    const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
    const message = 'message' in current && typeof current.message === 'string' ? current.message : '';
    links.push({ code, message });
    const first = 'errors' in current && Array.isArray(current.errors) ? current.errors[0] : undefined;
    current = 'cause' in current && current.cause !== undefined ? current.cause : first;
  }
  return links;
}

function codeOf({ code, message }: Link): TransportCode | null {
  const known = exact[code] ?? patterns.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return known;
  const name = /net::ERR_([A-Z0-9_]+)/.exec(message)?.[1];
  return name === undefined
    ? null
    : (chromium.find(([pattern]) => pattern.test(name))?.[1] ?? 'connection-broken');
}
