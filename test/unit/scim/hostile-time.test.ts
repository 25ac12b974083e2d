import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpOutcome, HttpRequest } from '../../../shared/http/port';
import type { CheckDeps } from '../../../shared/scim/facts';
import { runChecks } from '../../../shared/scim/run-checks';
import { answer, failure } from '../../support/outcomes';
import { emptyList, goodToken, grouptalkSchemas, scimError } from '../../support/scim-answers';

/** A minute of it passes in six tenths of a second. */
const rate = 100;
const clock = systemClock(rate);
const scim = { 'content-type': 'application/scim+json' };

type Answering = (request: HttpRequest, signal: AbortSignal) => Promise<HttpOutcome>;

/** What a sound endpoint, in which nobody is yet, would say. */
function rightly({ url, credential }: HttpRequest): HttpOutcome {
  if (credential?.secret !== goodToken) return answer(401, scimError(401, 'no'), scim, url);
  if (/\/(?:Users|Groups)\?/.test(url)) return answer(200, emptyList, scim, url);
  if (url.endsWith('/Schemas')) return answer(200, grouptalkSchemas, scim, url);
  return answer(404, scimError(404, 'no'), scim, url);
}

const wait = async (ms: number, signal: AbortSignal, then: HttpOutcome) =>
  clock.sleep(ms, signal).then(
    () => then,
    () => failure('cancelled'),
  );
/** As the real port does it: after its own time. */
const silence: Answering = ({ timeoutMs = 30_000 }, signal) => wait(timeoutMs, signal, failure('timed-out'));

/** How long a run of the usual limits takes, by its own clock, and what it asked. */
async function timeOf(answering: Answering) {
  const asked: HttpRequest[] = [];
  const yes = <T>(value: T) => ({ ok: true as const, value, ms: 1 });
  const deps: CheckDeps = {
    clock,
    guid: () => crypto.randomUUID(),
    http: {
      send: (request, signal = new AbortController().signal) => {
        asked.push(request);
        return answering(request, signal);
      },
    },
    wayThere: {
      route: async () => ({ proxy: null }),
      resolve: async () => yes(['203.0.113.1']),
      connect: async () => yes({ address: '203.0.113.1' }),
      tls: async () =>
        yes({ protocol: 'TLSv1.2', cipher: '', untrusted: null, nameMatches: true, chain: [] }),
    },
  };
  const began = clock.now();
  const findings = await runChecks(
    deps,
    { tenantUrl: 'https://scim.example/v2/', token: goodToken },
    () => undefined,
    new AbortController().signal,
  );
  return { seconds: (clock.now() - began) / 1000, asked, findings };
}

describe('with the usual limits a run ends within a minute of an endpoint that', () => {
  const others: Answering = async (request, signal) =>
    /Users\?filter|Groups\?excluded/.test(request.url) && /-/.test(request.url)
      ? rightly(request)
      : silence(request, signal);
  it.each<[string, Answering]>([
    ['never answers', silence],
    ['answers Entra’s searches and nothing else', others],
    ['takes 14 seconds for each answer', (request, signal) => wait(14_000, signal, rightly(request))],
    [
      'is too busy, and asks for a long wait each time',
      async ({ url }) => answer(429, '', { 'retry-after': '600' }, url),
    ],
    [
      'is too busy every other time',
      (() => {
        let n = 0;
        return async (request: HttpRequest) => {
          n += 1;
          return n % 2 === 0 ? rightly(request) : answer(503, '', { 'retry-after': '5' }, request.url);
        };
      })(),
    ],
    [
      'breaks off each connection after 14 seconds',
      (_, signal) => wait(14_000, signal, failure('connection-broken')),
    ],
    [
      'answers now and then',
      (() => {
        let n = 0;
        return (request: HttpRequest, signal: AbortSignal) => {
          n += 1;
          return n % 5 === 0 ? Promise.resolve(rightly(request)) : silence(request, signal);
        };
      })(),
    ],
  ])('%s', async (_, answering) => {
    const { seconds, findings } = await timeOf(answering);
    expect(seconds).toBeLessThan(60);
    expect(findings.every((one) => one.outcome !== 'crashed')).toBe(true);
  });

  it('never answers, after ten requests', async () => {
    const { asked, findings } = await timeOf(silence);
    expect(asked).toHaveLength(10);
    expect(findings.filter((one) => one.verdict === 'fail').map((one) => one.id)).toEqual(['http']);
  });
});
