import type { HttpOutcome } from '../../../http/port';
import {
  type MappedAttribute,
  requiredBesides,
  type UncoveredAttribute,
  uncoveredAttributes,
} from '../../../mapping/schemas-cover-mapping';
import { grouptalk } from '../../../target/grouptalk';
import { quoted, toldInBrief } from '../../answer';
import { readSchemas } from '../../schema-list';
import { defineCheck } from '../check';
import { readDiscovery } from './discovery-answer';

interface Asked {
  readonly outcome: HttpOutcome;
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-4';
const comesAgain =
  'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes';
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
    // What is amiss with the document itself is said by `schemas`.
    partial: { verdict: 'skipped' },
    unreadable: { verdict: 'skipped' },
    'attributes-missing': fault,
    'other-types': fault,
    'missing-and-other-types': fault,
    'never-shown': { ...fault, verdict: 'warn', reference: comesAgain },
    'required-besides': { ...fault, verdict: 'warn' },
  },
  ask: async (facts) => {
    const asked = await facts.schemas();
    return asked && { outcome: asked.outcome, mapped: facts.subject.mapped };
  },
  judge: ({ outcome, mapped }: Asked) => {
    const evidence = [outcome.exchange];
    const params = { answer: toldInBrief(outcome) };
    const discovered = readDiscovery(outcome);
    if (discovered.kind === 'amiss' && discovered.outcome === 'absent') {
      return { outcome: 'no-schemas', params, evidence };
    }
    const read = outcome.kind === 'answer' && outcome.status === 200 ? readSchemas(outcome.text) : null;
    if (!read) return { outcome: 'unreadable', params, evidence };
    if (read.schemas.length === 0) {
      return { outcome: read.partial ? 'unreadable' : 'no-schemas', params, evidence };
    }

    const uncovered = [
      ...uncoveredAttributes(mapped.user, read.schemas, grouptalk.userSchemas.core),
      ...uncoveredAttributes(mapped.group, read.schemas, grouptalk.groupSchemas.core),
    ];
    const missing = uncovered.filter((one) => /missing/.test(one.fault));
    const other = uncovered.filter((one) => one.fault === 'other-type' || one.fault === 'read-only');
    const hidden = uncovered.filter((one) => one.fault === 'never-shown');
    const required = [
      ...requiredBesides(mapped.user, read.schemas, grouptalk.userSchemas.core),
      ...requiredBesides(mapped.group, read.schemas, grouptalk.groupSchemas.core),
    ];
    const told = {
      total: mapped.user.length + mapped.group.length,
      missing: listed(missing, (one) => one.name),
      other: listed(other, (one) => `${one.name} (${one.type || 'readOnly'})`),
      hidden: listed(hidden, (one) => one.name),
      required: quoted(required.join(', ')),
    };
    if (missing.length > 0 && read.partial) return { outcome: 'partial', params: told, evidence };
    if (missing.length > 0 && other.length > 0) {
      return { outcome: 'missing-and-other-types', params: told, evidence };
    }
    if (missing.length > 0) return { outcome: 'attributes-missing', params: told, evidence };
    if (other.length > 0) return { outcome: 'other-types', params: told, evidence };
    if (hidden.length > 0) return { outcome: 'never-shown', params: told, evidence };
    return { outcome: required.length > 0 ? 'required-besides' : 'covered', params: told, evidence };
  },
});

const listed = (some: readonly UncoveredAttribute[], say: (one: UncoveredAttribute) => string) =>
  some.map(say).join(', ');
