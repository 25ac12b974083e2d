import { z } from 'zod';
import { failed, ok, type Result } from '../contract/problem';
import { clockSkew } from '../http/clock-skew';
import type { HttpAnswer, HttpPort, Method } from '../http/port';
import { redactor } from '../http/redact';
import { withRetry } from '../http/retry';
import { transportProblem } from '../http/transport-problem';
import type { Clock } from '../model/clock';
import type { Exchange } from '../model/finding';
import type { Interaction, SignIn } from '../onboarding/deps';
import type { Cloud } from '../target/cloud';
import { notGraphProblem, refusalProblem } from './answer-problem';
import { cleanTexts } from './clean-texts';
import { readErrorBody } from './error-body';
import { staysOnRoot } from './next-link';

/** Microsoft Graph's answer, parsed, with what its support asks for. */
export interface GraphReply<T> {
  readonly value: T;
  readonly status: number;
  readonly requestId: string | null;
  readonly exchange: Exchange;
}

interface GraphOptions {
  /** Delegated permissions by short name; the token grows by them. */
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are answers to this call though they are errors. Their body is parsed, too. */
  readonly accept?: readonly number[];
  /** Texts in the body that must not be recorded, nor come back in an answer. */
  readonly secrets?: readonly string[];
  readonly timeoutMs?: number;
}

interface GraphPage<T> {
  readonly items: readonly T[];
  /** Graph's own link to the next page, whole and opaque; null after the last one. */
  readonly next: string | null;
}

