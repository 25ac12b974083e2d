import type { PracticeContext } from '../context';
import { roleTemplates } from '../world/people';
import type { PracticeUser, World } from '../world/state';
import type { ClientApp } from './clients';
import { type Refusal, refusals } from './refusal';
import { needsAdmin } from './scopes';

/** Roles that may consent to delegated permissions for the whole organisation. */
const consentingRoles: readonly string[] = [
  roleTemplates.globalAdministrator.id,
  roleTemplates.applicationAdministrator.id,
  roleTemplates.cloudApplicationAdministrator.id,
];

export type ConsentVerdict =
  | { readonly kind: 'given' }
  | { readonly kind: 'ask'; readonly missing: readonly string[]; readonly forOrganization: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const hasRole = (world: World, user: PracticeUser, roles: readonly string[]) =>
  world.roleMembers.some((one) => one.userId === user.id && roles.includes(one.roleTemplateId));

/** What `clientId` may do for this person: consented by them, or for everyone. In order of consent. */
export function grantedScopes(world: World, clientId: string, userId: string): readonly string[] {
  const grants = world.grants.filter(
    (one) => one.clientAppId === clientId && (one.principalId === null || one.principalId === userId),
  );
  return [...new Set(grants.flatMap(({ scopes }) => scopes))];
}

/** May the app have these scopes for this person; if not yet, may this person consent to them? */
export function judgeConsent(
  context: PracticeContext,
  client: ClientApp,
  user: PracticeUser,
  scopes: readonly string[],
): ConsentVerdict {
  const { world } = context;
  const granted = grantedScopes(world, client.id, user.id);
  const missing = scopes.filter((scope) => !granted.includes(scope));
  // An app that was never consented to asks even for nothing but the sign-in.
  const known = world.grants.some(
    (one) => one.clientAppId === client.id && (one.principalId === null || one.principalId === user.id),
  );
  if (missing.length === 0 && known) return { kind: 'given' };
  const globalAdmin = hasRole(world, user, [roleTemplates.globalAdministrator.id]);
  if (context.hasFault('login-needs-approval') && !globalAdmin) {
    return { kind: 'refused', refusal: refusals.approvalNeeded(client.name) };
  }
  const forOrganization = hasRole(world, user, consentingRoles);
  if (missing.some(needsAdmin) && !forOrganization) {
    return { kind: 'refused', refusal: refusals.adminNeeded(client.name) };
  }
  return { kind: 'ask', missing, forOrganization };
}

/** Records a consent; `principalId` null is everyone in the tenant. */
export function recordConsent(
  world: World,
  clientAppId: string,
  principalId: string | null,
  scopes: readonly string[],
): void {
  const there = world.grants.find(
    (one) => one.clientAppId === clientAppId && one.principalId === principalId,
  );
  if (there) there.scopes = [...new Set([...there.scopes, ...scopes])];
  else world.grants.push({ clientAppId, principalId, scopes: [...scopes] });
}
