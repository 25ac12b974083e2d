import { describe, expect, it } from 'vitest';
import { onboardingFindings } from '../../../shared/words/en/onboarding-findings';
import { change, step } from '../../../shared/words/en/steps';
import { logError, onDemand, watch } from '../../../shared/words/en/watch';

function sentencesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    return value
      .split(/(?<=[.:])\s|\n/)
      .filter(Boolean)
      .map((sentence) => [path, sentence] as const);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`));
}

const all = sentencesOf({ finding: onboardingFindings, step, change, logError, onDemand, watch }, 'en');

describe('the words of the six steps', () => {
  it('no sentence is longer than 20 words, and none shouts', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, sentence]) => sentence.split(/\s+/).length > 20)).toEqual([]);
    expect(all.filter(([, sentence]) => sentence.includes('!'))).toEqual([]);
  });

  it('every outcome says why, and every bad one what to do', () => {
    const good =
      /^(known|configure|owner|p1|p2|stated|accepted|both|fits|success|already-equal|first-cycle|running|running-no-time|succeeded)$/;
    for (const [id, { title, ...outcomes }] of Object.entries(onboardingFindings)) {
      expect(title).toBeTruthy();
      for (const [outcome, sentences] of Object.entries<{ why: string; remedy?: string }>(outcomes)) {
        expect(sentences.why, `${id}.${outcome}`).toBeTruthy();
        if (!good.test(outcome)) expect(sentences.remedy, `${id}.${outcome}`).toBeTruthy();
      }
    }
  });
});