/** Paths begin with `/` and stand below the Graph root of the cloud. */
export interface GraphClient {
  get<T>(
    path: string,
    shape: z.ZodType<T>,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<GraphReply<T>>>;
  /** One page; `next` of an earlier page in place of the path goes on there. */
  page<T>(
    path: string,
    item: z.ZodType<T>,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<GraphPage<T>>>;
  /**
   * All items, page by page. A link off the Graph root is a Problem `graph-link-elsewhere` and nothing is
   * sent there; a link that comes a second time ends the list.
   */
  list<T>(
    path: string,
    item: z.ZodType<T>,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<readonly T[]>>;
  /** POST, PUT, PATCH or DELETE. An empty answer is parsed as null. */
  send<T>(
    method: Exclude<Method, 'GET' | 'HEAD'>,
    path: string,
    body: unknown,
    shape: z.ZodType<T>,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<GraphReply<T>>>;
}

interface GraphPowers {
  readonly http: HttpPort;
  readonly cloud: Cloud;
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** Real time, to compare with Graph's; `clock` may run fast. */
  readonly socketClock: Clock;
  /** A fresh GUID for `client-request-id`. */
  guid(): string;
  /** May a token that is missing open a sign-in? Default `silent`. */
  readonly interaction?: Interaction;
}

const mostPages = 500;

interface Asked {
  readonly answer: HttpAnswer;
  /** The body: null when empty, text when it is no JSON; tokens taken out. */
  readonly body: unknown;
}

/**
 * Microsoft Graph over the HTTP port: tokens from the sign-in, bound to the Graph root; throttling waits as
 * asked; every answer is parsed at this border; refusals are Problems. Graph quotes what the endpoint said, and
 * an endpoint may quote the token it was sent: no answer, good or bad, brings one in.
 */
export function createGraphClient(powers: GraphPowers): GraphClient {
  const { cloud, signIn, clock, socketClock, guid, interaction = 'silent' } = powers;
  const http = withRetry(powers.http, { clock });
  const origin = new URL(cloud.graphRoot).origin;
  const absolute = (path: string) => (path.startsWith('/') ? `${cloud.graphRoot}${path}` : path);

  async function ask(
    method: Method,
    url: string,
    body: unknown,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<Asked>> {
    if (!staysOnRoot(url, cloud.graphRoot)) return failed('graph-link-elsewhere', { remedy: 'report-bug' });
    const token = await signIn.token(options.scopes, interaction, signal);
    if (!token.ok) return token;
    const outcome = await http.send(
      {
        method,
        url,
        headers: {
          accept: 'application/json',
          'client-request-id': guid(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credential: { origin, secret: token.value.secret },
        ...(options.secrets ? { secrets: options.secrets } : {}),
        ...(options.timeoutMs ? { timeoutMs: options.timeoutMs } : {}),
      },
      signal,
    );
    if (outcome.kind === 'failure') return transportProblem(outcome.code, outcome.detail, url);
    const { host } = new URL(url);
    if (!isGraphs(outcome)) return notGraphProblem(outcome.status, host);
    const clean = redactor([token.value.secret, ...(options.secrets ?? [])]);
    const answered = cleanTexts(jsonOf(outcome.text), clean);
    const fine = outcome.status >= 200 && outcome.status < 300;
    if (fine || options.accept?.includes(outcome.status)) return ok({ answer: outcome, body: answered });
    const { status, headers } = outcome;
    return refusalProblem({
      status,
      headers,
      error: readErrorBody(answered),
      host,
      skewMs: clockSkew(headers, socketClock.now()),
    });
  }

  async function reply<T>(
    method: Method,
    path: string,
    body: unknown,
    shape: z.ZodType<T>,
    options: GraphOptions,
    signal?: AbortSignal,
  ): Promise<Result<GraphReply<T>>> {
    const url = absolute(path);
    const asked = await ask(method, url, body, options, signal);
    if (!asked.ok) return asked;
    const { answer } = asked.value;
    const requestId = answer.headers['request-id'] ?? null;
    const parsed = shape.safeParse(asked.value.body);
    if (!parsed.success) {
      const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
      return failed('answer-not-understood', {
        params: { host: new URL(url).host, ...(requestId ? { requestId } : {}) },
        detail: `${method} ${new URL(url).pathname}: HTTP ${answer.status}; not as expected at: ${where || 'the top'}`,
        remedy: 'report-bug',
      });
    }
    const { status, exchange } = answer;
    return ok({ value: parsed.data, status, requestId, exchange });
  }

  const page: GraphClient['page'] = async (path, item, options, signal) => {
    const answer = await reply('GET', path, undefined, pageOf(item), options, signal);
    if (!answer.ok) return answer;
    const { value: items, '@odata.nextLink': next } = answer.value.value;
    return ok({ items, next: next ?? null });
  };

  return {
    get: (path, shape, options, signal) => reply('GET', path, undefined, shape, options, signal),
    page,
    list: async (path, item, options, signal) => {
      const items: z.output<typeof item>[] = [];
      const visited = new Set<string>();
      for (let next: string | null = absolute(path); next && !visited.has(next); ) {
        if (visited.size >= mostPages) return failed('answer-too-large', { params: { host: origin } });
        visited.add(next);
        const one: Result<GraphPage<z.output<typeof item>>> = await page(next, item, options, signal);
        if (!one.ok) return one;
        items.push(...one.value.items);
        next = one.value.next;
      }
      return ok(items);
    },
    send: (method, path, body, shape, options, signal) => reply(method, path, body, shape, options, signal),
  };
}

/** Graph leaves `value` out, or null, where there is nothing. */
const pageOf = <T>(item: z.ZodType<T>) =>
  z
    .object({
      value: z.array(item).readonly().nullish(),
      '@odata.nextLink': z.string().nullish(),
      error: z.undefined().optional(),
    })
    .transform((page) => ({ ...page, value: page.value ?? [] }));

/**
 * Between here and Graph, sign-in pages of networks and filters of companies answer with pages of their own, and
 * their 403 says nothing of anybody's role. A gateway's 5xx counts as Graph's own trouble.
 */
function isGraphs({ status, headers, text }: HttpAnswer): boolean {
  if (status >= 500) return true;
  if (status >= 300 && status < 400) return false;
  return Boolean(headers['request-id']) || !/^\uFEFF?\s*[^\s{["\d]/.test(text);
}

/** An empty body is null; what is no JSON stays the text it is (`$count` answers in plain text). */
function jsonOf(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!trimmed) return null;
  try {
    return JSON.parse(trimmed);
  } catch {
    return trimmed;
  }
}
