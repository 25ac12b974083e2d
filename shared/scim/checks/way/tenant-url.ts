import { grouptalk } from '../../../target/grouptalk';
import type { Facts } from '../../facts';
import type { ParsedTenantUrl } from '../../tenant-url';
import { defineCheck } from '../check';

interface Asked {
  readonly parsed: ParsedTenantUrl;
  /** What Entra's search was answered; null while that does not matter, or when no answer came. */
  readonly status: number | null;
}

const refused = { verdict: 'fail', party: 'admin' } as const;

/** The Tenant URL as it was typed. Nothing is sent to an address that is refused here. */
export const tenantUrl = defineCheck({
  id: 'tenant-url',
  needs: [],
  outcomes: {
    good: { verdict: 'pass' },
    'put-right': { verdict: 'pass' },
    'slash-added': { verdict: 'pass' },
    'not-as-documented': {
      verdict: 'note',
      party: 'admin',
      reference:
        'https://learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial#step-5-configure-automatic-user-provisioning-to-grouptalk',
    },
    'entra-flag': {
      verdict: 'note',
      party: 'admin',
      reference:
        'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility',
    },
    'ends-with-resource': { verdict: 'note', party: 'admin' },
    'resource-twice': refused,
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
  ask: async (facts) => {
    const parsed = facts.subject.tenantUrl;
    const doubtful = parsed.ok && parsed.value.notes.includes('ends-with-resource');
    return { parsed, status: doubtful ? await statusOfSearch(facts) : null };
  },
  judge: ({ parsed, status }: Asked) => {
    if (!parsed.ok) return { outcome: parsed.reason, params: { suggestion: parsed.suggestion ?? '' } };
    const { notes, url, host } = parsed.value;
    const params = { url, suggestion: url.replace(/[^/]+\/$/, ''), documented: grouptalk.tenantUrl };
    if (notes.includes('ends-with-resource')) {
      return {
        outcome: status !== null && notThere.includes(status) ? 'resource-twice' : 'ends-with-resource',
        params,
      };
    }
    if (notes.includes('entra-flag-removed')) return { outcome: 'entra-flag', params };
    if (isGroupTalk(host) && url !== grouptalk.tenantUrl) return { outcome: 'not-as-documented', params };
    if (notes.includes('blanks-removed')) return { outcome: 'put-right', params };
    return { outcome: notes.includes('slash-added') ? 'slash-added' : 'good', params };
  },
});

/** What a server says that knows no `/Users/Users`. */
const notThere: readonly number[] = [301, 302, 307, 308, 400, 404, 405, 501];

const isGroupTalk = (host: string) => /(?:^|\.)grouptalk\.com$/.test(host);

async function statusOfSearch(facts: Facts): Promise<number | null> {
  const probe = await facts.userProbe();
  return probe?.outcome.kind === 'answer' ? probe.outcome.status : null;
}
