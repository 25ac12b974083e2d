import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../../shared/http/port';
import { type CheckId, layerOf, writingLayers } from '../../../shared/model/check-id';
import { type Finding, finding as findingShape } from '../../../shared/model/finding';
import type { CheckDeps } from '../../../shared/scim/facts';
import { type CheckInput, runChecks } from '../../../shared/scim/run-checks';
import { createWords } from '../../../shared/words/words';
import { memoryProbes } from '../../support/memory-probes';
import { emptyList, goodToken } from '../../support/scim-answers';
import { soundInMemory } from '../../support/sound-in-memory';

const { strangerId } = soundInMemory(goodToken);
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** Nothing that anybody could take for SCIM. */
const noScim = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('', 'null', '[]', '{}', '0', '"x"', '{"__proto__":{"totalResults":0}}', '[[[[[]]]]]'),
  fc.constantFrom('['.repeat(50_000), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  fc.string({ unit: 'binary' }),
);

/** Its shapes, with anything in the place of what belongs there. */
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const resource = fc.record(
  {
    id: fc.oneof(anything, fc.string(), fc.constantFrom('..', '\ud800', 'a/b', strangerId)),
    schemas: fc.oneof(anything, fc.constant(['urn:ietf:params:scim:schemas:core:2.0:User'])),
    userName: fc.oneof(anything, fc.string()),
    displayName: fc.oneof(anything, fc.string()),
    active: anything,
    name: anything,
    emails: fc.oneof(anything, fc.array(fc.record({ type: anything, value: anything }))),
    members: fc.oneof(anything, fc.array(fc.record({ value: anything }))),
    meta: fc.oneof(anything, fc.record({ resourceType: anything })),
    attributes: fc.oneof(
      anything,
      fc.array(fc.record({ name: anything, type: anything, subAttributes: anything })),
    ),
    schemaExtensions: fc.oneof(anything, fc.array(fc.record({ schema: anything, required: anything }))),
    endpoint: anything,
    patch: anything,
    authenticationSchemes: anything,
  },
  { requiredKeys: [] },
);
const almostScim = fc
  .oneof(
    resource,
    fc.record(
      {
        schemas: fc.oneof(anything, fc.constantFrom([listUrn], [errorUrn])),
        totalResults: fc.oneof(anything, fc.nat(9)),
        Resources: fc.oneof(anything, fc.array(fc.oneof(resource, anything))),
        startIndex: anything,
        itemsPerPage: anything,
        status: anything,
        detail: anything,
        scimType: anything,
      },
      { requiredKeys: [] },
    ),
  )
  .map((one) => JSON.stringify(one));

const headers = fc.record(
  {
    'content-type': fc.oneof(
      fc.constantFrom('application/scim+json', 'application/json', 'text/html', ';;='),
      fc.string(),
    ),
    location: fc.oneof(fc.string(), fc.constantFrom('//evil.example', 'http://[', '/Users/../..')),
    'retry-after': fc.constantFrom('0', '-1', 'x', '1e9'),
    'www-authenticate': fc.string(),
    date: fc.oneof(fc.string(), fc.constant('Thu, 01 Jan 1970 00:00:00 GMT')),
  },
  { requiredKeys: [] },
);
const status = fc.oneof(
  fc.constantFrom(200, 200, 200, 201, 204, 400, 401, 404, 409, 500),
  fc.integer({ min: 100, max: 599 }),
);

/** Waiting goes by so much faster; answers come at once in any case. */
const hurry = 500;

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const asText = ({ method, url }: HttpRequest) => `${method} ${url}`;

/** Says the same to the same question, and remembers nothing. */
function endpointOf(say: (request: HttpRequest) => Said): CheckDeps {
  // Not random, so that what fails can be played again.
  let given = 0;
  const http: HttpPort = {
    send: async (request: HttpRequest): Promise<HttpOutcome> => {
      const { method, url } = request;
      const said = say(request);
      const exchange = { method, url, status: said.status, ms: 1, request: '', response: said.text };
      return { kind: 'answer', ...said, malformedText: false, ms: 1, exchange };
    },
  };
  const certificates = {
    protocol: 'TLSv1.3',
    cipher: 'x',
    untrusted: null,
    nameMatches: true,
    chain: [],
  } as const;
  return {
    http,
    clock: systemClock(hurry),
    guid: () => `00000000-0000-4000-8000-${String(given++).padStart(12, '0')}`,
    wayThere: {
      route: async () => ({ proxy: null }),
      resolve: async () => ({ ok: true, value: ['192.0.2.1'], ms: 1 }),
      connect: async () => ({ ok: true, value: { address: '192.0.2.1' }, ms: 1 }),
      tls: async () => ({ ok: true, value: certificates, ms: 1 }),
    },
  };
}

