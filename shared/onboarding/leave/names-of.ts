import type { Account } from '../../model/account';
import type { PermissionGrant } from '../../model/service-principal';
import type { TenantFacts } from '../ports';

/** People whose names are asked for; an app that many have allowed for themselves has a grant for each. */
const mostPeople = 20;

/** The names behind the IDs of grants. What cannot be read keeps its ID. */
export async function namesOf(
  facts: Pick<TenantFacts, 'app' | 'person'>,
  account: Account,
  grants: readonly PermissionGrant[],
  signal?: AbortSignal,
): Promise<(id: string | null) => string> {
  const [self = ''] = account.homeAccountId.split('.');
  const names = new Map([[self, account.name]]);
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const resources = distinct(grants.map(({ resourceId }) => resourceId));
  const people = distinct(grants.map(({ principalId }) => principalId)).filter((id) => !names.has(id));
  await Promise.all([
    ...resources.map(async (id) => {
      const app = await facts.app(id, signal);
      if (app.ok && app.value.displayName) names.set(id, app.value.displayName);
    }),
    ...people.slice(0, mostPeople).map(async (id) => {
      const person = await facts.person(id, signal);
      if (person.ok && person.value.displayName) names.set(id, person.value.displayName);
    }),
  ]);
  return (id) => names.get(id ?? '') ?? id ?? '';
}
