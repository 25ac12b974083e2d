import type { Exchange } from '../model/finding';
import type { HttpRequest } from './port';
import { type RedactorOf, secretHint } from './redact';

/** Bodies in evidence are cut after this many letters. */
const longestBody = 16 * 1024;
/** Looked at beyond the cut, so that a secret lying across it is found whole. */
const overlap = 96 * 1024;

const hidden = new Set(['cookie', 'set-cookie', 'authorization', 'proxy-authorization']);

/** What came back, as far as it came. */
export interface Came {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What went out: headers as sent, the credential's `Authorization` not among them. */
export interface Went {
  readonly request: HttpRequest;
  /** null when the address could not be read as a URL, or must not be used. */
  readonly url: URL | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Evidence {
  readonly exchange: Exchange;
  /** Takes this exchange's secrets out of further texts, such as an error's. */
  readonly clean: (text: string) => string;
}

/**
 * One exchange as text for a person: head lines and bodies, bodies cut at 16 Ki letters, secrets taken out
 * of every part of it. With `record: false` only method, origin, status and time.
 */
export function evidenceOf(went: Went, came: Came | null, ms: number, redactorOf: RedactorOf): Evidence {
  const { request, url } = went;
  const { credential } = request;
  const clean = redactorOf(request);
  const known = { method: request.method, status: came?.status ?? null, ms };
  if (request.record === false) {
    return { clean, exchange: { ...known, url: url?.origin ?? '', request: '', response: '' } };
  }
  const head = `${request.method} ${url === null ? '' : url.pathname + url.search}`.trimEnd();
  const bearer = credential === undefined ? [] : [`Authorization: Bearer ${secretHint(credential.secret)}`];
  return {
    clean,
    exchange: {
      ...known,
      url: clean(url === null ? withoutUserInfo(request.url) : url.href),
      request: message(clean, head, went.headers, request.body ?? '', bearer),
      response:
        came === null
          ? ''
          : message(clean, `HTTP ${came.status} ${came.statusText}`.trimEnd(), came.headers, came.text),
    },
  };
}

const withoutUserInfo = (text: string): string => text.replace(/\/\/.*@/s, '//…@');

function message(
  clean: (text: string) => string,
  head: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  more: readonly string[] = [],
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${hidden.has(name.toLowerCase()) ? '…' : clean(value)}`,
  );
  const text = shortened(clean, body);
  return [clean(head), ...lines, ...more, ...(text === '' ? [] : ['', text])].join('\n');
}

function shortened(clean: (text: string) => string, body: string): string {
  if (body.length <= longestBody) return clean(body);
  const text = clean(body.slice(0, longestBody + overlap));
  // The last half of the overlap may end within a secret; it is never shown, however short the text has become.
  const shown = text.slice(0, Math.max(0, Math.min(longestBody, text.length - overlap / 2)));
  return `${shown}\n[cut: ${body.length} letters in all]`;
}
