import { canBeBearer } from './bearer-shape';
import type { HttpRequest, TransportCode } from './port';

export type Guarded =
  | { readonly ok: true; readonly url: URL }
  | {
      readonly ok: false;
      readonly code: Extract<TransportCode, 'url-refused' | 'header-refused' | 'credential-wrong-host'>;
      readonly detail: string;
    };

/** `localhost`, 127.0.0.0/8 and ::1, as `URL.hostname` spells them. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** Header names that would get round the bound credential, or that belong to the transport itself. */
const ownHeaders = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
];

/**
 * What must not leave this computer, decided before anything is sent:
 * - `url-refused`: no URL, another scheme than https, `http:` to anything but a loopback address, or
 *   user-info in the URL (RFC 9110 §4.2.4);
 * - `header-refused`: a header name or value that HTTP cannot carry (RFC 9110 §5.5), a header that only
 *   the port may set, or a token that cannot be a bearer token;
 * - `credential-wrong-host`: the credential is bound to another origin.
 */
export function guardRequest(request: HttpRequest): Guarded {
  const url = parseUrl(request.url);
  if (typeof url === 'string') return { ok: false, code: 'url-refused', detail: url };

  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const detail = headerFault(name, value);
    if (detail !== null) return { ok: false, code: 'header-refused', detail };
  }
  if (request.credential !== undefined) {
    const { origin, secret } = request.credential;
    if (!canBeBearer(secret)) {
      return {
        ok: false,
        code: 'header-refused',
        detail: 'the token is empty, or holds a blank, a line break or a letter beyond ASCII',
      };
    }
    if (origin !== url.origin) {
      return {
        ok: false,
        code: 'credential-wrong-host',
        detail: `the credential is bound to ${origin}, the request goes to ${url.origin}`,
      };
    }
  }
  return { ok: true, url };
}

function parseUrl(text: string): URL | string {
  // `new URL` silently drops line breaks and tabs, so that the address sent would not be the one shown.
  if (/\p{Cc}/u.test(text)) return 'the address holds a line break or another control character';
  if (!URL.canParse(text)) return 'the address is not a URL';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'the address holds a user name or password';
  if (url.protocol === 'https:') return url;
  if (url.protocol !== 'http:') return `the scheme ${url.protocol} is neither https: nor http:`;
  return isLoopback(url.hostname) ? url : 'http: is only for addresses of this computer';
}

function headerFault(name: string, value: string): string | null {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'a header name holds a sign that HTTP forbids';
  if (ownHeaders.includes(name.toLowerCase())) return `the header ${name} is set by the port alone`;
  if (!/^[\t\x20-\x7e\xa0-\xff]*$/.test(value)) return `the value of ${name} cannot be sent in a header`;
  return null;
}
