import { gzipSync } from 'node:zlib';
import { answer, type LabAnswer, type LabRequest, refuse, withBody } from './answers';
import type { Hear, Spoil } from './open-lab';
import type { Sound } from './sound';

const always =
  (change: (was: LabAnswer) => LabAnswer): Spoil =>
  () =>
    change;

const headersBy = (was: LabAnswer, rename: (name: string) => string): LabAnswer => ({
  ...was,
  headers: Object.fromEntries(Object.entries(was.headers).map(([name, value]) => [rename(name), value])),
});

const typed = (type: string) =>
  always((was) => (was.body === '' ? was : { ...was, headers: { ...was.headers, 'Content-Type': type } }));

const isDiscovery = ({ path }: LabRequest) =>
  /^\/(?:Schemas|ResourceTypes|ServiceProviderConfig)\b/.test(path);
const withoutDiscovery = (instead: LabAnswer): Hear => {
  return () => (request) => (isDiscovery(request) ? instead : request);
};

/** Liberties on the wire, before SCIM begins. */
export const soundOnTheWire: readonly Sound[] = [
  {
    name: 'no Date',
    answer: always((was) => ({ ...was, raw: rawOf(was) })),
  },
  { name: 'everything as usual' },
  { name: 'a charset in the media type', answer: typed('application/scim+json; charset=utf-8') },
  { name: 'upper case in the media type', answer: typed('Application/SCIM+JSON;charset="UTF-8"') },
  { name: 'plain application/json', answer: typed('application/json') },
  { name: 'header names in lower case', answer: always((was) => headersBy(was, (one) => one.toLowerCase())) },
  { name: 'header names in upper case', answer: always((was) => headersBy(was, (one) => one.toUpperCase())) },
  { name: 'answers in pieces', answer: always((was) => (was.body === '' ? was : { ...was, chunked: true })) },
  {
    name: 'compressed answers',
    answer: () => (was, request) =>
      was.body !== '' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
        ? { ...was, headers: { ...was.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(was.body) }
        : was,
  },
  {
    name: 'a connection for each request',
    answer: always((was) => ({ ...was, headers: { ...was.headers, Connection: 'close' } })),
  },
  {
    name: 'cookies, caching and security headers',
    answer: always((was) => ({
      ...was,
      headers: {
        ...was.headers,
        'Set-Cookie': 'lb=7; Path=/',
        'Cache-Control': 'no-store',
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
      },
    })),
  },
  {
    name: 'ETags',
    answer: always((was) =>
      was.status < 300 && was.body !== '' ? { ...was, headers: { ...was.headers, ETag: 'W/"7"' } } : was,
    ),
  },
  {
    name: 'indented JSON that escapes all that is not ASCII',
    answer: always((was) =>
      was.body === ''
        ? was
        : { ...was, body: escaped(JSON.stringify(JSON.parse(String(was.body)), null, 2)) },
    ),
  },
  {
    name: 'a tenth of a second for each answer',
    answer: () => async (was) => {
      await new Promise((done) => setTimeout(done, 100));
      return was;
    },
  },
  { name: 'no hurry: 429 with Retry-After now and then', hear: () => now429() },
  {
    name: '401 without a challenge',
    answer: always((was) =>
      was.status === 401 ? { ...was, headers: { 'Content-Type': 'application/scim+json' } } : was,
    ),
  },
  {
    name: '401 in plain words',
    answer: always((was) =>
      was.status === 401
        ? {
            ...was,
            headers: { 'Content-Type': 'text/plain', 'WWW-Authenticate': 'Bearer' },
            body: 'Unauthorized',
          }
        : was,
    ),
  },
  {
    name: '401 with the JSON of a gateway',
    answer: always((was) =>
      was.status === 401
        ? answer(401, { message: 'Unauthorized' }, { 'Content-Type': 'application/json' })
        : was,
    ),
  },
  {
    name: 'discovery without a token',
    hear:
      ({ token }) =>
      (request) =>
        isDiscovery(request)
          ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
          : request,
  },
  { name: 'no discovery', hear: withoutDiscovery(refuse(404, 'Not found')) },
  { name: 'no discovery, said as 501', hear: withoutDiscovery(refuse(501, 'Not implemented')) },
  {
    name: 'no slash too many',
    hear: () => (request) => (/^\/\/|\/(?:\?|$)/.test(request.path) ? refuse(404, 'Not found') : request),
  },
  {
    name: 'errors without a detail or a kind',
    answer: always((was) =>
      was.status >= 400 ? withBody(was, ({ detail: _, scimType: __, ...rest }) => rest) : was,
    ),
  },
];

/** Each request at most once, so that whoever waits as told comes through. */
function now429(): (request: LabRequest) => LabRequest | LabAnswer {
  const refused = new Set<string>();
  let count = 0;
  return (request) => {
    const key = `${request.method} ${request.path} ${request.body}`;
    count += 1;
    if (count % 9 !== 0 || refused.has(key)) return request;
    refused.add(key);
    return { ...refuse(429, 'One moment'), headers: { 'Retry-After': '1' } };
  };
}

const escaped = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

function rawOf({ status, headers, body }: LabAnswer): string {
  const lines = Object.entries({
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} X\r\n${head}\r\n${String(body)}`;
}
