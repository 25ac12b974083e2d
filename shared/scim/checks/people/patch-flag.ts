import { exchangesOf } from '../../write/patch-person';
import type { Whole } from '../../write/people-nouns';
import { defineCheck } from '../check';
import { faultOfWhole, patchOutcomes, untold } from './patched';

/**
 * Entra's PATCH with `aadOptscim062020`: one `replace` without a path, and in its value flat names, `name.givenName`
 * and `urn:…:2.0:User:label1`.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility
 */
export const patchFlag = defineCheck({
  id: 'patch-flag',
  needs: ['person-create'],
  outcomes: {
    works: { verdict: 'pass' },
    'nothing-mapped': untold,
    ...patchOutcomes(['patch-plain']),
  },
  ask: async (facts) => (await facts.people?.flag()) ?? null,
  judge: (asked: Whole | 'nothing-mapped') => {
    if (asked === 'nothing-mapped') return { outcome: asked };
    return (
      faultOfWhole(asked) ?? {
        outcome: 'works',
        params: { count: asked.all.wanted.size },
        evidence: exchangesOf(asked.all),
      }
    );
  },
});
