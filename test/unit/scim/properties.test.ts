import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import { attributePath } from '../../../shared/mapping/schemas-cover-mapping';
import { type Filter, parseFilter } from '../../../shared/practice/grouptalk/filter';
import { createScimClient } from '../../../shared/scim/client';
import { asEntra, asPercent, equals } from '../../../shared/scim/filter-text';
import { idOf, valuesAt } from '../../../shared/scim/resource';
import { judgeSecretToken } from '../../../shared/scim/secret-token';
import { parseTenantUrl } from '../../../shared/scim/tenant-url';
import { grouptalk } from '../../../shared/target/grouptalk';
import { answers, type RawServer, startRawServer } from '../../support/hostile-server';
import { emptyList, goodToken, scimHeaders } from '../../support/scim-answers';

const mapped = [...grouptalk.userAttributes, ...grouptalk.groupAttributes].map((one) => one.name);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);
/** As Entra spells them in a mapping. */
const attribute = fc.oneof(
  fc.constantFrom(...mapped),
  name,
  fc.tuple(name, name).map(([one, two]) => `${one}.${two}`),
  fc.tuple(name, name, name).map(([one, type, two]) => `${one}[type eq "${type}"].${two}`),
  fc.tuple(name, name).map(([one, two]) => `urn:ietf:params:scim:schemas:extension:${one}:2.0:User:${two}`),
);
/** Anything that may stand in a directory, and more. */
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[ +%&#"'\\/?=;()[\]\r\n\t\u2028]{0,12}$/),
  fc.constantFrom(
    '" or userName pr or userName eq "',
    'a\r\nX-Evil: 1',
    '%2522',
    '\\',
    '\\"',
    '\ud800',
    'å日本🦄',
  ),
);

/** What GroupTalk's own parser reads in the query of an address. */
function readBack(query: string): Filter {
  const filter = new URL(`https://scim.example/Users?filter=${query}`).searchParams.get('filter');
  return parseFilter(filter ?? '');
}

/** `a[b eq "c"].d eq "v"` is an entry for which both hold. */
function expected(attribute: string, wanted: string): unknown {
  const [, path = '', key = '', type = '', sub = ''] = /^(.*)\[(.*) eq "(.*)"\]\.(.*)$/.exec(attribute) ?? [];
  const compare = (path: string, value: string) => ({
    kind: 'compare',
    op: 'eq',
    path: path.toLowerCase(),
    value,
  });
  if (path === '') return compare(attribute, wanted);
  const parts = [compare(key, type), compare(sub, wanted)];
  return { kind: 'entry', path: path.toLowerCase(), filter: { kind: 'and', parts } };
}

