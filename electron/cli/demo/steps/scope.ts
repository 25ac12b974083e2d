import { failed, ok, type Result } from '../../../../shared/contract/problem';
import type { Principal } from '../../../../shared/model/principal';
import type { PrincipalType } from '../../../../shared/model/principal-type';
import type { ServicePrincipal } from '../../../../shared/model/service-principal';
import { assignPrincipal, searchToAssign } from '../../../../shared/onboarding/scope/assign';
import type { Stage } from '../stage';

/** Whom the demo provisions: one group and one person, since the tutorial says to start small. */
const chosen = { group: 'Ledning', person: 'Anna Lindqvist' } as const;

export interface Assigned {
  readonly group: Principal;
  readonly person: Principal;
}

/** Step 4: searches a group and a person and assigns both. */
export async function scope(stage: Stage, app: ServicePrincipal): Promise<Result<Assigned>> {
  const group = await assignFirst(stage, app, 'Group', chosen.group);
  if (!group.ok) return group;
  const person = await assignFirst(stage, app, 'User', chosen.person);
  if (!person.ok) return person;
  return ok({ group: group.value, person: person.value });
}

async function assignFirst(
  { deps, signal }: Stage,
  app: ServicePrincipal,
  kind: PrincipalType,
  text: string,
): Promise<Result<Principal>> {
  const hits = await searchToAssign(deps, { kind, text }, signal);
  if (!hits.ok) return hits;
  const [principal] = hits.value;
  if (!principal) return failed('graph-not-found', { detail: `${kind} "${text}"` });
  const done = await assignPrincipal(deps, { servicePrincipalId: app.id, principal }, signal);
  if (!done.ok) return done;
  return ok(principal);
}
