import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
import type { Clock } from '../model/clock';
import type { Exchange } from '../model/finding';
import { type Came, evidenceOf, type Went } from './evidence';
import { limit } from './limit';
import type { HttpFailure, HttpOutcome, HttpPort, HttpRequest, Method, TransportCode } from './port';
import { readBody } from './read-body';
import { createRedactors, type RedactorOf } from './redact';
import { guardRequest } from './request-guard';
import { errorDetail, transportCode } from './transport-code';

export interface AxiosPortOptions {
  /** Any adapter. What the port relies on (no redirects, streaming, every status an answer) it sets itself. */
  readonly axios: AxiosInstance;
  /** Real time: exchanges are measured and limited on it. */
  readonly clock: Clock;
  readonly userAgent?: string;
  /** Told of every exchange, refused ones too, already redacted. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** `signal` ends with the exchange. */
  readonly perRequest?: (url: URL, method: Method, signal: AbortSignal) => PerRequest;
}

/** What an adapter needs anew for each request. */
interface PerRequest {
  /** Agents, for example. */
  readonly config: AxiosRequestConfig;
  /** What to try once more with when it went wrong for the connection's age alone; null: it did not. */
  readonly anew?: () => AxiosRequestConfig | null;
  /** Why the body broke off, where the adapter knows more than the body's stream says. */
  readonly firstError?: () => unknown;
}

const defaultTimeoutMs = 30_000;
const defaultMaxBytes = 4 * 1024 * 1024;

/**
 * The HTTP port on an axios instance, whichever its adapter: Node's sockets, or `fetch` over Chromium.
 * See `HttpPort` for what it promises.
 */
export function createAxiosPort(options: AxiosPortOptions): HttpPort {
  const redactorOf = createRedactors();
  return {
    async send(request, signal) {
      const outcome = await exchange({ ...options, redactorOf }, request, signal);
      options.onExchange?.(outcome.exchange);
      return outcome;
    },
  };
}

async function exchange(
  options: AxiosPortOptions & { readonly redactorOf: RedactorOf },
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpOutcome> {
  const { clock } = options;
  const started = clock.now();
  const headers = headersOf(request, options.userAgent);
  const guarded = guardRequest(request);
  const went: Went = { request, url: guarded.ok ? guarded.url : null, headers };
  const failure = (code: TransportCode, detail: string, came: Came | null = null): HttpFailure => {
    const ms = clock.now() - started;
    const evidence = evidenceOf(went, came, ms, options.redactorOf);
    return { kind: 'failure', code, detail: evidence.clean(detail), ms, exchange: evidence.exchange };
  };
  if (!guarded.ok) return failure(guarded.code, guarded.detail);
  if (signal?.aborted === true) return failure('cancelled', 'cancelled before anything was sent');

  const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
  const limits = limit(clock, timeoutMs, signal);
  const stopped = (): HttpFailure | null => {
    const stop = limits.stopped();
    if (stop === null) return null;
    return failure(stop, stop === 'cancelled' ? 'cancelled' : `no whole answer within ${timeoutMs} ms`);
  };
  const perRequest = options.perRequest?.(guarded.url, request.method, limits.signal);
  try {
    const question = whatToAsk(request, guarded.url, headers, limits.signal);
    const ask = (config: AxiosRequestConfig | undefined) =>
      options.axios.request<unknown>({ ...config, ...question });
    const response = await ask(perRequest?.config).catch((error: unknown) => {
      const anew = stopped() ? null : perRequest?.anew?.();
      if (!anew) throw error;
      return ask(anew);
    });
    const maxBytes = request.maxBytes ?? defaultMaxBytes;
    const body = await readBody(response.data, maxBytes, limits.signal);
    const { text, malformedText } = decoded(body.bytes);
    const answerHeaders = headersFrom(response);
    const came = { status: response.status, statusText: response.statusText, headers: answerHeaders, text };
    if (body.end === 'too-large')
      return failure('too-large', `the body is larger than ${maxBytes} bytes`, came);
    if (body.end === 'broken') {
      const error = perRequest?.firstError?.() ?? body.error;
      return stopped() ?? failure(transportCode(error, 'body'), errorDetail(error), came);
    }
    const ms = clock.now() - started;
    return {
      kind: 'answer',
      status: response.status,
      headers: answerHeaders,
      text,
      malformedText,
      ms,
      exchange: evidenceOf(went, came, ms, options.redactorOf).exchange,
    };
  } catch (error) {
    return stopped() ?? failure(transportCode(error, 'head'), errorDetail(error));
  } finally {
    limits.end();
  }
}

function whatToAsk(
  request: HttpRequest,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AxiosRequestConfig {
  const { credential } = request;
  return {
    method: request.method,
    url: url.href,
    headers: {
      // `false` keeps axios from making up a type for a body that has none.
      'Content-Type': false,
      ...headers,
      ...(credential === undefined ? {} : { Authorization: `Bearer ${credential.secret}` }),
    },
    data: request.body,
    signal,
    responseType: 'stream',
    maxRedirects: 0,
    validateStatus: () => true,
    withCredentials: false,
    // A body goes out, and comes in, as the very bytes that were given.
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
  };
}

function headersOf(request: HttpRequest, userAgent: string | undefined): Record<string, string> {
  const given = request.headers ?? {};
  const named = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  return {
    ...(named.has('accept') ? {} : { Accept: '*/*' }),
    ...(userAgent === undefined || named.has('user-agent') ? {} : { 'User-Agent': userAgent }),
    ...given,
  };
}

function headersFrom(response: AxiosResponse<unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}

function decoded(bytes: Uint8Array): { text: string; malformedText: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), malformedText: false };
  } catch {
    return { text: new TextDecoder().decode(bytes), malformedText: true };
  }
}
