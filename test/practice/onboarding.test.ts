import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem';
import { checkMappings } from '../../shared/onboarding/configure/check-mappings';
import { steerJob } from '../../shared/onboarding/configure/job';
import { probeBoth } from '../../shared/onboarding/configure/probe';
import { provisionOne } from '../../shared/onboarding/configure/provision-one';
import { saveConfiguration } from '../../shared/onboarding/configure/save';
import { beginConsent, waitForApp } from '../../shared/onboarding/consent/wait-for-app';
import { stateThat } from '../../shared/onboarding/keys';
import { observe } from '../../shared/onboarding/observe';
import { lookAtPlan } from '../../shared/onboarding/plan/look-at-plan';
import { composeRequestMail } from '../../shared/onboarding/request/compose-mail';
import { keepToken } from '../../shared/onboarding/request/hand-in';
import { assignPrincipal, listAssignments, searchToAssign } from '../../shared/onboarding/scope/assign';
import { deriveSteps } from '../../shared/onboarding/steps';
import { waitForCycle } from '../../shared/onboarding/watch/look-at-job';
import { readLogs } from '../../shared/onboarding/watch/read-logs';
import { enableIntegration, readRequestMail } from '../../shared/practice/grouptalk/support';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import { addGroupTalkServicePrincipal } from '../../shared/practice/world/grouptalk-app';
import { createWords } from '../../shared/words/words';
import { type OnboardingTrial, startTrial } from '../support/practice-onboarding';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Step by step on one tenant; each step builds on the one before, as for a person. */
describe('the six steps on a fresh practice tenant', () => {
  let trial: OnboardingTrial;
  let appId = '';
  let token = '';
  const words = createWords('en');

  beforeAll(async () => {
    trial = await startTrial();
  });
  afterAll(() => trial.close());

  const steps = async () => {
    const seen = must(await observe(trial.deps, {}));
    return deriveSteps(seen, trial.deps.clock.now()).map((step) => `${step.id} ${step.state}`);
  };

  it('1 plan: names tenant, role, licence and what will be mapped, with User.Read before anything else', async () => {
    const plan = must(await lookAtPlan(trial.deps, {}));
    const { tenant } = trial.practice.context.world;
    expect(plan.tenant.displayName).toBe(tenant.displayName);
    expect([plan.defaultDomain, plan.initialDomain]).toEqual([tenant.defaultDomain, tenant.initialDomain]);
    expect(plan.role).toMatchObject({ ability: 'configure', by: 'role' });
    expect(plan.licence).toBe('p1');
    expect(plan.mapped.users).toHaveLength(14);
    expect(trial.scopesAsked[0]).toBe('User.Read');
    expect(new Set(trial.scopesAsked)).toEqual(new Set(['User.Read', 'LicenseAssignment.Read.All']));
    expect(plan.findings.map((one) => `${one.id} ${one.outcome}`)).toEqual([
      'tenant known',
      'role configure',
      'licence p1',
      'grouptalk-admin not-stated',
    ]);
    must(await stateThat(trial.deps, 'grouptalk-account-is-admin'));
    expect(await steps()).toContain('plan done');
  });

  it('2 request: support reads tenant name and ID out of the mail, and the token is kept after it was seen', async () => {
    const { tenant } = must(await lookAtPlan(trial.deps, {}));
    const mail = composeRequestMail(words, tenant, trial.deps.target);
    const read = readRequestMail(mail.body);
    expect(read).toEqual({ tenantName: tenant.displayName, tenantId: tenant.id });
    if (read) enableIntegration(trial.practice.context, read);
    must(await stateThat(trial.deps, 'request-sent'));
    must(await stateThat(trial.deps, 'request-answered'));

    token = await issueScimToken(trial.practice.context);
    const handIn = {
      text: `Bearer ${token}\n`,
      tenantUrl: trial.deps.target.tenantUrl,
      servicePrincipalId: null,
    };
    const first = must(await keepToken(trial.deps, handIn));
    expect(first.kind).toBe('look-first');
    if (first.kind !== 'look-first') return;
    const { hint } = first.review;
    expect(hint.organisation).toBe(trial.practice.context.world.grouptalk.organizationName);
    const kept = must(await keepToken(trial.deps, { ...handIn, seen: hint }));
    expect(kept).toMatchObject({ kind: 'kept', hint: { lastFour: token.slice(-4) } });
    expect(JSON.stringify([first, kept])).not.toContain(token);
    expect(await steps()).toContain('request done');
  });

  it('3 consent: waits until the application stands in the tenant', async () => {
    expect(must(await beginConsent(trial.deps)).signUpUrl).toBe(trial.practice.adminUrl);
    expect(await steps()).toContain('consent open');
    const waited: string[] = [];
    const outcome = must(
      await waitForApp(trial.deps, {}, (progress) => {
        waited.push(progress.kind);
        if (waited.length === 2) addGroupTalkServicePrincipal(trial.practice.context);
      }),
    );
    expect(waited.slice(0, 2)).toEqual(['waiting', 'waiting']);
    expect(outcome.kind).toBe('in-tenant');
    if (outcome.kind !== 'in-tenant') return;
    appId = outcome.app.id;
    expect(outcome.templates.length).toBeGreaterThan(0);
    expect(await steps()).toContain('consent done');
  });

  it('4 scope: finds people and groups, assigns them with the right role, and a second time is done already', async () => {
    const { world } = trial.practice.context;
    const group = world.groups[0];
    const found = must(await searchToAssign(trial.deps, { kind: 'Group', text: group?.displayName ?? '' }));
    const [first] = found;
    expect(first?.id).toBe(group?.id);
    if (!first) return;
    const input = { servicePrincipalId: appId, principal: first };
    must(await assignPrincipal(trial.deps, input));
    const writes = trial.journal.length;
    must(await assignPrincipal(trial.deps, input));
    expect(trial.journal).toHaveLength(writes);

    const person = world.users.find((one) => one.accountEnabled && one.mobilePhone && one.mail);
    const people = must(await searchToAssign(trial.deps, { kind: 'User', text: person?.displayName ?? '' }));
    const principal = people.find((one) => one.id === person?.id);
    if (!principal) throw new Error('not found');
    must(await assignPrincipal(trial.deps, { servicePrincipalId: appId, principal }));
    const assigned = must(await listAssignments(trial.deps, { servicePrincipalId: appId }));
    expect(new Set(assigned.map((one) => one.appRoleId))).toEqual(
      new Set([world.servicePrincipals.find(({ id }) => id === appId)?.appRoles[0]?.id]),
    );
    expect(assigned).toHaveLength(2);
    expect(await steps()).toContain('scope done');
  });

  it('5 configure: both probes pass, the settings are saved whole, the mapping fits, one person arrives', async () => {
    const input = { servicePrincipalId: appId };
    const probes = must(await probeBoth(trial.deps, input));
    expect([...probes.here, probes.entra, probes.together].filter((one) => one.verdict === 'fail')).toEqual(
      [],
    );
    expect(probes.together).toMatchObject({ id: 'probes-together', outcome: 'both' });

    const saved = must(
      await saveConfiguration(trial.deps, {
        ...input,
        scope: { mode: 'assigned' },
        notify: 'it@nordlicht.example',
      }),
    );
    expect(saved.keys).toEqual(
      expect.arrayContaining(['BaseAddress', 'SecretToken', 'SyncAll', 'SyncNotificationSettings']),
    );
    const real = trial.practice.context.world.provisioning[0]?.secrets ?? [];
    expect(real.find(({ key }) => key === 'SecretToken')?.value).toBe(token);
    expect(JSON.parse(real.find(({ key }) => key === 'SyncNotificationSettings')?.value ?? '')).toMatchObject(
      {
        Enabled: true,
        Recipients: 'it@nordlicht.example',
      },
    );

    const mappings = must(await checkMappings(trial.deps, input));
    expect(mappings.map((one) => `${one.id} ${one.params.kind}`)).toEqual([
      'mapping-table User',
      'mapping-table Group',
    ]);

    const assigned = must(await listAssignments(trial.deps, input)).find(
      (one) => one.principalType === 'User',
    );
    const principal = {
      id: assigned?.principalId ?? '',
      type: 'User' as const,
      displayName: assigned?.principalDisplayName ?? '',
      mail: null,
      userPrincipalName: null,
      securityEnabled: null,
    };
    const one = must(await provisionOne(trial.deps, { ...input, principal }));
    expect(one.finding).toMatchObject({ id: 'on-demand', outcome: 'success' });
    expect(one.steps.map((step) => `${step.id} ${step.state}`)).toEqual([
      'connection passed',
      'import passed',
      'scope passed',
      'match passed',
      'action passed',
    ]);
    expect(trial.practice.context.world.grouptalk.users).toHaveLength(1);

    must(await steerJob(trial.deps, { ...input, action: 'start' }));
    expect(await steps()).toContain('configure done');
  });

  it('6 watch: the first cycle ends well, and the logs say of each person what happened', async () => {
    const seen = must(await waitForCycle(trial.deps, { servicePrincipalId: appId }));
    expect(seen.health.state).toBe('running');
    expect(seen.health.lastCycle?.error).toBeNull();
    expect(seen.health.nextCycle).not.toBeNull();
    const page = must(await readLogs(trial.deps, { filter: { servicePrincipalId: appId, pageSize: 5 } }));
    expect(page.events).toHaveLength(5);
    expect(page.events.every(({ who }) => who !== '')).toBe(true);
    const next = must(await readLogs(trial.deps, { filter: {}, next: page.next }));
    expect(next.events.length).toBeGreaterThan(0);
    const created = must(
      await readLogs(trial.deps, { filter: { action: 'create', status: 'success', pageSize: 50 } }),
    );
    expect(created.events.length).toBe(
      trial.practice.context.world.grouptalk.users.length +
        trial.practice.context.world.grouptalk.groups.length,
    );
    expect(created.events[0]?.event.provisioningSteps.length).toBeGreaterThan(0);
    expect(created.events[0]?.event.modifiedProperties.length).toBeGreaterThan(0);
  });

  it('wrote down who changed what, with request IDs and no secret', () => {
    expect(trial.journal.map((entry) => `${entry.change.id} ${entry.outcome}`)).toEqual([
      'assign done',
      'assign done',
      'create-job done',
      'save-credentials done',
      'provision-one done',
      'start-job done',
    ]);
    expect(trial.journal.every((entry) => entry.requestId && entry.who.includes('@'))).toBe(true);
    expect(trial.shown).toHaveLength(trial.journal.length);
    const text = JSON.stringify(trial.journal);
    expect(text).not.toContain(token);
    expect(text).toContain(`…${token.slice(-4)}`);
  });
});
