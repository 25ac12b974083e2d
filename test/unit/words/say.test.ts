import { describe, expect, it } from 'vitest';
import { judgeOnDemand } from '../../../shared/diagnosis/on-demand';
import { errorFamilies } from '../../../shared/model/explained-event';
import { readOnDemand } from '../../../shared/model/on-demand';
import { sayChange } from '../../../shared/words/say-change';
import { sayEvent } from '../../../shared/words/say-event';
import { sayFiveSteps } from '../../../shared/words/say-five-steps';
import { sayStep } from '../../../shared/words/say-step';
import { sayWatch } from '../../../shared/words/say-watch';
import { createWords } from '../../../shared/words/words';

const words = createWords('en');

describe('what both the command line and the window say', () => {
  it('a step, with what is missing; an unknown miss shows as it is', () => {
    const missing = [
      { id: 'some-failed', params: { count: 2 } },
      { id: 'unheard-of', params: {} },
    ];
    expect(sayStep(words, { id: 'watch', state: 'was-right', missing })).toEqual({
      title: 'Watch',
      state: 'No longer right',
      missing: ['2 objects failed', 'unheard-of'],
    });
  });

  it('a change, with whose tenant it is and only what changes', () => {
    const said = sayChange(words, {
      id: 'assign',
      tenantId: 't',
      tenantName: 'Nordlicht',
      servicePrincipalId: 'sp',
      subject: 'Anna $t(problem.cancelled)',
      lines: [
        { what: 'SyncAll', old: 'true', new: 'false' },
        { what: 'BaseAddress', old: 'a', new: 'a' },
        { what: 'SecretToken', old: null, new: '…x7Qk' },
      ],
    });
    expect(said.sentence).toBe('Assign Anna $t(problem.cancelled) to GroupTalk in Nordlicht.');
    expect(said.lines).toEqual(['SyncAll: true → false', 'SecretToken: – → …x7Qk']);
  });

  it.each([...errorFamilies, null])('a log event of the family %s', (family) => {
    const said = sayEvent(words, { meaning: { family, code: family ? 'X' : '' } });
    for (const one of Object.values(said ?? {})) expect(one).toMatch(/^[^{]+$/);
    expect(said?.remedy).not.toMatch(/^logError/);
  });

  it('nothing about an event that needs no explanation', () => {
    expect(sayEvent(words, { meaning: null })).toBeNull();
  });

  it('the five steps of provision on demand', () => {
    const run = readOnDemand({ key: '{"result":"Success"}', value: '{}' });
    expect(sayFiveSteps(words, judgeOnDemand(run, { displayName: 'Anna' }).steps)).toMatchObject([
      { title: 'Test connection', state: 'Passed' },
      { title: 'Import', state: 'Not reported' },
      { title: 'Scope', state: 'Not reported' },
      { title: 'Match', state: 'Not reported' },
      { title: 'Action', state: 'Not reported' },
    ]);
  });

  it.each([
    ['none', 0, []],
    ['not-started', 0, [/40 minutes/]],
    ['first-cycle', 1, [/40 minutes/, /pages/, /do not fall/, /Support/]],
    ['running', 0, [/Silence/, /Support/]],
  ])('beside a job that is %s', (state, some, expected) => {
    const list = Array.from({ length: some }, () => ({}));
    const said = sayWatch(words, { state, progress: list, entries: list });
    expect(said).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(said[at]).toMatch(pattern);
  });
});
