import { toldInBrief } from '../../answer';
import { ownUrn } from '../../write/bodies';
import type { Listed, Main } from '../../write/people-nouns';
import { defineCheck } from '../check';
import { broken, evidenceOf, untold } from './patched';

const reference =
  'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes';

interface Asked {
  readonly main: Main;
  /** null: the first person has kept it all, or was only made so. */
  readonly listed: Listed | null;
}

/** Entra writes custom extensions under their URN, without naming it in `schemas`. They are kept all the same. */
export const personUnlistedExtension = defineCheck({
  id: 'person-unlisted-extension',
  needs: ['person-create'],
  outcomes: {
    kept: { verdict: 'pass' },
    'nothing-mapped': untold,
    'not-kept-either-way': untold,
    refused: { ...broken, reference },
    dropped: { ...broken, reference },
  },
  ask: async (facts) => {
    const main = await facts.people?.main();
    return main?.made ? { main, listed: (await facts.people?.listed()) ?? null } : null;
  },
  judge: ({ main, listed }: Asked) => {
    const { made, refused, expected, way } = main;
    const own = expected.filter((name) => ownUrn(name));
    if (!made || own.length === 0) return { outcome: 'nothing-mapped' };
    const params = { answer: refused ? toldInBrief(refused) : '', names: own.join(', ') };
    if (way === 'listed')
      return { outcome: 'refused', params, evidence: evidenceOf([refused, made.outcome]) };
    const lost = own.filter((name) => !made.kept.includes(name));
    const evidence = evidenceOf([made.outcome, made.read, listed?.made?.outcome, listed?.made?.read]);
    if (lost.length === 0) return { outcome: 'kept', params, evidence };
    const helped = lost.filter((name) => listed?.made?.kept.includes(name));
    return helped.length > 0
      ? { outcome: 'dropped', params: { ...params, names: helped.join(', ') }, evidence }
      : { outcome: 'not-kept-either-way', params, evidence };
  },
});
