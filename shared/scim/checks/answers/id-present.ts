import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { toldInBrief } from '../../answer';
import type { Facts } from '../../facts';
import { readListAnswer } from '../../list-answer';
import { idOf, isPlain, type Plain } from '../../resource';
import { sampleGroups, samplePeople } from '../../samples';
import { defineCheck } from '../check';
import { firstPages } from './list-answers';
import {
  faultsInList,
  faultsInRead,
  groups,
  type KindOfResource,
  people,
  type ResourceFault,
  resourceFaults,
} from './resource-faults';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';
const rfc = 'https://www.rfc-editor.org/rfc/rfc7643#section-3.1';
const lower: readonly CheckId[] = ['content-type', 'list-shape'];
const fault = { verdict: 'fail', party: 'grouptalk', reference: scim, explainedBy: lower } as const;
const flaw = { verdict: 'warn', party: 'grouptalk', reference: rfc, explainedBy: lower } as const;

interface Looked {
  readonly kind: KindOfResource;
  /** The first few of their kind. */
  readonly page: HttpOutcome;
  readonly resources: readonly Plain[];
  /** The first of them, read by its `id`; null: there is none, or none with an `id`. */
  readonly one: { readonly listed: Plain; readonly read: HttpOutcome } | null;
}

/** Everybody has an `id` of their own, and is found under it: by `id` Entra remembers whom it has made. */
export const idPresent = defineCheck({
  id: 'id-present',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    'nobody-there': { verdict: 'skipped' },
    'id-missing': fault,
    'id-twice': fault,
    'not-readable': fault,
    'read-as-list': fault,
    'another-one': fault,
    'other-label': fault,
    'id-not-text': flaw,
    'schemas-missing': flaw,
    'other-schema': flaw,
    'extension-unnamed': flaw,
    'other-kind': flaw,
  },
  ask: async (facts) => {
    const looked = await Promise.all([
      look(facts, people, firstPages.users, samplePeople, (id) => `Users/${id}`),
      look(facts, groups, firstPages.groups, sampleGroups, (id) => `Groups/${id}?excludedAttributes=members`),
    ]);
    const all = looked.filter((one) => one !== null);
    return all.length === 0 ? null : all;
  },
  judge: (looked: readonly Looked[]) => {
    const found = looked.flatMap((one) => [
      ...faultsInList(one.resources, one.kind).map((fault) => told(fault, one, one.page)),
      ...(one.one ? faultsInRead(one.one.read, one.one.listed, one.kind) : []).map((fault) =>
        told(fault, one, one.one?.read ?? one.page),
      ),
    ]);
    const worst = resourceFaults.flatMap((fault) => found.filter((one) => one.outcome === fault))[0];
    if (worst) return worst;
    const somebody = looked.some((one) => one.resources.length > 0);
    return {
      outcome: somebody ? 'good' : 'nobody-there',
      evidence: looked.flatMap(({ page, one }) => [page.exchange, ...(one ? [one.read.exchange] : [])]),
    };
  },
});

async function look(
  facts: Facts,
  kind: KindOfResource,
  pagePath: string,
  sample: (facts: Facts) => Promise<{ readonly chosen: Plain | null } | null>,
  pathOf: (id: string) => string,
): Promise<Looked | null> {
  const [asked, sampled] = await Promise.all([facts.get(pagePath), sample(facts)]);
  if (!asked) return null;
  const page = asked.outcome;
  const isList = page.kind === 'answer' && page.status === 200;
  const resources = isList ? (readListAnswer(page).resources ?? []).filter(isPlain) : [];
  const usable = resources.filter((one) => idOf(one) !== null);
  // Whom others look at too, so that nobody is read in vain.
  const listed = usable.find((one) => idOf(one) === idOf(sampled?.chosen)) ?? usable[0];
  const id = idOf(listed);
  const read = id === null ? null : await facts.get(pathOf(encodeURIComponent(id)));
  return { kind, page, resources, one: listed && read ? { listed, read: read.outcome } : null };
}

const told = (outcome: ResourceFault, { kind }: Looked, of: HttpOutcome) => ({
  outcome,
  params: { kind: kind.name, answer: toldInBrief(of) },
  evidence: [of.exchange],
});
