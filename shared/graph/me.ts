import { z } from 'zod';
import { ok, type Result } from '../contract/problem';
import { label, text } from '../model/lenient';
import type { Principal } from '../model/principal';
import type { GraphClient } from './client';
import { segment, withQuery } from './query';
import { scopes } from './scopes';

export const graphPerson = z
  .object({ id: z.string(), displayName: label, mail: text, userPrincipalName: text })
  .transform((one): Principal => ({ ...one, type: 'User', securityEnabled: null }));

/** The signed-in person (learn.microsoft.com/graph/api/user-get). */
export async function readMe(graph: GraphClient, signal?: AbortSignal): Promise<Result<Principal>> {
  const path = '/me?$select=id,displayName,userPrincipalName,mail';
  const answer = await graph.get(path, graphPerson, { scopes: scopes.signIn }, signal);
  return answer.ok ? ok(answer.value.value) : answer;
}

/** Somebody of the tenant (learn.microsoft.com/graph/api/user-get). */
export async function readPerson(
  graph: GraphClient,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Principal>> {
  const path = withQuery(`/users/${segment(id)}`, { $select: 'id,displayName,userPrincipalName,mail' });
  const answer = await graph.get(path, graphPerson, { scopes: scopes.people }, signal);
  return answer.ok ? ok(answer.value.value) : answer;
}
