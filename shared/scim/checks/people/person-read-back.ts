import type { Main } from '../../write/people-nouns';
import { differences, type Fault, shownAt } from '../../write/person-compare';
import { defineCheck } from '../check';
import { allowed, broken, evidenceOf, inQuotes, listDifferences } from './patched';

const again = 'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes';
const gravest: readonly Fault[] = ['lost', 'moved', 'changed', 'doubled'];

/**
 * What was written is read as it was written. Where it is not, Entra sends the same change again whenever it looks at
 * that person.
 */
export const personReadBack = defineCheck({
  id: 'person-read-back',
  needs: ['person-create'],
  outcomes: {
    'as-sent': { verdict: 'pass' },
    'other-case': { ...allowed, reference: 'https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1' },
    lost: { ...broken, reference: again, explainedBy: ['person-unlisted-extension'] },
    moved: { ...broken, reference: again },
    changed: { ...broken, reference: again },
    doubled: { ...broken, reference: again },
  },
  ask: async (facts) => {
    const main = await facts.people?.main();
    return main?.made ? main : null;
  },
  judge: ({ made, sent, expected }: Main) => {
    if (!made) return { outcome: 'as-sent' };
    const evidence = evidenceOf([made.outcome, made.read]);
    const judged = new Map([...sent].filter(([name]) => expected.includes(name)));
    const found = differences(made.shown, judged);
    for (const fault of gravest) {
      const such = found.filter((one) => one.fault === fault);
      if (such.length > 0) return { outcome: fault, params: { names: listDifferences(such) }, evidence };
    }
    const respelt = [...judged].filter(([name, value]) => {
      const [shown] = shownAt(made.shown, name);
      return typeof value === 'string' && typeof shown === 'string' && isRespelt(value, shown);
    });
    const names = respelt.map(([name, value]) => `${name}: ${inQuotes(value)}`).join('; ');
    return respelt.length > 0
      ? { outcome: 'other-case', params: { names }, evidence }
      : { outcome: 'as-sent', params: { count: judged.size }, evidence };
  },
});

const isRespelt = (sent: string, shown: string) => sent.normalize('NFC') !== shown.normalize('NFC');
