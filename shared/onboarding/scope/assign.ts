import { failed, ok, type Result } from '../../contract/problem';
import { deleteAssignment, postAssignment } from '../../graph/app-role-assignments';
import type { AppRoleAssignment } from '../../model/app-role-assignment';
import type { Principal } from '../../model/principal';
import type { PrincipalType } from '../../model/principal-type';
import type { OnboardingDeps } from '../deps';
import { untilThere } from '../patience';
import { judgeLicence } from '../plan/judge-licence';
import { chooseAppRole } from './choose-app-role';

type AssignPowers = Pick<OnboardingDeps, 'facts' | 'graph' | 'writer' | 'clock'>;

/** People or groups by the beginning of their name, mail or user name; at most 25. */
export const searchToAssign = (
  deps: Pick<OnboardingDeps, 'facts'>,
  input: { readonly kind: PrincipalType; readonly text: string },
  signal?: AbortSignal,
): Promise<Result<readonly Principal[]>> => deps.facts.search(input.kind, input.text, signal);

/** Who is assigned now. */
export const listAssignments = (
  deps: Pick<OnboardingDeps, 'facts'>,
  input: { readonly servicePrincipalId: string },
  signal?: AbortSignal,
): Promise<Result<readonly AppRoleAssignment[]>> => deps.facts.assignments(input.servicePrincipalId, signal);

/**
 * Assigns a person or group with the right role. Who is assigned already stays so, which counts as done.
 * Problems: `groups-need-p1` and `group-not-security` (nothing is sent), `no-app-role`, those of the writer.
 */
export async function assignPrincipal(
  deps: AssignPowers,
  input: { readonly servicePrincipalId: string; readonly principal: Principal },
  signal?: AbortSignal,
): Promise<Result<AppRoleAssignment>> {
  const { servicePrincipalId, principal } = input;
  const already = await untilThere(
    deps.clock,
    () => findAssignment(deps, servicePrincipalId, principal.id, signal),
    signal,
  );
  if (!already.ok) return already;
  if (already.value) return ok(already.value);

  if (principal.securityEnabled === false) {
    return failed('group-not-security', { params: { name: principal.displayName } });
  }
  if (principal.type === 'Group') {
    const licences = await deps.facts.licences(signal);
    if (licences.ok && judgeLicence(licences.value) === 'free') return failed('groups-need-p1');
  }
  const app = await untilThere(deps.clock, () => deps.facts.app(servicePrincipalId, signal), signal);
  if (!app.ok) return app;
  const role = chooseAppRole(app.value);
  if (!role) return failed('no-app-role', { remedy: 'ask-grouptalk' });

  const assignment = { servicePrincipalId, principalId: principal.id, appRoleId: role.id };
  return deps.writer.write(
    {
      change: {
        id: 'assign',
        servicePrincipalId,
        subject: principal.displayName,
        lines: [{ what: app.value.displayName, old: null, new: principal.displayName }],
      },
      act: () => untilThere(deps.clock, () => postAssignment(deps.graph, assignment, signal), signal),
      seen: () => findAssignment(deps, servicePrincipalId, principal.id, signal),
    },
    signal,
  );
}

/** Takes an assignment back. If provisioning runs, its next cycle switches the person off at GroupTalk. */
export const unassign = (
  deps: AssignPowers,
  input: { readonly servicePrincipalId: string; readonly assignment: AppRoleAssignment },
  signal?: AbortSignal,
): Promise<Result<true>> => {
  const { servicePrincipalId, assignment } = input;
  return deps.writer.write<unknown, true>(
    {
      change: {
        id: 'unassign',
        servicePrincipalId,
        subject: assignment.principalDisplayName,
        lines: [{ what: assignment.principalType ?? '', old: assignment.principalDisplayName, new: null }],
      },
      act: () => deleteAssignment(deps.graph, servicePrincipalId, assignment.id, signal),
      seen: async () => {
        const now = await deps.facts.assignments(servicePrincipalId, signal);
        if (!now.ok) return now;
        return ok(now.value.some((one) => one.id === assignment.id) ? null : true);
      },
    },
    signal,
  );
};

async function findAssignment(
  deps: Pick<OnboardingDeps, 'facts'>,
  servicePrincipalId: string,
  principalId: string,
  signal?: AbortSignal,
): Promise<Result<AppRoleAssignment | null>> {
  const all = await deps.facts.assignments(servicePrincipalId, signal);
  return all.ok ? ok(all.value.find((one) => one.principalId === principalId) ?? null) : all;
}
