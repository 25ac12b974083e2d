import type { Problem } from '../../shared/contract/problem';
import { judgeJob } from '../../shared/diagnosis/job-health';
import type { Account } from '../../shared/model/account';
import type { AppRoleAssignment } from '../../shared/model/app-role-assignment';
import type { Overview, SavedSettings } from '../../shared/model/overview';
import { stepIds } from '../../shared/model/step';
import type { SyncSecret } from '../../shared/model/sync-job';
import { notifiedOf, settingOf } from '../../shared/onboarding/configure/settings';
import type { Observed } from '../../shared/onboarding/observe';
import { tenantNameOf } from '../../shared/onboarding/request/compose-mail';
import { deriveSteps } from '../../shared/onboarding/steps';

/** Nothing is known. */
export const emptyOverview: Overview = {
  lookedAt: null,
  facts: 'none',
  account: null,
  lastAccount: null,
  tenant: null,
  role: null,
  licence: null,
  statements: [],
  token: { kind: 'unlooked' },
  app: null,
  assigned: null,
  settings: null,
  job: null,
  steps: stepIds.map((id) => ({ id, state: 'not-looked-at', missing: [] })),
  problems: [],
  clock: null,
};

/** What was seen earlier of `lastAccount`'s tenant, while nobody is signed in or nothing can be reached. */
export const asLast = (seen: Overview | null, lastAccount: Account | null): Overview => ({
  ...(seen ?? emptyOverview),
  facts: seen?.lookedAt ? 'last' : 'none',
  account: null,
  lastAccount,
  token: { kind: 'unlooked' },
  problems: [],
  clock: null,
});

/** What was seen, as the window is told it. `before`: the overview before, for who is signed in and what was right. */
export function overviewOf(seen: Observed, before: Overview, now: number): Overview {
  const { tenant, role, licence, statements, app, assignments, settings, job, problems } = seen;
  return {
    lookedAt: new Date(now).toISOString(),
    facts: 'now',
    account: before.account,
    lastAccount: before.lastAccount,
    tenant: tenant ? tenantNameOf(tenant) : null,
    role: role ?? null,
    licence: licence ?? null,
    statements,
    token: tokenOf(seen),
    app: app ?? null,
    assigned: assignments ? countsOf(assignments) : null,
    settings: settings ? savedSettingsOf(settings) : null,
    job: job === undefined ? null : judgeJob(job, now),
    steps: deriveSteps(seen, now, before.steps),
    problems: distinct(problems),
    clock: before.clock,
  };
}

/**
 * What was seen so far, over what was known before: a look must not take away, for as long as it lasts, what it is
 * about to see again.
 */
export function overviewSoFar(seen: Observed, before: Overview, now: number): Overview {
  const soFar = overviewOf(seen, before, now);
  const first = before.facts === 'none';
  return {
    ...soFar,
    lookedAt: first ? null : before.lookedAt,
    facts: first ? (seen.tenant ? 'now' : 'none') : before.facts,
    tenant: soFar.tenant ?? before.tenant,
    role: soFar.role ?? before.role,
    licence: soFar.licence ?? before.licence,
    token: soFar.token.kind === 'unlooked' ? before.token : soFar.token,
    app: soFar.app ?? before.app,
    assigned: soFar.assigned ?? before.assigned,
    settings: soFar.settings ?? before.settings,
    job: soFar.job ?? before.job,
    steps: before.steps,
  };
}

function tokenOf({ token, tokenProblem }: Observed): Overview['token'] {
  if (tokenProblem) return { kind: 'unusable', problem: tokenProblem };
  if (token) return { kind: 'kept', hint: token };
  return token === null ? { kind: 'missing' } : { kind: 'unlooked' };
}

function countsOf(assignments: readonly AppRoleAssignment[]) {
  const count = (type: string) => assignments.filter((one) => one.principalType === type).length;
  return { people: count('User'), groups: count('Group') };
}

const savedSettingsOf = (settings: readonly SyncSecret[]): SavedSettings => ({
  tenantUrl: settingOf(settings, 'BaseAddress'),
  secretSaved: settingOf(settings, 'SecretToken') !== null,
  scope: settingOf(settings, 'SyncAll')?.toLowerCase() === 'true' ? 'all' : 'assigned',
  notify: notifiedOf(settings),
});

/** One broken road is one problem, however many questions went that way. */
function distinct(problems: Observed['problems']): Overview['problems'] {
  const first = new Map<string, Problem>();
  for (const one of problems) {
    const key = JSON.stringify([one.code, one.params.host, one.params.scopes, one.remedy]);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
