import type { HttpOutcome } from '../../../http/port';
import { grouptalk } from '../../../target/grouptalk';
import { isThrottled } from '../../answer';
import { readListAnswer } from '../../list-answer';
import { idOf, isPlain, readResource } from '../../resource';
import { defineCheck } from '../check';
import { availability, flaw, readDiscovery, toldOf } from './discovery-answer';
import { worstSchemaFault } from './schema-faults';

const microsoft =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#schema-discovery';
const wanted = { ...flaw, reference: microsoft } as const;
const note = { ...flaw, verdict: 'note' } as const;
const core = grouptalk.userSchemas.core;

interface Asked {
  readonly list: HttpOutcome;
  /** The schema of people alone. */
  readonly single: HttpOutcome;
}

/** `/Schemas` is a list of schemas that a client can read; what stands in them is for another check. */
export const schemas = defineCheck({
  id: 'schemas',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    ...availability,
    none: flaw,
    'not-a-list': wanted,
    'total-differs': flaw,
    'not-schemas': flaw,
    twice: flaw,
    'attribute-broken': flaw,
    'not-camel-case': wanted,
    'with-nulls': wanted,
    'single-other': flaw,
    'single-broken': flaw,
    'single-absent': note,
  },
  ask: async (facts) => {
    const [list, single] = await Promise.all([facts.schemas(), facts.get(`Schemas/${core}`)]);
    return list && single && { list: list.outcome, single: single.outcome };
  },
  judge: ({ list, single }: Asked) => {
    const { params, evidence } = toldOf(list);
    const read = readDiscovery(list);
    if (read.kind === 'amiss') return { outcome: read.outcome, params, evidence };
    if (list.kind === 'failure') return { outcome: 'unreadable', params, evidence };
    const { fault, total, resources } = readListAnswer(list);
    if (fault === null && total === 0 && (resources ?? []).length === 0) {
      return { outcome: 'none', params, evidence };
    }
    const entries = resources ?? [];
    if (fault !== null && fault !== 'total-too-small' && fault !== 'entries-not-resources') {
      return { outcome: 'not-a-list', params, evidence };
    }
    const worst = worstSchemaFault(entries);
    if (worst) return { outcome: worst.fault, params: { ...params, where: worst.where }, evidence };
    // All are to be sent at once: discovery knows no pages (RFC 7644 section 4).
    if (total !== entries.length) {
      return { outcome: 'total-differs', params: { total: total ?? 0, sent: entries.length }, evidence };
    }
    const isListed = entries.some((one) => isCore(idOf(one)));
    return { outcome: isListed ? judgeSingle(single) : 'good', ...toldOf(single) };
  },
});

function judgeSingle(single: HttpOutcome): 'good' | 'single-absent' | 'single-broken' | 'single-other' {
  if (isThrottled(single)) return 'good';
  if (single.kind === 'failure') return 'single-broken';
  if ((single.status >= 400 && single.status < 500) || single.status === 501) return 'single-absent';
  if (single.status !== 200) return 'single-broken';
  const schema = readResource(single);
  return isPlain(schema) && isCore(idOf(schema)) ? 'good' : 'single-other';
}

const isCore = (id: string | null) => id?.toLowerCase() === core.toLowerCase();
