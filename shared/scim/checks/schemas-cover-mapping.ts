import type { HttpOutcome } from '../../http/port';
import {
  type MappedAttribute,
  type UncoveredAttribute,
  uncoveredAttributes,
} from '../../mapping/schemas-cover-mapping';
import { grouptalk } from '../../target/grouptalk';
import { inBrief } from '../answer';
import { readSchemas } from '../messages';
import { defineCheck } from './check';

interface Asked {
  readonly outcome: HttpOutcome;
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-4';
const fault = { verdict: 'fail', party: 'grouptalk' } as const;

/**
 * Every attribute that the mapping writes stands in the endpoint's `/Schemas`, with a type that takes it.
 * Entra itself does well without `/Schemas`, so an endpoint without it only earns a note.
 */
export const schemasCoverMapping = defineCheck({
  id: 'schemas-cover-mapping',
  needs: ['token-accepted'],
  outcomes: {
    covered: { verdict: 'pass' },
    'no-schemas': { verdict: 'note', party: 'grouptalk', reference: rfc },
    partial: { verdict: 'warn', party: 'grouptalk', reference: rfc },
    unreadable: {
      verdict: 'warn',
      party: 'grouptalk',
      reference: rfc,
      explainedBy: ['content-type', 'list-shape', 'entra-user-probe'],
    },
    'attributes-missing': fault,
    'other-types': fault,
    'missing-and-other-types': fault,
  },
  ask: async (facts) => {
    const asked = await facts.schemas();
    return asked && { outcome: asked.outcome, mapped: facts.subject.mapped };
  },
  judge: ({ outcome, mapped }: Asked) => {
    const evidence = [outcome.exchange];
    if (outcome.kind === 'failure') {
      return { outcome: 'unreadable', params: { answer: outcome.code }, evidence };
    }
    const params = { answer: inBrief(outcome) };
    if (outcome.status >= 400 && outcome.status < 500) return { outcome: 'no-schemas', params, evidence };
    if (outcome.status === 501) return { outcome: 'no-schemas', params, evidence };
    const read = outcome.status === 200 ? readSchemas(outcome.text) : null;
    if (!read) return { outcome: 'unreadable', params, evidence };
    if (read.schemas.length === 0) return { outcome: 'no-schemas', params, evidence };

    const uncovered = [
      ...uncoveredAttributes(mapped.user, read.schemas, grouptalk.userSchemas.core),
      ...uncoveredAttributes(mapped.group, read.schemas, grouptalk.groupSchemas.core),
    ];
    const missing = uncovered.filter((one) => /missing/.test(one.fault));
    const other = uncovered.filter((one) => !/missing/.test(one.fault));
    const told = {
      total: mapped.user.length + mapped.group.length,
      missing: listed(missing, (one) => one.name),
      other: listed(other, (one) => `${one.name} (${one.type || 'readOnly'})`),
    };
    if (missing.length > 0 && read.partial) return { outcome: 'partial', params: told, evidence };
    if (missing.length > 0 && other.length > 0) {
      return { outcome: 'missing-and-other-types', params: told, evidence };
    }
    if (missing.length > 0) return { outcome: 'attributes-missing', params: told, evidence };
    return { outcome: other.length > 0 ? 'other-types' : 'covered', params: told, evidence };
  },
});

const listed = (some: readonly UncoveredAttribute[], say: (one: UncoveredAttribute) => string) =>
  some.map(say).join(', ');
