import { failed, ok, type Problem, type Result } from '../../contract/problem';
import { scopes } from '../../graph/scopes';
import type { Access, AccessGrant } from '../../model/access';
import type { Account } from '../../model/account';
import type { PermissionGrant, ServicePrincipal } from '../../model/service-principal';
import type { OnboardingDeps } from '../deps';
import { byHand } from './by-hand';
import { namesOf } from './names-of';

export type AccessPowers = Pick<OnboardingDeps, 'cloud' | 'facts' | 'signIn'>;

/**
 * What this app was allowed in the tenant that is signed in, and how that is taken back by hand. Where the tenant may
 * not be read for want of a permission or a role, what the sign-in itself has told (`seen: 'own'`). `clientId` is this
 * app's own.
 */
export async function lookAtAccess(
  deps: AccessPowers,
  input: { readonly clientId: string },
  signal?: AbortSignal,
): Promise<Result<Access>> {
  const { facts, signIn } = deps;
  const asked = await signIn.token(scopes.signIn, 'silent', signal);
  const account = signIn.account();
  if (!account) return asked.ok ? failed('sign-in-needed', { remedy: 'sign-in-again' }) : asked;
  const own = (app: ServicePrincipal | null): Result<Access> =>
    asked.ok
      ? ok(accessOf(deps, account, input.clientId, app, 'own', ownGrants(account, asked.value.scopes)))
      : asked;

  const app = await facts.appOfClient(input.clientId, signal);
  if (!app.ok) {
    if (app.problem.code === 'graph-not-found') return ok(noAccess(deps, account, input.clientId));
    return mayNotRead(app.problem) ? own(null) : app;
  }
  const grants = await facts.grants(app.value.id, signal);
  if (!grants.ok) return mayNotRead(grants.problem) ? own(app.value) : grants;
  const all = await readable(facts, account, grants.value, signal);
  return ok(accessOf(deps, account, input.clientId, app.value, 'all', all));
}

/** This app is not in the tenant, or no longer. `home`: it is registered there. */
export const noAccess = (
  { cloud }: Pick<AccessPowers, 'cloud'>,
  { tenantId }: Pick<Account, 'tenantId'>,
  clientId: string,
  home = false,
): Access => ({
  clientId,
  tenantId,
  seen: 'all',
  servicePrincipal: null,
  grants: [],
  ...byHand({ cloud, tenantId, clientId, servicePrincipalId: null, home }),
});

/** The tenant owns the registration, not only the enterprise application that stands for it. */
export const isHome = (app: ServicePrincipal, tenantId: string): boolean =>
  app.appOwnerOrganizationId?.toLowerCase() === tenantId.toLowerCase();

function accessOf(
  { cloud }: AccessPowers,
  { tenantId }: Account,
  clientId: string,
  app: ServicePrincipal | null,
  seen: Access['seen'],
  grants: readonly AccessGrant[],
): Access {
  return {
    clientId,
    tenantId,
    seen,
    servicePrincipal: app && { id: app.id, displayName: app.displayName },
    grants,
    ...byHand({
      cloud,
      tenantId,
      clientId,
      servicePrincipalId: app?.id ?? null,
      home: app !== null && isHome(app, tenantId),
    }),
  };
}

/** Grants with names in the place of IDs, those for everybody first. */
async function readable(
  facts: AccessPowers['facts'],
  account: Account,
  grants: readonly PermissionGrant[],
  signal?: AbortSignal,
): Promise<readonly AccessGrant[]> {
  const nameOf = await namesOf(facts, account, grants, signal);
  return grants
    .map((grant) => ({
      id: grant.id,
      resource: nameOf(grant.resourceId),
      scopes: scopesOf(grant.scope),
      person: isForEverybody(grant) ? null : nameOf(grant.principalId),
    }))
    .toSorted((a, b) => Number(a.person !== null) - Number(b.person !== null));
}

const isForEverybody = ({ consentType, principalId }: PermissionGrant): boolean =>
  consentType ? consentType.toLowerCase() === 'allprincipals' : principalId === null;

const scopesOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** OpenID Connect's own, which every sign-in has (OpenID Connect Core §5.4). */
const ofSignIn: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

function ownGrants(account: Account, held: readonly string[]): readonly AccessGrant[] {
  const short = held.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  const known = short.filter((scope) => !ofSignIn.includes(scope.toLowerCase()));
  return [{ id: 'own', resource: 'Microsoft Graph', scopes: [...new Set(known)], person: account.name }];
}

const mayNotRead = ({ code }: Problem): boolean => code === 'consent-needed' || code === 'graph-forbidden';
