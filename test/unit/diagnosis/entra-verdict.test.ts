import { describe, expect, it } from 'vitest';
import { entraFinding, togetherFinding } from '../../../shared/diagnosis/entra-verdict';
import { isNotAssignedYet } from '../../../shared/diagnosis/error-codes';
import { judgeOnDemand } from '../../../shared/diagnosis/on-demand';
import { onDemandAnswer, readOnDemand } from '../../../shared/model/on-demand';
import { createWords } from '../../../shared/words/words';

const code = 'SystemForCrossDomainIdentityManagementCredentialValidationFailure';
const received = (status: string) =>
  `We received this unexpected response from your application: Received response from Web resource. Resource: https://api.grouptalk.com/api/scim/Users Operation: GET Response Status Code: ${status} Response Headers: … Response Content: …`;
const words = createWords('en');

describe("Entra's own test of the credentials", () => {
  it.each([
    [null, 'accepted'],
    [received('Unauthorized'), 'token-refused'],
    [received('Forbidden'), 'token-refused'],
    [received('401'), 'token-refused'],
    [received('NotFound'), 'not-found'],
    [received('InternalServerError'), 'target-error'],
    ['The remote server returned an error: (401) Unauthorized.', 'token-refused'],
    [received('Conflict'), 'refused'],
    ['You appear to have entered invalid credentials.', 'token-refused'],
    ['An error occurred while sending the request', 'not-reached'],
    ['We are not able to connect to your application', 'not-reached'],
    ['Something nobody knows', 'refused'],
    ['', 'refused'],
  ])('%s is %s', (message, outcome) => {
    const error = message === null ? null : { codes: ['BadRequest', code], messages: [message] };
    const finding = entraFinding(error, [], 0);
    expect(finding.outcome).toBe(outcome);
    if (error) expect(finding.params.code).toBe(code);
    const said = words.finding(finding);
    expect(said.why).not.toMatch(/\{\{|^finding/);
    if (outcome === 'token-refused') expect(said.remedy).toMatch(/Admin permissions.*new Secret Token/);
  });

  it.each([
    ['pass', 'pass', 'both'],
    ['warn', 'pass', 'both'],
    ['fail', 'pass', 'entra-only'],
    ['skipped', 'pass', 'entra-only'],
    ['pass', 'fail', 'here-only'],
    ['fail', 'fail', 'neither'],
  ] as const)('from here %s, from Entra %s: %s', (here, entra, outcome) => {
    expect(togetherFinding(here, entra).outcome).toBe(outcome);
  });
});

describe('provision on demand in five steps', () => {
  const run = (result: string, errorCode: string | null, steps: readonly (readonly [string, string])[]) =>
    readOnDemand({
      key: JSON.stringify({ result, details: { errorCode, errorMessage: 'Because.' } }),
      value: JSON.stringify({
        statusInfo: { status: result },
        provisioningSteps: steps.map(([type, status]) => ({
          type,
          status,
          description: `${type} ${status}`,
        })),
      }),
    });

  it.each([
    [
      'broken JSON',
      { key: '{', value: '{' },
      'unclear',
      'not-told not-reached not-reached not-reached not-reached',
    ],
    ['nothing', null, 'unclear', 'not-told not-reached not-reached not-reached not-reached'],
    [
      'success without steps, as of a group',
      { key: '{"result":"Success","details":null}', value: '{}' },
      'success',
      'passed not-told not-told not-told not-told',
    ],
    [
      'success without a matching step, as JSON and not as text',
      {
        key: { result: 'success', details: 'none' },
        value: [
          {
            provisioningSteps: [
              { type: 'import', status: 'success' },
              { type: 'EXPORT', status: 'success' },
            ],
          },
        ],
      },
      'success',
      'passed passed not-told not-told passed',
    ],
    [
      'a refusal that only a step quotes',
      {
        key: '{"result":"Failure","details":{"errorCode":"X"}}',
        value:
          '{"provisioningSteps":[{"type":"Export","status":"Failure","description":"StatusCode: Unauthorized"}]}',
      },
      'refused',
      'passed not-told not-told not-told failed',
    ],
  ])('%s', (_, answer, outcome, states) => {
    const judged = judgeOnDemand(readOnDemand(onDemandAnswer.parse(answer)), { displayName: 'Anna' });
    expect(judged.finding.outcome).toBe(outcome);
    expect(judged.steps.map((step) => step.state).join(' ')).toBe(states);
    const { why, remedy } = words.finding(judged.finding);
    expect(why).toContain('Anna');
    if (outcome === 'refused') expect(remedy).toMatch(/Admin permissions.*new Secret Token/);
  });

  it.each([
    ['False', true],
    ['True', false],
    [undefined, true],
  ])('assigned %s: waiting may help: %s', (assigned, helps) => {
    const details = { SkipReason: 'NotEffectivelyEntitled', ...(assigned ? { Assigned: assigned } : {}) };
    const value = JSON.stringify({ provisioningSteps: [{ type: 'Scoping', status: 'Skipped', details }] });
    expect(isNotAssignedYet(readOnDemand({ key: '', value }))).toBe(helps);
  });

  it.each([
    [
      'Success',
      null,
      [
        ['Import', 'Success'],
        ['Scoping', 'Success'],
        ['Matching', 'Success'],
        ['Export', 'Success'],
      ],
      'success',
      'passed passed passed passed passed',
    ],
    [
      'Skipped',
      'RedundantExport',
      [
        ['Import', 'Success'],
        ['Matching', 'Success'],
        ['Scoping', 'Success'],
        ['Export', 'Skipped'],
      ],
      'already-equal',
      'passed passed passed passed skipped',
    ],
    [
      'Skipped',
      'NotEffectivelyEntitled',
      [
        ['Import', 'Success'],
        ['Scoping', 'Skipped'],
      ],
      'not-entitled',
      'passed passed skipped not-reached not-reached',
    ],
    [
      'Failure',
      'GroupTalkEntryConflict',
      [
        ['Import', 'Success'],
        ['Scoping', 'Success'],
        ['Matching', 'Success'],
        ['Export', 'Failure'],
      ],
      'failed',
      'passed passed passed passed failed',
    ],
    ['Failure', code, [], 'refused', 'failed not-reached not-reached not-reached not-reached'],
    [
      'Skipped',
      'ImportSkipped',
      [['Import', 'Skipped']],
      'skipped',
      'passed skipped not-reached not-reached not-reached',
    ],
  ] as const)('%s %s', (result, errorCode, steps, outcome, states) => {
    const judged = judgeOnDemand(run(result, errorCode, steps), { displayName: 'Anna' });
    expect(judged.finding.outcome).toBe(outcome);
    expect(judged.steps.map((step) => step.state).join(' ')).toBe(states);
    expect(words.finding(judged.finding).why).toContain('Anna');
  });
});
