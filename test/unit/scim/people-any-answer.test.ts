import fc from 'fast-check';
import { expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { HttpPort } from '../../../shared/http/port';
import { peopleChecks } from '../../../shared/scim/checks/people/checks';
import type { Facts } from '../../../shared/scim/facts';
import { parseTenantUrl } from '../../../shared/scim/tenant-url';
import { createPeople } from '../../../shared/scim/write/people';
import { createStage } from '../../../shared/scim/write/stage';
import { grouptalk } from '../../../shared/target/grouptalk';
import { memoryProbes } from '../../support/memory-probes';
import { jsonOf } from '../../support/try-people';

const address = parseTenantUrl('https://scim.example/v2/');
if (!address.ok) throw new Error('not an address');
const site = address.value;

interface Odd {
  readonly status: number;
  readonly body: unknown;
  /** The answer is laid over the person who was made, so that the guard lets the next change through. */
  readonly known: boolean;
}

/** Answers one after the other, and from the start again; who was made has the id `1`. */
function oddHttp(answers: readonly Odd[]): HttpPort {
  let turn = 0;
  let userName = '';
  return {
    send: async ({ method, url, body }) => {
      if (method === 'POST') userName = String(jsonOf(body ?? '').userName);
      const {
        status,
        body: said,
        known,
      } = answers[turn % answers.length] ?? { status: 200, body: null, known: true };
      turn += 1;
      const laid = typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {};
      const text = JSON.stringify(known ? { ...laid, id: '1', userName } : said) ?? '';
      const now = known && status > 299 && method !== 'PATCH' ? 201 : status;
      const exchange = { method, url, status: now, ms: 1, request: method, response: text };
      return { kind: 'answer', status: now, headers: {}, text, malformedText: false, ms: 1, exchange };
    },
  };
}

const resource = fc.record(
  {
    id: fc.anything(),
    userName: fc.anything(),
    schemas: fc.anything(),
    active: fc.oneof(fc.boolean(), fc.anything()),
    name: fc.anything(),
    emails: fc.oneof(fc.anything(), fc.array(fc.record({ type: fc.anything(), value: fc.anything() }))),
    phoneNumbers: fc.anything(),
    totalResults: fc.anything(),
    Resources: fc.oneof(fc.anything(), fc.array(fc.record({ id: fc.constantFrom('1', '2') }))),
    [grouptalk.userSchemas.own]: fc.anything(),
  },
  { requiredKeys: [] },
);
const plainJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? 1 : one)) ?? 'null');
const odd = fc.record({
  status: fc.constantFrom(200, 200, 201, 204, 301, 400, 404, 409, 429, 500, 999),
  body: fc.oneof(resource, fc.anything()).map(plainJson),
  known: fc.boolean(),
});

it('whatever is answered, each check says one of the things that it can say', async () => {
  const clock = { ...systemClock(), sleep: async () => undefined };
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 12 }), async (answers) => {
      const stage = createStage({
        http: oddHttp(answers),
        clock,
        site,
        token: 'token',
        journal: memoryProbes(),
        guid: () => crypto.randomUUID(),
        timeoutMs: 1_000,
        signal: new AbortController().signal,
      });
      const people = createPeople({
        stage,
        mapped: grouptalk.userAttributes,
        searchable: ['userName'],
        unoffered: async () => [],
      });
      for (const check of peopleChecks) {
        const judged = await check.run({ people } as Facts);
        if (judged) expect(Object.keys(check.outcomes)).toContain(judged.outcome);
      }
    }),
    { numRuns: 150 },
  );
});
