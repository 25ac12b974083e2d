import type { Session } from 'electron';
import { proxyErrorCodes } from '../../shared/http/transport-code';
import { type BodyStream, bodyStream } from './body-stream';
import type { Net } from './net-request';

interface ProxyAsks {
  readonly host: string;
  readonly port: number;
  /** `basic`, `digest`, `ntlm` or `negotiate`. */
  readonly scheme: string;
  readonly realm: string;
}

/** Name and password for a proxy; null when there are none to give. */
export type ProxySignIn = (
  asks: ProxyAsks,
) => Promise<{ readonly username: string; readonly password: string } | null>;

interface ElectronFetchOptions {
  readonly session: Session;
  readonly net: Net;
  /** Without it a proxy that wants a sign-in is an error with the code `proxyErrorCodes.wantsSignIn`. */
  readonly proxySignIn?: ProxySignIn;
}

/** A proxy that has refused this often will not take the next one either. */
const mostProxySignIns = 3;
const withoutBody: readonly number[] = [204, 205, 304];

/**
 * A `fetch` through Chromium's network stack (system proxy, PAC, the company's root certificates), in place of
 * `session.fetch`, which sends `Authorization` along to wherever a redirect leads, and knows no proxy sign-in.
 * A redirect is an answer here; there are no cookies and no cache; aborting closes the connection, also under
 * a body that is being read. Takes an address and a body of text or bytes. Errors carry Chromium's
 * `net::ERR_…` in their message.
 */
export function createElectronFetch(options: ElectronFetchOptions): typeof globalThis.fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => send(options, new URL(String(input)), init, resolve, reject));
}

function send(
  { session, net, proxySignIn }: ElectronFetchOptions,
  url: URL,
  init: RequestInit,
  resolve: (response: Response) => void,
  reject: (error: unknown) => void,
): void {
  const { method = 'GET', signal } = init;
  signal?.throwIfAborted();
  const request = net.request({
    url: url.href,
    method,
    session,
    redirect: 'manual',
    credentials: 'omit',
    useSessionCookies: false,
    cache: 'no-store',
  });
  let body: BodyStream | null = null;
  let proxySignIns = 0;

  const over = () => signal?.removeEventListener('abort', stop);
  const fail = (error: unknown) => {
    over();
    reject(error);
    body?.fail(error);
  };
  const stop = () => {
    fail(signal?.reason);
    request.abort();
  };
  signal?.addEventListener('abort', stop, { once: true });

  request.on('redirect', (status, _method, _to, headers) => {
    over();
    answer(resolve, reject, null, { status, headers: headersOf(headers) });
    request.abort();
  });
  request.on('response', (response) => {
    const { statusCode: status, statusMessage: statusText } = response;
    const head = { status, statusText, headers: headersOf(response.headers) };
    if (method === 'HEAD' || withoutBody.includes(status)) {
      response.on('data', () => undefined);
      response.on('error', () => undefined);
      answer(resolve, reject, null, head);
      return;
    }
    body = bodyStream(response, () => {
      over();
      request.abort();
    });
    answer(resolve, reject, body.stream, head);
  });
  request.on('login', (asks, give) => {
    // An origin's own 401 is an answer.
    if (!asks.isProxy) {
      give();
      return;
    }
    proxySignIns += 1;
    const { host, port, scheme, realm } = asks;
    const given =
      proxySignIn && proxySignIns <= mostProxySignIns
        ? proxySignIn({ host, port, scheme, realm }).catch(() => null)
        : Promise.resolve(null);
    void given.then((found) => {
      if (found) {
        give(found.username, found.password);
        return;
      }
      fail(
        Object.assign(new Error(`the proxy ${host}:${port} wants a sign-in`), {
          code: proxyErrorCodes.wantsSignIn,
        }),
      );
      request.abort();
    });
  });
  request.on('error', fail);

  for (const [name, value] of namesAndValues(init.headers)) request.setHeader(name, value);
  request.end(bytesOf(init.body));
}

function answer(
  resolve: (response: Response) => void,
  reject: (error: unknown) => void,
  body: ReadableStream<Uint8Array> | null,
  head: { readonly status: number; readonly statusText?: string; readonly headers: Headers },
): void {
  try {
    resolve(new Response(body, head));
  } catch {
    // A status that no answer may have, such as 999.
    reject(new Error('net::ERR_INVALID_HTTP_RESPONSE'));
  }
}

function headersOf(given: Readonly<Record<string, string | readonly string[]>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(given)) {
    for (const value of typeof values === 'string' ? [values] : values) {
      // Chromium hands on characters that a header may not hold.
      headers.append(name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?'));
    }
  }
  return headers;
}

/** Names as they were written: `Headers` would put them into lower case. */
function namesAndValues(headers: RequestInit['headers']): [string, string][] {
  if (headers === undefined) return [];
  if (Symbol.iterator in headers) return [...new Headers(headers)];
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}

function bytesOf(body: RequestInit['body']): Buffer | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  if (body instanceof Uint8Array) return Buffer.from(body);
  throw new TypeError('only text and bytes can be sent');
}
