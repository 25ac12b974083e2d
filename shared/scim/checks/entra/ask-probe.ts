import type { Facts } from '../../facts';
import { isEmptyList } from '../../list-answer';
import { isAboutSearch, percentSearch } from './percent-search';
import type { AskedProbe } from './probe-outcome';

/** Entra's search; where it is not answered as it should be, the same with blanks as `%20`. */
export async function askProbe(facts: Facts, kind: 'user' | 'group'): Promise<AskedProbe | null> {
  const attribute = facts.subject.matching[kind];
  const probe = await (kind === 'user' ? facts.userProbe() : facts.groupProbe());
  if (!probe) return null;
  const { outcome } = probe;
  if (isEmptyList(outcome) || !isAboutSearch(outcome)) return { outcome, attribute, withPercent: null };
  const path = percentSearch[kind === 'user' ? 'users' : 'groups'](attribute);
  return { outcome, attribute, withPercent: (await facts.get(path))?.outcome ?? null };
}
