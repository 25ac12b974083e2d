import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failed, ok } from '../../../shared/contract/problem';
import { createGraphClient } from '../../../shared/graph/client';
import { createNodeHttp } from '../../../shared/http/node/node-http';
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

describe('refusals', () => {
  it('a redirect is an answer: the host it points to hears nothing', async () => {
    const other = await started(startJsonServer(() => ({ body: { id: '1' } })));
    const graph = await started(
      startJsonServer(() => ({ status: 307, headers: { location: `${other.origin}/v1.0/me` } })),
    );
    const answer = await clientOf(graph.origin).get('/me', item, options);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'graph-refused-request' } });
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
      'sign-in-needed',
    ],
    [403, {}, error('Authorization_RequestDenied'), 'graph-forbidden'],
    [403, {}, error('AccessDenied', 'insufficient_claims'), 'sign-in-needed'],
    [404, {}, error('Request_ResourceNotFound'), 'graph-not-found'],
    [409, {}, error('Conflict'), 'graph-conflict'],
    [400, {}, error('Request_BadRequest'), 'graph-refused-request'],
    [400, {}, error('BadRequest', 'Authorization_RequestDenied'), 'graph-forbidden'],
    [500, {}, error('InternalServerError'), 'graph-unavailable'],
    [502, {}, '<html>Bad gateway</html>', 'graph-unavailable'],
    [302, { location: 'https://elsewhere.example/' }, '', 'graph-refused-request'],
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

  it.each([
    ['another shape', { name: 'x' }],
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
