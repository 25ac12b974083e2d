import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpOutcome, HttpRequest } from '../../../shared/http/port';
import { checkIds, layerOf, writingLayers } from '../../../shared/model/check-id';
import type { CheckDeps } from '../../../shared/scim/facts';
import { type CheckInput, runChecks } from '../../../shared/scim/run-checks';
import { emptyList, goodToken, grouptalkSchemas } from '../../support/scim-answers';

const site = 'https://scim.example/v2/';

/** An endpoint in memory: counts what is asked, and answers when `answer` does. */
function endpoint(answer: (request: HttpRequest, signal?: AbortSignal) => Promise<string>) {
  const asked: string[] = [];
  const deps: CheckDeps = {
    clock: systemClock(),
    guid: () => '00000000-0000-4000-8000-000000000000',
    http: {
      send: async (request, signal): Promise<HttpOutcome> => {
        asked.push(`${request.credential?.secret ?? 'nobody'} ${request.url}`);
        const text = await answer(request, signal);
        const exchange = { method: 'GET', url: request.url, status: 200, ms: 1, request: '', response: text };
        const headers = { 'content-type': 'application/scim+json', date: new Date().toUTCString() };
        return { kind: 'answer', status: 200, headers, text, malformedText: false, ms: 1, exchange };
      },
    },
    wayThere: {
      route: async () => ({ proxy: 'http://proxy.example:8080' }),
      resolve: async () => ({ ok: false, code: 'host-not-found', detail: '', ms: 0 }),
      connect: async () => ({ ok: true, value: { address: '10.0.0.1' }, ms: 1 }),
      tls: async () => ({
        ok: true,
        value: { protocol: 'TLSv1.3', cipher: 'x', untrusted: null, nameMatches: true, chain: [] },
        ms: 1,
      }),
    },
  };
  return { asked, deps };
}

const good = async (request: HttpRequest) =>
  request.url.endsWith('/Schemas') ? grouptalkSchemas : emptyList;
const never = () => new Promise<string>(() => undefined);
const input: CheckInput = { tenantUrl: site, token: goodToken };

const reading = checkIds.filter(
  (id) => !writingLayers.includes(layerOf(id)) && id !== 'stamina' && id !== 'clean-up',
);

describe('a run of the checks', () => {
  it('asks each thing once, announces every finding and gives them back in order', async () => {
    const { asked, deps } = endpoint(good);
    const announced: string[] = [];
    const findings = await runChecks(
      deps,
      input,
      (one) => announced.push(one.id),
      new AbortController().signal,
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(35);
    expect(findings.map((one) => one.id)).toEqual(reading);
    expect([...announced].sort()).toEqual([...reading].sort());
    expect(announced.indexOf('tls')).toBeLessThan(announced.indexOf('clock'));
  });

  it('leaves the look-up of the name to a proxy, and goes on behind it', async () => {
    const { deps } = endpoint(good);
    const findings = await runChecks(deps, input, () => undefined, new AbortController().signal);
    const outcome = Object.fromEntries(findings.map((one) => [one.id, `${one.verdict} ${one.outcome}`]));
    expect(outcome).toMatchObject({
      dns: 'skipped by-proxy',
      tcp: 'pass connected-by-proxy',
      'entra-user-probe': 'pass empty',
    });
  });

  it('with a choice runs those that it needs, and asks for nothing else', async () => {
    const { asked, deps } = endpoint(good);
    const run = (only: CheckInput['only'] & object) =>
      runChecks(deps, { ...input, only }, () => undefined, new AbortController().signal);
    expect((await run(['token-shape'])).map((one) => one.id)).toEqual(['token-shape']);
    expect((await run(['tls'])).map((one) => one.id)).toEqual(['tenant-url', 'dns', 'proxy', 'tcp', 'tls']);
    expect(asked).toEqual([]);
    const probed = (await run(['entra-user-probe'])).map((one) => one.id);
    expect(probed).toContain('token-accepted');
    expect(probed).not.toContain('schemas-cover-mapping');
    expect(asked).not.toContain('/v2/Schemas');
  });

  it('searches on the attributes that the mapping matches', async () => {
    const searched: string[] = [];
    const { deps } = endpoint(async (request) => {
      searched.push(new URL(request.url).searchParams.get('filter') ?? '');
      return emptyList;
    });
    const matching = { user: 'emails[type eq "work"].value', group: 'displayName' };
    const only = ['entra-group-probe'] as const;
    await runChecks(deps, { ...input, matching, only }, () => undefined, new AbortController().signal);
    expect(searched).toContain('emails[type eq "work"].value eq "00000000-0000-4000-8000-000000000000"');
  });

  it('ends at once when it is stopped, even on an endpoint that hears nothing', async () => {
    const { deps } = endpoint(never);
    const stop = new AbortController();
    const running = runChecks(
      deps,
      input,
      (one) => {
        if (one.id === 'tls') stop.abort();
      },
      stop.signal,
    );
    const findings = await running;
    expect(findings.find((one) => one.id === 'tls')?.verdict).toBe('pass');
    expect(findings.find((one) => one.id === 'http')).toMatchObject({
      verdict: 'skipped',
      outcome: 'cancelled',
    });
  });

  it('ends in bounded time on an endpoint that never answers and on a port that heeds no cap', async () => {
    const { deps } = endpoint(never);
    const limits = { requestMs: 20, waitMs: 1, totalMs: 60 };
    const findings = await runChecks(
      deps,
      { ...input, limits },
      () => undefined,
      new AbortController().signal,
    );
    expect(findings.find((one) => one.id === 'http')).toMatchObject({
      verdict: 'fail',
      outcome: 'timed-out',
    });
  });
});
