import { failed, ok, type Result } from '../contract/problem';
import { type Tenant, tenant } from '../model/tenant';
import type { GraphClient } from './client';
import { scopes } from './scopes';

/** The one tenant of the token (learn.microsoft.com/graph/api/organization-list). */
export async function readOrganization(graph: GraphClient, signal?: AbortSignal): Promise<Result<Tenant>> {
  const path = '/organization?$select=id,displayName,verifiedDomains,technicalNotificationMails';
  const found = await graph.list(path, tenant, { scopes: scopes.signIn }, signal);
  if (!found.ok) return found;
  const [first] = found.value;
  return first ? ok(first) : failed('answer-not-understood', { params: { host: 'Microsoft Graph' } });
}
