import type { SecretTokenJudgement } from '../../secret-token';
import { defineCheck } from '../check';

/**
 * A claim of the token that looks like a tenant, against the tenant that is signed in: with a stranger's token the
 * people of this tenant would be sent to a stranger. GroupTalk's claims are not public, so it is a warning.
 */
export const tokenTenant = defineCheck({
  id: 'token-tenant',
  needs: ['token-shape'],
  outcomes: {
    same: { verdict: 'pass' },
    unnamed: { verdict: 'pass' },
    'not-compared': { verdict: 'skipped' },
    other: { verdict: 'warn', party: 'admin' },
  },
  ask: async (facts) => facts.subject.judgeToken(facts.now()),
  judge: (token: SecretTokenJudgement) => {
    if (!token.usable) return { outcome: 'unnamed' };
    const { verdict, claim, tenantId } = token.tenant;
    return { outcome: verdict, params: { claim: claim ?? '', tenant: tenantId ?? '' } };
  },
});
