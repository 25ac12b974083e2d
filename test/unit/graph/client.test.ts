import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failed, ok } from '../../../shared/contract/problem';
import { createGraphClient } from '../../../shared/graph/client';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { Clock } from '../../../shared/model/clock';
import type { SignIn } from '../../../shared/onboarding/deps';
import { globalCloud } from '../../../shared/target/cloud';
import { startJsonServer } from '../../support/json-server';
import { closing } from '../../support/servers';

const secret = 'the-graph-token';
const item = z.object({ id: z.string() });
const options = { scopes: ['User.Read'] };
const started = closing();

const signIn = (answer?: Awaited<ReturnType<SignIn['token']>>): SignIn => ({
  signIn: async () => failed('unexpected'),
  token: async (scopes) => answer ?? ok({ secret, scopes, expiresOn: 0 }),
  account: () => null,
  signOut: async () => undefined,
});

/** Time that passes only by waiting. */
function patientClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

const clientOf = (origin: string, more: { clock?: Clock; signIn?: SignIn } = {}) =>
  createGraphClient({
    http: createNodeHttp(),
    cloud: { ...globalCloud, graphRoot: `${origin}/v1.0` },
    signIn: more.signIn ?? signIn(),
    clock: more.clock ?? patientClock(),
    socketClock: systemClock(),
    guid: () => 'f0000000-0000-4000-8000-000000000001',
  });

describe('paging', () => {
  it('follows nextLink to its end, with token, fresh client-request-id and the headers of the first call', async () => {
    const graph = await started(
      startJsonServer(({ path }, origin) =>
        path.endsWith('/users')
          ? { body: { value: [{ id: '1' }], '@odata.nextLink': `${origin}/v1.0/users?$skiptoken=2` } }
          : { body: { value: [{ id: '2' }] } },
      ),
    );
    const headers = { ConsistencyLevel: 'eventual' };
    const all = await clientOf(graph.origin).list('/users', item, { ...options, headers });
    expect(all).toEqual(ok([{ id: '1' }, { id: '2' }]));
    for (const { headers: seen } of graph.seen) {
      expect(seen).toMatchObject({
        authorization: `Bearer ${secret}`,
        'client-request-id': 'f0000000-0000-4000-8000-000000000001',
        consistencylevel: 'eventual',
      });
    }
  });

  it('a nextLink that comes again ends the list', async () => {
    const graph = await started(
      startJsonServer((_, origin) => ({
        body: { value: [{ id: '1' }], '@odata.nextLink': `${origin}/v1.0/users?$skiptoken=again` },
      })),
    );
    const all = await clientOf(graph.origin).list('/users', item, options);
    expect(all.ok && all.value.length).toBe(2);
    expect(graph.seen).toHaveLength(2);
  });

  it.each([
    ['another origin', (other: string) => `${other}/v1.0/users`],
    ['another origin with user-info', (other: string) => other.replace('http://', 'http://graph@')],
    ['no URL at all', () => 'users?$skiptoken=2'],
  ])('a nextLink to %s is not followed, and the other server hears nothing', async (_, linkTo) => {
    const other = await started(startJsonServer(() => ({ body: { value: [] } })));
    const graph = await started(
      startJsonServer(() => ({ body: { value: [{ id: '1' }], '@odata.nextLink': linkTo(other.origin) } })),
    );
    const all = await clientOf(graph.origin).list('/users', item, options);
    expect(all).toMatchObject({ ok: false, problem: { code: 'graph-link-elsewhere' } });
    expect(other.seen).toEqual([]);
    expect(graph.seen).toHaveLength(1);
  });

  it('a nextLink beside the Graph root on its own host is not followed either', async () => {
    const graph = await started(
      startJsonServer((_, origin) => ({ body: { value: [], '@odata.nextLink': `${origin}/elsewhere` } })),
    );
    const all = await clientOf(graph.origin).list('/users', item, options);
    expect(all).toMatchObject({ ok: false, problem: { code: 'graph-link-elsewhere' } });
  });
});

describe('what is missing', () => {
  it.each([
    ['no value', {}],
    ['value null', { value: null }],
    ['an empty value', { value: [] }],
  ])('%s is an empty list', async (_, body) => {
    const graph = await started(startJsonServer(() => ({ body })));
    expect(await clientOf(graph.origin).list('/users', item, options)).toEqual(ok([]));
  });

  it.each([
    ['an error in a 200', { error: { code: 'x' } }],
    ['a sign-in page', '<html></html>'],
    ['nothing', ''],
  ])('%s is no list', async (_, body) => {
    const graph = await started(startJsonServer(() => ({ body })));
    const all = await clientOf(graph.origin).list('/users', item, options);
    expect(all).toMatchObject({ ok: false, problem: { code: 'answer-not-understood' } });
  });
});