describe('a filter', () => {
  it('arrives at the endpoint with its attribute and its value, whatever they are', () => {
    fc.assert(
      fc.property(attribute, value, (one, wanted) => {
        const filter = equals(one, wanted);
        expect(readBack(asEntra(filter))).toMatchObject(expected(one, wanted) as object);
        expect(readBack(asPercent(filter))).toEqual(readBack(asEntra(filter)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays the only thing in the query', () => {
    fc.assert(
      fc.property(attribute, value, (one, wanted) => {
        const url = new URL(`https://scim.example/scim/Users?filter=${asEntra(equals(one, wanted))}`);
        expect([...url.searchParams.keys()]).toEqual(['filter']);
        expect([url.pathname, url.hash]).toEqual(['/scim/Users', '']);
      }),
    );
  });
});

describe('the path of an attribute', () => {
  it('leads to the value that stands there', () => {
    fc.assert(
      fc.property(attribute, fc.jsonValue({ maxDepth: 0 }), (one, wanted) => {
        const { urn, steps } = attributePath(one);
        const [, type] = /\[type eq "(.*)"\]/.exec(one) ?? [];
        const [first = '', ...rest] = steps;
        const last = rest.reduceRight<unknown>((inner, step) => ({ [step]: inner }), wanted);
        const entry =
          type === undefined
            ? last
            : [
                { type: 'other', value: 'no' },
                { type, ...(last as object) },
              ];
        const resource = urn === null ? { [first]: entry } : { [urn]: { [first]: entry } };
        // An entry whose value stands under `type` says another type than the one that was asked for.
        if (type !== undefined && rest[0]?.toLowerCase() === 'type') return;
        expect(valuesAt(resource, one)).toEqual(wanted === null ? [] : [wanted]);
      }),
    );
  });
});

describe('what goes over the wire', () => {
  let server: RawServer;
  const http = createNodeHttp({ clock: systemClock() });
  beforeAll(async () => {
    server = await startRawServer(answers(200, scimHeaders(), emptyList));
  });
  afterAll(() => server.close());

  const ours = ['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent'];

  /** One line, our own headers, and under the Tenant URL. */
  function lastSeen() {
    const { line, headers, body } = server.seen[server.seen.length - 1] ?? {
      line: '',
      headers: {},
      body: '',
    };
    expect(line).toMatch(/^GET \/[\x21-\x7e]* HTTP\/1\.1$/);
    expect(Object.keys(headers).filter((one) => !ours.includes(one))).toEqual([]);
    expect(body).toBe('');
    return { path: line.split(' ')[1] ?? '', authorization: headers.authorization };
  }
  function clientOf(tenantUrl: string, token: string) {
    const site = parseTenantUrl(tenantUrl);
    const judged = judgeSecretToken(token, { now: Date.now() });
    if (!site.ok || !judged.usable) return null;
    // Whatever stood in the text, the token goes to this server or nowhere.
    if (site.value.origin !== server.origin) return null;
    return createScimClient({ http, tenantUrl: site.value, token: judged.token, timeoutMs: 2_000 });
  }

  it('is one request with our own headers, whatever is searched for', async () => {
    await fc.assert(
      fc.asyncProperty(attribute, value, async (one, wanted) => {
        await clientOf(`${server.origin}/scim/`, goodToken)?.findUser(one, wanted);
        const seen = lastSeen();
        expect(seen.path).toMatch(/^\/scim\/Users\?filter=[^&#?]*$/);
        expect(seen.authorization).toBe(`Bearer ${goodToken}`);
      }),
      { numRuns: 150 },
    );
  });

  it('is one request with our own headers, whatever the token and the Tenant URL', async () => {
    const odd = fc.oneof(
      value,
      fc.constantFrom('a\r\nX-Evil: 1', 'a\nb', '../..', '%0d%0aX-Evil:1', '?a#b', 'ÿ'),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, async (path, token) => {
        const before = server.seen.length;
        const client = clientOf(`${server.origin}/${path}`, token);
        await client?.get('Users');
        if (server.seen.length === before) return;
        expect(server.seen.length).toBe(before + 1);
        const seen = lastSeen();
        expect(seen.path).toMatch(/\/Users$/);
        expect(seen.authorization).toMatch(/^Bearer [\x21-\x7e]+$/);
      }),
      { numRuns: 150 },
    );
  });

  it('names what has an id by one part of the address, whatever the id', async () => {
    const ids = fc.oneof(
      value,
      fc.constantFrom(
        '.',
        '..',
        '../Groups',
        '%2e%2e',
        'a/b',
        'a?b#c',
        'a%2fb',
        '\\..\\',
        'a b',
        'urn:x:1',
        '\ud800',
      ),
    );
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const usable = idOf({ id });
        if (usable === null) return;
        await clientOf(`${server.origin}/scim/`, goodToken)?.get(`Users/${encodeURIComponent(usable)}`);
        const [, sent = ''] = /^\/scim\/Users\/([^/?#\\]+)$/.exec(lastSeen().path) ?? [];
        expect(decodeURIComponent(sent)).toBe(id);
      }),
      { numRuns: 150 },
    );
  });
});
