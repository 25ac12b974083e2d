import { ok, type Problem, type Result } from '../contract/problem';
import type { AppChoice } from '../model/app-choice';
import type { AppRoleAssignment } from '../model/app-role-assignment';
import type { LicenceLevel } from '../model/licence';
import type { RoleVerdict } from '../model/role';
import type { SecretHint } from '../model/secret-hint';
import type { Statement } from '../model/statement';
import type { SyncJob, SyncSecret, SyncTemplate } from '../model/sync-job';
import type { Tenant } from '../model/tenant';
import { findJob } from './configure/job';
import { lookForApp } from './consent/wait-for-app';
import type { OnboardingDeps } from './deps';
import { statementsOf } from './keys';
import { judgeLicence } from './plan/judge-licence';
import { lookAtRole } from './plan/look-at-plan';
import { keptToken } from './request/hand-in';

/** What was seen of a tenant. undefined: not looked at, or it could not be seen; null: looked at, not there. */
export interface Observed {
  readonly tenant?: Tenant;
  readonly role?: RoleVerdict;
  readonly licence?: LicenceLevel;
  readonly statements: readonly Statement[];
  readonly token?: SecretHint | null;
  /** Why the kept token cannot be used, where there is one. */
  readonly tokenProblem?: Problem;
  readonly app?: AppChoice;
  readonly templates?: readonly SyncTemplate[];
  readonly assignments?: readonly AppRoleAssignment[];
  readonly settings?: readonly SyncSecret[];
  readonly job?: SyncJob | null;
  /** Why something could not be seen. */
  readonly problems: readonly Problem[];
}

type ObservePowers = Pick<
  OnboardingDeps,
  | 'facts'
  | 'target'
  | 'cloud'
  | 'signIn'
  | 'statements'
  | 'clock'
  | 'clockAhead'
  | 'vault'
  | 'realm'
  | 'ownClientId'
>;

/**
 * Looks at everything from which the steps are derived. What cannot be seen is left out and its Problem
 * kept: one missing permission does not hide the rest. Fails only without a sign-in or when cancelled.
 */
export async function observe(
  deps: ObservePowers,
  input: { readonly servicePrincipalId?: string },
  onProgress?: (seen: Observed) => void,
  signal?: AbortSignal,
): Promise<Result<Observed>> {
  const statements = await statementsOf(deps);
  if (!statements.ok) return statements;
  const problems: Problem[] = [];
  let seen: Observed = { statements: statements.value, problems };
  const see = <T>(answer: Result<T>, as: (value: T) => Partial<Observed>): void => {
    if (answer.ok) seen = { ...seen, ...as(answer.value) };
    else if (!(answer.problem.code === 'graph-not-found')) problems.push(answer.problem);
    onProgress?.(seen);
  };

  const [tenant, me, licences, app] = await Promise.all([
    deps.facts.tenant(signal),
    deps.facts.me(signal),
    deps.facts.licences(signal),
    lookForApp(deps, input, signal),
  ]);
  see(tenant, (value) => ({ tenant: value }));
  see(licences, (value) => ({ licence: judgeLicence(value) }));
  see(app, (value) => ({ app: value }));
  const id = app.ok && app.value.kind === 'one' ? app.value.app.id : null;

  const [role, token] = await Promise.all([
    me.ok ? lookAtRole(deps, me.value.id, id ?? undefined, signal) : null,
    keptToken(deps, { servicePrincipalId: id }),
  ]);
  if (!me.ok) problems.push(me.problem);
  seen = { ...seen, ...(role ? { role } : {}), ...tokenSeen(token) };
  onProgress?.(seen);

  if (id) {
    const [templates, assignments, settings, job] = await Promise.all([
      deps.facts.templates(id, signal),
      deps.facts.assignments(id, signal),
      deps.facts.secrets(id, signal),
      findJob(deps, id, signal),
    ]);
    see(templates, (value) => ({ templates: value }));
    see(assignments, (value) => ({ assignments: value }));
    // An application that was never configured has no settings to show.
    const unset = !settings.ok && settings.problem.code === 'graph-not-found';
    see(unset ? ok([]) : settings, (value) => ({ settings: value }));
    see(job, (value) => ({ job: value }));
  }
  const cancelled = problems.find((problem) => problem.code === 'cancelled');
  return cancelled ? { ok: false, problem: cancelled } : ok(seen);
}

function tokenSeen(token: Awaited<ReturnType<typeof keptToken>>): Partial<Observed> {
  if (token.ok) return { token: token.value.hint };
  return token.problem.code === 'token-missing' ? { token: null } : { tokenProblem: token.problem };
}