async function everything(say: (request: HttpRequest) => Said, writes: boolean): Promise<readonly Finding[]> {
  const input: CheckInput = {
    tenantUrl: 'https://scim.example/scim/',
    token: goodToken,
    limits: { requestMs: hurry * 10_000, waitMs: hurry, totalMs: hurry * 20_000 },
    ...(writes ? { write: { journal: memoryProbes() } } : {}),
  };
  return runChecks(endpointOf(say), input, () => undefined, new AbortController().signal);
}

const words = { en: createWords('en'), sv: createWords('sv') };
function holdTogether(findings: readonly Finding[]) {
  expect(findings.filter((one) => one.outcome === 'crashed').map((one) => one.id)).toEqual([]);
  for (const one of findings) {
    expect(findingShape.safeParse(one).success).toBe(true);
    for (const language of [words.en, words.sv]) expect(language.finding(one).why).not.toBe('');
  }
}

/** What can be right of an endpoint whose bodies say nothing: the way there, the token, labels, time, refusals. */
const canPass: readonly CheckId[] = [
  'content-type',
  'response-time',
  'filter-unticked',
  'filter-unknown-attribute',
  'clean-up',
];
const needsScim = ({ id }: Finding) => {
  const layer = layerOf(id as CheckId);
  return layer !== 'way' && layer !== 'token' && !canPass.includes(id as CheckId);
};

describe('an endpoint that answers with anything', () => {
  const said = (text: fc.Arbitrary<string>) => fc.func(fc.record({ status, headers, text }));

  it.each([
    { how: 'read', writes: false, numRuns: 60 },
    { how: 'written to', writes: true, numRuns: 30 },
  ])(
    'and is $how: every check ends, and none stumbles',
    async ({ writes, numRuns }) => {
      await fc.assert(
        fc.asyncProperty(said(fc.oneof(noScim, almostScim)), async (say) => {
          holdTogether(await everything((request) => say(asText(request)), writes));
        }),
        { numRuns },
      );
    },
    120_000,
  );

  it('that is no SCIM: nothing passes that needs some', async () => {
    await fc.assert(
      fc.asyncProperty(said(noScim), async (say) => {
        const findings = await everything((request) => say(asText(request)), true);
        holdTogether(findings);
        const passed = findings.filter((one) => one.verdict === 'pass' && needsScim(one));
        expect(passed.map((one) => `${one.id}: ${one.outcome}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('that is right but for its status: nothing passes that reads it', async () => {
    const refused = fc.integer({ min: 100, max: 599 }).filter((one) => one < 200 || one > 299);
    await fc.assert(
      fc.asyncProperty(fc.func(refused), async (statusOf) => {
        const say = (question: string) => ({
          status: statusOf(question),
          headers: { 'content-type': 'application/scim+json' },
          text: emptyList,
        });
        const findings = await everything((request) => say(asText(request)), true);
        holdTogether(findings);
        const passed = findings.filter((one) => one.verdict === 'pass' && needsScim(one));
        expect(passed.map((one) => `${one.id}: ${one.outcome}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('writes nothing where reading fails', async () => {
    await fc.assert(
      fc.asyncProperty(said(noScim), async (say) => {
        const asked: string[] = [];
        const heard = (request: HttpRequest) => {
          asked.push(asText(request));
          return say(asText(request));
        };
        const findings = await everything(heard, true);
        const written = asked.filter((one) => /^(?:PATCH|PUT|DELETE) /.test(one));
        const tried = findings.filter((one) => writingLayers.includes(layerOf(one.id as CheckId)));
        expect(written).toEqual([]);
        expect(tried.filter((one) => one.verdict === 'pass')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('now and then, and is sound otherwise: every check ends, and no stranger is touched', async () => {
    const now = fc.func(
      fc.option(fc.record({ status, headers, text: fc.oneof(noScim, almostScim) }), { freq: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.func(fc.nat(9)), now, async (chance, odd) => {
        const sound = soundInMemory(goodToken);
        const findings = await everything((request) => {
          const question = `${asText(request)} ${request.body ?? ''}`;
          const right = sound.answer(request);
          return (chance(question) === 0 ? odd(question) : null) ?? right;
        }, true);
        holdTogether(findings);
        expect(sound.disturbed()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
