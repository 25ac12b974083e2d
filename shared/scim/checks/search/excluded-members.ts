import type { HttpOutcome } from '../../../http/port';
import type { Facts } from '../../facts';
import { idOf, memberOf, type Plain, readResource } from '../../resource';
import { hasMembers, type SampleGroups, sampleGroups } from '../../samples';
import { defineCheck } from '../check';
import { type Found, readFound } from './found';
import { broken, evidenceOf, told, untold } from './outcomes';
import { asWritten, isSame, searchForGroup } from './search-for';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#get-group';
const fault = { ...broken, reference: scim } as const;

interface Seen {
  readonly sample: SampleGroups;
  readonly chosen: Plain;
  /** The chosen group, searched for and read by its id, each time without members. */
  readonly searched: Found;
  readonly single: HttpOutcome;
}
type Asked = Seen | 'no-groups';

/** Entra asks for groups with `excludedAttributes=members`, which leaves out the members and nothing else. */
export const excludedMembers = defineCheck({
  id: 'excluded-members',
  needs: ['entra-group-probe'],
  outcomes: {
    'left-out': { verdict: 'pass' },
    'no-groups': untold,
    'no-members': untold,
    'not-told': untold,
    'in-list': fault,
    'in-single': fault,
    everywhere: fault,
    'more-left-out': { ...fault, explainedBy: ['id-present'] },
    'single-breaks': { ...fault, explainedBy: ['id-present'] },
  },
  ask: async (facts: Facts): Promise<Asked | null> => {
    const sample = await sampleGroups(facts);
    if (!sample) return null;
    const { chosen } = sample;
    const id = chosen && idOf(chosen);
    if (!chosen || id === null) return 'no-groups';
    const [search, single] = await Promise.all([
      searchForGroup(facts),
      facts.get(`Groups/${encodeURIComponent(id)}?excludedAttributes=members`),
    ]);
    return search && single && { sample, chosen, searched: asWritten(search), single: single.outcome };
  },
  judge: (asked: Asked) => {
    if (asked === 'no-groups') return { outcome: 'no-groups' };
    const { sample, chosen, searched, single } = asked;
    const lists = [sample.page, searched].filter((one) => one.kind === 'list');
    const inList = lists.find((one) => one.hits.some(hasMembers));
    const group = readResource(single);
    const shown = { ...readFound(single), kind: 'other-status' } as const;
    const evidence = evidenceOf([sample.whole, ...lists, shown]);

    const inSingle = group !== null && hasMembers(group);
    if (inList) return { ...told(inSingle ? 'everywhere' : 'in-list', inList), evidence };
    if (inSingle) return { ...told('in-single', shown), evidence };

    const known = [...(sample.whole?.hits ?? []), chosen];
    const cut = lists.find((one) => one.hits.some((hit) => lostOf(hit, known).length > 0));
    const lost = [...(cut?.hits ?? []), ...(group ? [group] : [])].flatMap((hit) => lostOf(hit, known));
    if (lost.length > 0) {
      const attribute = [...new Set(lost)].join(', ');
      return { ...told('more-left-out', cut ?? shown, { attribute }), evidence };
    }
    if (!group) return { ...told(troubleOf(single, idOf(chosen) ?? ''), shown), evidence };
    return { outcome: known.some(hasMembers) ? 'left-out' : 'no-members', evidence };
  },
});

/** Of what the group showed before. Its id is how it is known again; in a single group it must be there, too. */
function lostOf(shown: Plain, known: readonly Plain[]): readonly string[] {
  const id = idOf(shown);
  if (id === null) return ['id'];
  const before = known.find((one) => isSame(one, shown));
  return ['displayName', 'externalId'].filter(
    (name) => (memberOf(before ?? {}, name) ?? null) !== null && (memberOf(shown, name) ?? null) === null,
  );
}

function troubleOf(outcome: HttpOutcome, id: string): 'not-told' | 'single-breaks' {
  if (outcome.kind === 'failure' || outcome.status === 429) return 'not-told';
  // Some servers refuse an escaped slash wherever it stands.
  return outcome.status >= 400 && /[^\w.~-]/.test(id) ? 'not-told' : 'single-breaks';
}
