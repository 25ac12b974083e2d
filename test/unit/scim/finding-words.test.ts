import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../shared/model/check-id';
import { allChecks } from '../../../shared/scim/checks/all';
import { decidedBy } from '../../../shared/scim/run-checks';
import { findings } from '../../../shared/words/en/findings';
import { createWords } from '../../../shared/words/words';

const words = createWords('en');
const ofRunner = ['blocked', 'explained', 'cancelled', 'crashed'];

const outcomes = allChecks.flatMap((check) => [
  ...Object.entries(check.outcomes).map(([outcome, meaning]) => ({
    id: check.id,
    outcome,
    verdict: meaning.verdict,
  })),
  ...ofRunner.map((outcome) => ({ id: check.id, outcome, verdict: 'skipped' as const })),
]);

const sentences = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(sentences);

describe('the words of the findings', () => {
  it.each(outcomes)('$id says something about $outcome', ({ id, outcome, verdict }) => {
    expect(words.find(`finding.${id}.title`)).not.toBeNull();
    expect(words.find(`finding.${id}.${outcome}.why`, { count: 2 })).not.toBeNull();
    if (verdict !== 'pass') expect(words.find(`finding.${id}.${outcome}.remedy`)).not.toBeNull();
  });

  it('hold no sentence for an outcome that no check has', () => {
    const known = new Set(outcomes.map(({ id, outcome }) => `${id}.${outcome}`));
    const spoken = Object.entries(findings)
      .filter(([id]) => (checkIds as readonly string[]).includes(id))
      .flatMap(([id, said]) => Object.keys(said).map((outcome) => `${id}.${outcome}`));
    expect(spoken.filter((one) => !one.endsWith('.title') && !known.has(one))).toEqual([]);
  });

  it('are at most 20 words a sentence', () => {
    const long = sentences(findings)
      .flatMap((text) => text.split(/(?<=[.?!])\s+(?=[A-Z])/))
      .filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  it('name the other check by its title', () => {
    const finding = {
      id: 'tcp',
      outcome: 'blocked',
      verdict: 'skipped',
      params: { because: 'dns' },
      evidence: [],
      ms: 0,
    } as const;
    expect(words.finding(finding).why).toBe(
      'This was not tried, because another check comes first: “The name of the host”.',
    );
  });
});

describe('the checks', () => {
  it('are listed once each, in the order of their ids', () => {
    expect(allChecks.map((check) => check.id)).toEqual(checkIds);
  });

  it('never wait for one another in a circle', () => {
    const settled = new Set<string>();
    for (const _ of allChecks) {
      for (const check of allChecks)
        if (decidedBy(check).every((id) => settled.has(id))) settled.add(check.id);
    }
    expect(allChecks.filter((check) => !settled.has(check.id)).map((check) => check.id)).toEqual([]);
  });
});
