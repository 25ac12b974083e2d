import { z } from 'zod';
import { failed, ok, type Result } from '../contract/problem';
import { flag, label, text } from '../model/lenient';
import type { Principal } from '../model/principal';
import type { PrincipalType } from '../model/principal-type';
import type { GraphClient } from './client';
import { graphPerson } from './me';
import { searchClause, withQuery } from './query';
import { scopes } from './scopes';

const graphGroup = z
  .object({ id: z.string(), displayName: label, mail: text, securityEnabled: flag })
  .transform((one): Principal => ({ ...one, type: 'Group', userPrincipalName: null }));

/** `$search` and `$count` read an index that lags behind (learn.microsoft.com/graph/aad-advanced-queries). */
const eventual = { ConsistencyLevel: 'eventual' };
const atMost = 25;

/** The 25 best hits by name, mail or user name; groups that cannot be assigned are left out. */
export async function searchPrincipals(
  graph: GraphClient,
  kind: PrincipalType,
  words: string,
  signal?: AbortSignal,
): Promise<Result<readonly Principal[]>> {
  if (!words.trim()) return ok([]);
  const found =
    kind === 'User'
      ? await graph.page(
          withQuery('/users', {
            $search: searchClause(['displayName', 'mail', 'userPrincipalName'], words),
            $select: 'id,displayName,mail,userPrincipalName',
            $top: atMost,
            $count: 'true',
          }),
          graphPerson,
          { scopes: scopes.people, headers: eventual },
          signal,
        )
      : await graph.page(
          withQuery('/groups', {
            $search: searchClause(['displayName', 'mail'], words),
            $filter: 'securityEnabled eq true',
            $select: 'id,displayName,mail,securityEnabled',
            $top: atMost,
            $count: 'true',
          }),
          graphGroup,
          { scopes: scopes.groups, headers: eventual },
          signal,
        );
  return found.ok ? ok(found.value.items) : found;
}

/** How many people, or groups, the tenant has. */
export async function countPrincipals(
  graph: GraphClient,
  kind: PrincipalType,
  signal?: AbortSignal,
): Promise<Result<number>> {
  const path = `${kind === 'User' ? '/users' : '/groups'}?$count=true&$top=1&$select=id`;
  const shape = z.object({ '@odata.count': z.number().nullish() });
  const options = { scopes: kind === 'User' ? scopes.people : scopes.groups, headers: eventual };
  const answer = await graph.get(path, shape, options, signal);
  if (!answer.ok) return answer;
  const found = answer.value.value['@odata.count'];
  return typeof found === 'number'
    ? ok(found)
    : failed('answer-not-understood', { params: { host: 'Microsoft Graph' }, detail: 'no @odata.count' });
}
