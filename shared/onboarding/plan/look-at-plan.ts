import { ok, type Result } from '../../contract/problem';
import { isOfTransport } from '../../http/transport-problem';
import type { Finding } from '../../model/finding';
import type { LicenceLevel } from '../../model/licence';
import type { Principal } from '../../model/principal';
import type { RoleVerdict } from '../../model/role';
import type { Statement } from '../../model/statement';
import { defaultDomain, initialDomain, type Tenant } from '../../model/tenant';
import type { ProvisioningTarget, TargetAttribute } from '../../target/grouptalk';
import type { OnboardingDeps } from '../deps';
import { latest, statementsOf } from '../keys';
import { judgeLicence } from './judge-licence';
import { judgeRole } from './judge-role';
import { planFindings } from './plan-findings';

export interface Plan {
  readonly tenant: Tenant;
  readonly defaultDomain: string | null;
  readonly initialDomain: string | null;
  readonly me: Principal;
  readonly role: RoleVerdict;
  readonly licence: LicenceLevel;
  /** `licence` is unknown only because nobody has allowed reading it yet. */
  readonly licencesNeedPermission: boolean;
  /** "My GroupTalk account has Admin permissions", as it was last stated. */
  readonly groupTalkAdmin: Statement | null;
  readonly mapped: {
    readonly users: readonly TargetAttribute[];
    readonly groups: readonly TargetAttribute[];
  };
  readonly findings: readonly Finding[];
}

type PlanPowers = Pick<
  OnboardingDeps,
  'facts' | 'target' | 'cloud' | 'signIn' | 'statements' | 'clock' | 'clockAhead'
>;

/**
 * Step 1. `servicePrincipalId`: where the application is already there, its owners and a probe tell more
 * about what the person may do.
 */
export async function lookAtPlan(
  deps: PlanPowers,
  input: { readonly servicePrincipalId?: string },
  onProgress?: (asking: 'tenant' | 'roles' | 'licences') => void,
  signal?: AbortSignal,
): Promise<Result<Plan>> {
  onProgress?.('tenant');
  const [tenant, me] = await Promise.all([deps.facts.tenant(signal), deps.facts.me(signal)]);
  if (!tenant.ok) return tenant;
  if (!me.ok) return me;
  onProgress?.('roles');
  const role = await lookAtRole(deps, me.value.id, input.servicePrincipalId, signal);
  onProgress?.('licences');
  const licences = await deps.facts.licences(signal);
  // Asked last: where the network went away on the way, what was seen before stays instead of half a look.
  if (!licences.ok && isOfTransport(licences.problem)) return licences;
  const licence = judgeLicence(licences.ok ? licences.value : null);
  const statements = await statementsOf(deps);
  if (!statements.ok) return statements;

  const groupTalkAdmin = latest(statements.value, 'grouptalk-account-is-admin');
  return ok({
    tenant: tenant.value,
    defaultDomain: defaultDomain(tenant.value),
    initialDomain: initialDomain(tenant.value),
    me: me.value,
    role,
    licence,
    licencesNeedPermission: !licences.ok && licences.problem.code === 'consent-needed',
    groupTalkAdmin,
    mapped: mappedBy(deps.target),
    findings: planFindings({
      tenant: tenant.value,
      role,
      licence,
      groupTalkAdmin,
      clockAhead: deps.clockAhead?.() ?? 0,
    }),
  });
}

/** What the signed-in person may do, from roles, ownership and a read that is allowed or not. */
export async function lookAtRole(
  deps: Pick<OnboardingDeps, 'facts'>,
  personId: string,
  servicePrincipalId?: string,
  signal?: AbortSignal,
): Promise<RoleVerdict> {
  const roles = await deps.facts.roles(signal);
  const owners = servicePrincipalId ? await deps.facts.ownerIds(servicePrincipalId, signal) : null;
  const templates = servicePrincipalId ? await deps.facts.templates(servicePrincipalId, signal) : null;
  const refused = templates && !templates.ok && templates.problem.code === 'graph-forbidden';
  return judgeRole({
    roles: roles.ok ? roles.value : null,
    isOwner: owners?.ok ? owners.value.includes(personId) : null,
    probe: templates?.ok ? 'allowed' : refused ? 'refused' : null,
  });
}

const mappedBy = (target: ProvisioningTarget) => ({
  users: target.userAttributes,
  groups: target.groupAttributes,
});
