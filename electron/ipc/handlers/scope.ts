import { failed, ok } from '../../../shared/contract/problem';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import { type Principal, principalType } from '../../../shared/model/principal';
import {
  assignPrincipal,
  listAssignments,
  searchToAssign,
  unassign,
} from '../../../shared/onboarding/scope/assign';
import { headCounts } from '../../../shared/onboarding/scope/confirm-scope';
import type { HandlersOf } from './handlers';
import { writeInTenant } from './in-tenant';
import type { HandlerPowers } from './powers';

export const scopeHandlers = (powers: HandlerPowers): HandlersOf<'scope'> => {
  const { session, memory, quiet, asking } = powers;
  return {
    'scope.look': async (_, { signal }) => {
      const app = await session.app(signal);
      if (!app.ok) return app;
      const assignments = await listAssignments(quiet, { servicePrincipalId: app.value }, signal);
      if (!assignments.ok) return assignments;
      for (const one of assignments.value) {
        const person = personOf(one);
        // A search knows more of them.
        if (person && !memory.people.get(person.id)) memory.people.keep(person.id, person);
      }
      return ok({ assignments: assignments.value });
    },
    'scope.search': async ({ kind, text }, { signal }) => {
      const found = await searchToAssign(quiet, { kind, text }, signal);
      if (!found.ok) return found;
      for (const one of found.value) memory.people.keep(one.id, one);
      return ok({ found: found.value });
    },
    'scope.assign': async ({ tenantId, principalId }, { signal }) => {
      const principal = memory.people.get(principalId);
      if (!principal) return notShown();
      const write = {
        tenantId,
        agreed: ({ id, subject }: { readonly id: string; readonly subject: string }) =>
          id === 'assign' && subject === principal.displayName,
        act: (servicePrincipalId: string) =>
          assignPrincipal(asking, { servicePrincipalId, principal }, signal),
      };
      return writeInTenant(powers, write, signal);
    },
    'scope.unassign': async ({ tenantId, assignmentId }, { signal }) => {
      const done = await writeInTenant(
        powers,
        {
          tenantId,
          agreed: ({ id }) => id === 'unassign',
          act: async (servicePrincipalId) => {
            const all = await listAssignments(asking, { servicePrincipalId }, signal);
            if (!all.ok) return all;
            const assignment = all.value.find(({ id }) => id === assignmentId);
            return assignment ? unassign(asking, { servicePrincipalId, assignment }, signal) : notShown();
          },
        },
        signal,
      );
      return done.ok ? ok(null) : done;
    },
    'scope.counts': (_, { signal }) => headCounts(asking, signal),
  };
};

/** Who is assigned can be provisioned on demand, searched for or not. */
function personOf(assigned: AppRoleAssignment): Principal | null {
  const type = principalType.safeParse(assigned.principalType);
  if (!type.success) return null;
  return {
    id: assigned.principalId,
    type: type.data,
    displayName: assigned.principalDisplayName,
    mail: null,
    userPrincipalName: null,
    securityEnabled: null,
  };
}

/** The window names somebody whom it was never shown, or no longer. */
const notShown = () => failed('graph-not-found', { remedy: 'try-again' });