describe('tokens that an answer quotes', () => {
  const handedIn = 'an-opaque-token-of-the-endpoint';
  const jwt = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`;
  const quoting = `Response Content: Bearer ${handedIn}, Bearer ${secret}, Bearer ${jwt}`;
  const withSecret = { ...options, secrets: [handedIn] };

  it.each([200, 400, 403, 500])('HTTP %i brings none of them in', async (status) => {
    const body = {
      error: { code: 'x', message: quoting, innerError: { message: quoting } },
      text: quoting,
      list: [{ [quoting.slice(0, 4)]: quoting }],
    };
    const graph = await started(startJsonServer(() => ({ status, body })));
    const answer = await clientOf(graph.origin).send('POST', '/x', { token: handedIn }, z.unknown(), {
      ...withSecret,
      accept: [400],
    });
    expect(JSON.stringify(answer)).toContain('Response Content');
    for (const one of [handedIn, secret, jwt]) expect(JSON.stringify(answer)).not.toContain(one);
    expect(JSON.parse(graph.seen[0]?.body ?? '')).toEqual({ token: handedIn });
  });

  it('a link to the next page stays as it came', async () => {
    const graph = await started(
      startJsonServer(({ path }, origin) =>
        path.includes('skiptoken')
          ? { body: { value: [{ id: path }] } }
          : { body: { value: [], '@odata.nextLink': `${origin}/v1.0/users?$skiptoken=${jwt}` } },
      ),
    );
    await clientOf(graph.origin).list('/users', item, options);
    expect(graph.seen[1]?.path).toContain(jwt);
  });
});

describe('refusals', () => {
  it('a redirect is an answer: the host it points to hears nothing', async () => {
    const other = await started(startJsonServer(() => ({ body: { id: '1' } })));
    const graph = await started(
      startJsonServer(() => ({ status: 307, headers: { location: `${other.origin}/v1.0/me` } })),
    );
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'answer-not-understood' } });
    expect(other.seen).toEqual([]);
  });

  const error = (code: string, inner?: string) => ({
    error: {
      code,
      message: 'Developer text.',
      innerError: { 'request-id': 'abc', ...(inner ? { code: inner } : {}) },
    },
  });

  it.each([
    [401, {}, error('InvalidAuthenticationToken'), 'sign-in-needed'],
    [
      401,
      { 'www-authenticate': 'Bearer error="insufficient_claims", claims="e30="' },
      error('x'),
      'conditional-access',
    ],
    [403, {}, error('Authorization_RequestDenied'), 'graph-forbidden'],
    [403, {}, error('AccessDenied', 'insufficient_claims'), 'conditional-access'],
    [401, {}, { error: { code: 'UnknownError', message: '' } }, 'graph-forbidden'],
    [403, {}, error('Authentication_RequestFromNonPremiumTenantOrB2CTenant'), 'needs-p1'],
    [403, {}, '<html>Blocked by your company</html>', 'answer-not-understood'],
    [403, {}, 'Blocked by your company', 'answer-not-understood'],
    [403, { 'request-id': 'r' }, '', 'graph-forbidden'],
    [404, {}, '<html>Not found</html>', 'answer-not-understood'],
    [412, {}, error('PreconditionFailed'), 'graph-conflict'],
    [404, {}, error('Request_ResourceNotFound'), 'graph-not-found'],
    [409, {}, error('Conflict'), 'graph-conflict'],
    [400, {}, error('Request_BadRequest'), 'graph-refused-request'],
    [400, {}, error('BadRequest', 'Authorization_RequestDenied'), 'graph-forbidden'],
    [500, {}, error('InternalServerError'), 'graph-unavailable'],
    [502, {}, '<html>Bad gateway</html>', 'graph-unavailable'],
    [504, {}, '', 'graph-unavailable'],
    [302, { location: 'https://elsewhere.example/' }, '', 'answer-not-understood'],
    [511, {}, '<html>Sign in to this network</html>', 'graph-unavailable'],
  ])('%i with %o is %s', async (status, headers, body, code) => {
    const graph = await started(startJsonServer(() => ({ status, headers, body })));
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code, params: { status } } });
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('carries the request ID for Microsoft support', async () => {
    const graph = await started(
      startJsonServer(() => ({ status: 404, body: error('Request_ResourceNotFound') })),
    );
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({
      problem: { params: { requestId: 'abc', graphCode: 'Request_ResourceNotFound' } },
    });
  });

  it('429 is waited out as Retry-After says, and stays a Problem when it does not end', async () => {
    const clock = patientClock();
    const graph = await started(
      startJsonServer(() => ({
        status: 429,
        headers: { 'retry-after': '7' },
        body: error('TooManyRequests'),
      })),
    );
    const answer = await clientOf(graph.origin, { clock }).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'graph-throttled' } });
    expect(new Set(clock.waits)).toEqual(new Set([7_000]));
  });

  it('a 401 is put down to the clock of this computer where that is wrong', async () => {
    const graph = await started(
      startJsonServer(() => ({
        status: 401,
        headers: { date: 'Tue, 03 Mar 2020 10:00:00 GMT' },
        body: error('InvalidAuthenticationToken'),
      })),
    );
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ problem: { code: 'sign-in-needed', remedy: 'set-clock' } });
  });

  it('429 and 504 without Retry-After are tried again after waits that double', async () => {
    for (const status of [429, 504]) {
      const clock = patientClock();
      const graph = await started(startJsonServer(() => ({ status, body: error('x') })));
      await clientOf(graph.origin, { clock }).get('/me', item, options);
      expect(clock.waits).toEqual([1_000, 2_000, 4_000]);
    }
  });

  it.each([
    ['another shape', { name: 'x' }],
    ['an error', { error: { code: 'x' }, id: 7 }],
    ['HTML', '<html></html>'],
    ['nothing', ''],
  ])('a 200 with %s is not understood', async (_, body) => {
    const graph = await started(startJsonServer(() => ({ body })));
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'answer-not-understood' } });
  });

  it('without a token nothing is sent', async () => {
    const graph = await started(startJsonServer(() => ({ body: { id: '1' } })));
    const silent = signIn(failed('consent-needed', { params: { scopes: 'User.Read' } }));
    const answer = await clientOf(graph.origin, { signIn: silent }).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'consent-needed' } });
    expect(graph.seen).toEqual([]);
  });

  it('a dead host is a Problem of the road', async () => {
    const graph = await startJsonServer(() => ({}));
    await graph.close();
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'connection-refused' } });
  });
});
