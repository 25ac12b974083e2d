import { describe, expect, it } from 'vitest';
import { mappingFindings } from '../../../shared/words/en/mapping-findings';
import { onboardingFindings } from '../../../shared/words/en/onboarding-findings';

describe('the words of the six steps', () => {
  it('every outcome says why, and every bad one what to do', () => {
    const good =
      /^(known|configure|owner|p1|p2|stated|accepted|both|fits|success|already-equal|first-cycle|running|running-no-time|succeeded|on)$/;
    for (const [id, { title, ...outcomes }] of Object.entries({
      ...onboardingFindings,
      ...mappingFindings,
    })) {
      expect(title).toBeTruthy();
      for (const [outcome, sentences] of Object.entries<{
        why?: string;
        why_other?: string;
        remedy?: string;
      }>(outcomes)) {
        expect(sentences.why ?? sentences.why_other, `${id}.${outcome}`).toBeTruthy();
        if (!good.test(outcome)) expect(sentences.remedy, `${id}.${outcome}`).toBeTruthy();
      }
    }
  });

  it('what is done in the mappings is named as the older and as the newer portal do', () => {
    const remedies = [...JSON.stringify(mappingFindings).matchAll(/"remedy":"([^"]*)"/g)].map(
      ([, remedy]) => remedy,
    );
    expect(remedies).toHaveLength(8);
    for (const one of remedies) expect(one).toMatch(/Provisioning > Mappings .*Attribute mapping/);
  });
});
