import { answer, type LabAnswer, refuse } from '../answers';
import type { Hear, Spoil } from '../open-lab';
import type { Defect } from './defect';

const always =
  (change: (was: LabAnswer) => LabAnswer): Spoil =>
  () =>
    change;
const instead =
  (given: LabAnswer): Hear =>
  () =>
  () =>
    given;
const withHeaders = (was: LabAnswer, headers: Record<string, string>): LabAnswer => ({
  ...was,
  headers: { ...was.headers, ...headers },
});
const where = (pattern: RegExp, given: LabAnswer): Hear => {
  return () => (request) => (pattern.test(request.path) ? given : request);
};

const page = '<!doctype html><title>Sign in</title><form action="/login"></form>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const cut = (text: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: ${text.length + 40}\r\n\r\n${text}`;
const anything = ['http', 'token-accepted', 'content-type', 'list-shape', 'entra-user-probe'] as const;

/** Answers that are not what HTTP, JSON or SCIM call an answer. */
export const wayDefects: readonly Defect[] = [
  {
    name: 'a body longer than its length',
    among: anything,
    answer: always((was) =>
      was.status === 200
        ? {
            ...was,
            raw: `HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: 20\r\n\r\n${String(was.body)}`,
          }
        : was,
    ),
  },
  {
    name: 'nothing in application/scim+json, it says',
    among: anything,
    hear: () => (request) =>
      /scim/.test(request.headers.accept ?? '') ? refuse(406, 'Only application/json') : request,
  },
  {
    name: 'XML',
    among: anything,
    answer: always((was) =>
      was.status === 200
        ? {
            ...was,
            headers: { 'Content-Type': 'application/xml' },
            body: '<?xml version="1.0"?><ListResponse/>',
          }
        : was,
    ),
  },
  {
    name: 'JSON that breaks off, at the right length',
    among: anything,
    answer: always((was) => ({ ...was, body: String(was.body).slice(0, -3) })),
  },
  {
    name: 'a comma too many in the JSON',
    among: anything,
    answer: always((was) => ({ ...was, body: String(was.body).replace(/\}$/, ',}') })),
  },
  {
    name: 'a body shorter than its length',
    among: anything,
    answer: always((was) => (was.status === 200 ? { ...was, raw: cut(String(was.body)) } : was)),
  },
  {
    name: 'chunks that are none',
    among: anything,
    answer: always((was) => ({
      ...was,
      raw: 'HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}',
    })),
  },
  {
    name: 'the connection closed without a word',
    among: anything,
    answer: always((was) => ({ ...was, raw: '' })),
  },
  {
    name: 'called gzip and is not',
    among: anything,
    answer: always((was) => withHeaders(was, { 'Content-Encoding': 'gzip' })),
  },
  {
    name: 'a sign-in page for everybody',
    among: [...anything, 'tenant-url', 'token-required', 'redirect'],
    hear: instead(answer(200, page, html)),
  },
  {
    name: 'a redirect to a sign-in page',
    among: [...anything, 'redirect'],
    hear: instead(answer(302, '', { Location: 'https://login.lab.example/' })),
  },
  {
    name: 'a redirect to itself with a slash',
    among: ['redirect', 'entra-user-probe', 'entra-group-probe'],
    hear: () => (request) =>
      /^\/(?:Users|Groups)\?/.test(request.path)
        ? answer(308, '', { Location: request.path.replace('?', '/?') })
        : request,
  },
  {
    name: 'a redirect to another port',
    among: [...anything, 'redirect'],
    hear: () => (request) => answer(301, '', { Location: `http://127.0.0.1:9${request.path}` }),
  },
  { name: '500 for all', among: anything, hear: instead(refuse(500, 'Object reference not set')) },
  {
    name: '503 for all, back in two minutes',
    among: anything,
    hear: instead({ ...refuse(503, 'Maintenance'), headers: { 'Retry-After': '120' } }),
  },
  {
    name: '404 for all',
    among: [...anything, 'tenant-url'],
    hear: instead(answer(404, page, html)),
  },
  {
    name: '204 for a search',
    among: [...anything, 'entra-group-probe'],
    hear: where(/filter=/, answer(204)),
  },
  {
    name: 'an empty object for all',
    among: [...anything, 'token-required'],
    answer: always((was) => (was.status === 200 ? answer(200, {}) : was)),
  },
  {
    name: 'no groups at all',
    among: ['entra-group-probe'],
    hear: where(/^\/Groups/, refuse(404, 'There is nothing here')),
  },
  {
    name: 'groups that are not ready: 501',
    among: ['entra-group-probe'],
    hear: where(/^\/Groups/, refuse(501, 'Not implemented')),
  },
  {
    name: 'JSON called text/html',
    among: ['content-type'],
    answer: always((was) => withHeaders(was, { 'Content-Type': 'text/html' })),
  },
  {
    name: 'JSON called text/plain',
    among: ['content-type'],
    answer: always((was) => withHeaders(was, { 'Content-Type': 'text/plain; charset=utf-8' })),
  },
  {
    name: 'JSON called nothing',
    among: ['content-type'],
    answer: always(({ headers: { 'Content-Type': _, ...headers }, ...was }) => ({ ...was, headers })),
  },
  {
    name: 'Latin-1 instead of UTF-8',
    among: ['encoding', 'content-type', 'list-shape'],
    answer: always((was) => ({ ...was, body: Buffer.from(String(was.body), 'latin1') })),
  },
  {
    name: 'a clock that is a day behind',
    among: ['clock'],
    answer: always((was) => withHeaders(was, { Date: new Date(Date.now() - 86_400_000).toUTCString() })),
  },
  {
    name: 'seven seconds for each search',
    among: ['response-time'],
    answer: () => async (was, request) => {
      if (/filter=/.test(request.path)) await new Promise((done) => setTimeout(done, 7000));
      return was;
    },
  },
];
