import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpOutcome } from '../../../shared/http/port';
import { contentType } from '../../../shared/scim/checks/answers/content-type';
import { listShape } from '../../../shared/scim/checks/answers/list-shape';
import { schemasCoverMapping } from '../../../shared/scim/checks/discovery/schemas-cover-mapping';
import { judgeProbe } from '../../../shared/scim/checks/entra/probe-outcome';
import { tokenAccepted } from '../../../shared/scim/checks/token/token-accepted';

function answer(
  status: number,
  text = '',
  headers: Record<string, string> = {},
): HttpOutcome & { kind: 'answer' } {
  const url = 'https://scim.example/v2/Users?filter=x';
  const exchange = { method: 'GET', url, status, ms: 1, request: '', response: text };
  return { kind: 'answer', status, headers, text, malformedText: false, ms: 1, exchange };
}
describe('a redirect', () => {
  it.each([
    ['/elsewhere/', 'https://scim.example/elsewhere/'],
    ['https://login.example/?state=secret', 'https://login.example/'],
    ['http://[bad', '–'],
    ['', '–'],
  ])('to %s is told as %s, without its query', (location, to) => {
    const judged = judgeProbe({ outcome: answer(302, '', { location }), attribute: 'userName' });
    const within = to.startsWith('https://scim.example/');
    expect(judged).toMatchObject({ outcome: within ? 'redirected-within' : 'redirected', params: { to } });
  });
});

describe('whatever comes back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record(
        {
          schemas: fc.anything(),
          totalResults: fc.anything(),
          Resources: fc.oneof(
            fc.anything(),
            fc.array(fc.record({ id: fc.string(), attributes: fc.anything() })),
          ),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? 1 : one))),
  );
  const outcome = fc
    .tuple(fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 429, 500, 999), text)
    .map(([status, body]) => answer(status, body, { 'content-type': body.slice(0, 20), location: body }));

  it('is judged without a throw, and within the closed list of outcomes', () => {
    const mapped = { user: [{ name: 'userName', type: 'String' }], group: [] };
    fc.assert(
      fc.property(outcome, (one) => {
        expect(Object.keys(contentType.outcomes)).toContain(
          contentType.judge({ searches: [one], pages: [one] }).outcome,
        );
        expect(Object.keys(listShape.outcomes)).toContain(
          listShape.judge({ searches: [one], pages: [one] }).outcome,
        );
        expect(Object.keys(tokenAccepted.outcomes)).toContain(tokenAccepted.judge([one]).outcome);
        expect(Object.keys(schemasCoverMapping.outcomes)).toContain(
          schemasCoverMapping.judge({ outcome: one, mapped }).outcome,
        );
        judgeProbe({ outcome: one, attribute: 'userName' });
      }),
      { numRuns: 400 },
    );
  });
});
