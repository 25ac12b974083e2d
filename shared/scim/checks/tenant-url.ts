import type { ParsedTenantUrl } from '../tenant-url';
import { defineCheck } from './check';

const refused = { verdict: 'fail', party: 'admin' } as const;

/** The Tenant URL as it was typed. Nothing is sent to an address that is refused here. */
export const tenantUrl = defineCheck({
  id: 'tenant-url',
  needs: [],
  outcomes: {
    good: { verdict: 'pass' },
    'put-right': { verdict: 'pass' },
    'entra-flag': {
      verdict: 'note',
      party: 'admin',
      reference:
        'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility',
    },
    'ends-with-resource': { verdict: 'warn', party: 'admin' },
    empty: refused,
    'not-a-url': refused,
    'blank-inside': refused,
    'scheme-missing': refused,
    'scheme-unknown': refused,
    'plain-http': refused,
    'user-info': refused,
    query: refused,
    fragment: refused,
  },
  ask: async (facts) => facts.subject.tenantUrl,
  judge: (parsed: ParsedTenantUrl) => {
    if (!parsed.ok) return { outcome: parsed.reason, params: { suggestion: parsed.suggestion ?? '' } };
    const { notes, url } = parsed.value;
    const params = { url };
    if (notes.includes('ends-with-resource')) return { outcome: 'ends-with-resource', params };
    if (notes.includes('entra-flag-removed')) return { outcome: 'entra-flag', params };
    return { outcome: notes.includes('blanks-removed') ? 'put-right' : 'good', params };
  },
});
