import { afterEach, describe, expect, it } from 'vitest';
import { ok, type Result } from '../../shared/contract/problem';
import type { Principal } from '../../shared/model/principal';
import { checkMappings } from '../../shared/onboarding/configure/check-mappings';
import { steerJob } from '../../shared/onboarding/configure/job';
import { probeBoth } from '../../shared/onboarding/configure/probe';
import { provisionOne } from '../../shared/onboarding/configure/provision-one';
import { saveConfiguration } from '../../shared/onboarding/configure/save';
import { waitForApp } from '../../shared/onboarding/consent/wait-for-app';
import { observe } from '../../shared/onboarding/observe';
import { lookAtPlan } from '../../shared/onboarding/plan/look-at-plan';
import { keepToken } from '../../shared/onboarding/request/hand-in';
import { assignPrincipal, listAssignments, unassign } from '../../shared/onboarding/scope/assign';
import { headCounts } from '../../shared/onboarding/scope/confirm-scope';
import { deriveSteps } from '../../shared/onboarding/steps';
import { lookAtJob, waitForCycle } from '../../shared/onboarding/watch/look-at-job';
import { readLogs } from '../../shared/onboarding/watch/read-logs';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import { addGroupTalkServicePrincipal } from '../../shared/practice/world/grouptalk-app';
import { createWords } from '../../shared/words/words';
import { startJsonServer } from '../support/json-server';
import { type OnboardingTrial, startTrial } from '../support/practice-onboarding';

const open: OnboardingTrial[] = [];
afterEach(async () => {
  for (const trial of open.splice(0)) await trial.close();
});

async function trialOf(options: Parameters<typeof startTrial>[0] = {}): Promise<OnboardingTrial> {
  const trial = await startTrial(options);
  open.push(trial);
  return trial;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

/** The application as consent leaves it, long enough ago that all of Graph's replicas know it. */
async function consented({ practice }: OnboardingTrial): Promise<string> {
  const { id } = addGroupTalkServicePrincipal(practice.context);
  await practice.context.clock.sleep(10_000);
  return id;
}

/** Issued by GroupTalk, looked at, kept. */
async function withToken(trial: OnboardingTrial): Promise<string> {
  const text = await issueScimToken(trial.practice.context);
  const input = { text, tenantUrl: trial.deps.target.tenantUrl, servicePrincipalId: null };
  const seen = { origin: 'https://api.grouptalk.com', issuer: 'https://api.grouptalk.com/' };
  expect(must(await keepToken(trial.deps, { ...input, seen })).kind).toBe('kept');
  return text;
}

function principalOf(trial: OnboardingTrial, type: Principal['type'], at = 0): Principal {
  const { users, groups } = trial.practice.context.world;
  const found = type === 'User' ? users.filter((one) => one.accountEnabled && one.mail)[at] : groups[at];
  if (!found) throw new Error('nobody there');
  const { id, displayName } = found;
  return { id, type, displayName, mail: null, userPrincipalName: null, securityEnabled: null };
}

describe('without the rights', () => {
  it('a person without a role is told so, and Graph refuses the writes by name', async () => {
    const trial = await trialOf({ who: 'plainUser' });
    const app = await consented(trial);
    const plan = must(await lookAtPlan(trial.deps, { servicePrincipalId: app }));
    expect(plan.role).toMatchObject({ ability: 'nothing', by: 'no-role' });
    const refused = await assignPrincipal(trial.deps, {
      servicePrincipalId: app,
      principal: principalOf(trial, 'User'),
    });
    expect(codeOf(refused)).toBe('graph-forbidden');
    expect(trial.journal.at(-1)).toMatchObject({ outcome: 'refused', change: { id: 'assign' } });
  });

  it('a Global Reader sees logs but not the configuration', async () => {
    const trial = await trialOf({ who: 'globalReader' });
    const app = await consented(trial);
    const plan = must(await lookAtPlan(trial.deps, { servicePrincipalId: app }));
    expect(plan.role.ability).toBe('logs-only');
    expect(codeOf(await readLogs(trial.deps, { filter: {} }))).toBe('ok');
    expect(codeOf(await lookAtJob(trial.deps, { servicePrincipalId: app }))).toBe('graph-forbidden');
  });

  it('the owner of the application needs no role', async () => {
    const trial = await trialOf({ who: 'appOwner' });
    const plan = must(await lookAtPlan(trial.deps, { servicePrincipalId: await consented(trial) }));
    expect(plan.role).toMatchObject({ ability: 'configure', by: 'owner' });
  });

  it('a role that was taken away shows although it still stands on paper', async () => {
    const trial = await trialOf({ faults: ['graph-forgets-role'] });
    const plan = must(await lookAtPlan(trial.deps, { servicePrincipalId: await consented(trial) }));
    expect(plan.role.by).toBe('refused-despite-role');
    expect(plan.findings.find((one) => one.id === 'role')?.verdict).toBe('fail');
  });

  it('missing consent is a Problem that names the permission, and the rest is still seen', async () => {
    const trial = await trialOf({ withoutConsent: ['Synchronization.Read.All'] });
    const app = await consented(trial);
    expect(codeOf(await lookAtJob(trial.deps, { servicePrincipalId: app }))).toBe('consent-needed');
    const seen = must(await observe(trial.deps, {}));
    expect(seen.tenant?.id).toBe(trial.practice.context.world.tenant.id);
    expect(seen.app).toMatchObject({ kind: 'one', app: { id: app } });
    expect(seen.job).toBeUndefined();
    expect(new Set(seen.problems.map((one) => one.params.scopes))).toEqual(
      new Set(['Synchronization.Read.All']),
    );
  });
});

describe('consent', () => {
  it('given elsewhere is said after three minutes, and waiting can go on', async () => {
    const trial = await trialOf({ rate: 600 });
    const ended = await waitForApp(trial.deps, {});
    expect(ended).toMatchObject({
      ok: false,
      problem: { code: 'app-consent-maybe-elsewhere', params: { minutes: 3 } },
    });
    const told: string[] = [];
    const outcome = await waitForApp(trial.deps, { keepWaiting: true }, ({ kind }) => {
      told.push(kind);
      if (kind === 'maybe-elsewhere') addGroupTalkServicePrincipal(trial.practice.context);
    });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'in-tenant' } });
    expect(told).toContain('maybe-elsewhere');
  });

  it('can be called off', async () => {
    const trial = await trialOf();
    const stop = new AbortController();
    const waiting = waitForApp(trial.deps, {}, () => stop.abort(), stop.signal);
    expect(codeOf(await waiting)).toBe('cancelled');
  });

  it('several applications of that name are offered to choose from', async () => {
    const trial = await trialOf();
    const { world } = trial.practice.context;
    const first = addGroupTalkServicePrincipal(trial.practice.context);
    world.servicePrincipals.push({ ...first, id: crypto.randomUUID(), appId: crypto.randomUUID() });
    // Each is replicated in its own time; in between, Graph knows of one only.
    await trial.practice.context.clock.sleep(10_000);
    const outcome = must(await waitForApp(trial.deps, {}));
    expect(outcome).toMatchObject({
      kind: 'several',
      problem: { code: 'several-apps', params: { count: 2 } },
    });
    const chosen = await waitForApp(trial.deps, { servicePrincipalId: first.id });
    expect(chosen).toMatchObject({ ok: true, value: { kind: 'in-tenant', app: { id: first.id } } });
  });

  it('an application without a connector is named after a minute of patience', async () => {
    const trial = await trialOf({ rate: 600 });
    addGroupTalkServicePrincipal(trial.practice.context).provisionable = false;
    const ended = await waitForApp(trial.deps, {});
    expect(ended).toMatchObject({ ok: false, problem: { code: 'app-without-provisioning' } });
  });
});

describe('scope', () => {
  it('without P1 groups are refused before anything is sent, people are not', async () => {
    const trial = await trialOf({ faults: ['no-p1'] });
    const servicePrincipalId = await consented(trial);
    const group = await assignPrincipal(trial.deps, {
      servicePrincipalId,
      principal: principalOf(trial, 'Group'),
    });
    expect(codeOf(group)).toBe('groups-need-p1');
    expect(trial.shown).toEqual([]);
    const person = { servicePrincipalId, principal: principalOf(trial, 'User') };
    expect(codeOf(await assignPrincipal(trial.deps, person))).toBe('ok');
  });

  it('a declined change is not made, and is written down', async () => {
    const trial = await trialOf({ approve: () => false });
    const servicePrincipalId = await consented(trial);
    const declined = await assignPrincipal(trial.deps, {
      servicePrincipalId,
      principal: principalOf(trial, 'User'),
    });
    expect(codeOf(declined)).toBe('write-declined');
    expect(trial.practice.context.world.appRoleAssignments).toEqual([]);
    expect(trial.journal).toMatchObject([{ outcome: 'declined' }]);
  });

  it('unassigning is read back before it counts', async () => {
    const trial = await trialOf();
    const servicePrincipalId = await consented(trial);
    const assignment = must(
      await assignPrincipal(trial.deps, { servicePrincipalId, principal: principalOf(trial, 'User') }),
    );
    must(await unassign(trial.deps, { servicePrincipalId, assignment }));
    expect(must(await listAssignments(trial.deps, { servicePrincipalId }))).toEqual([]);
  });

  it('everyone is saved only with the head count typed', async () => {
    const trial = await trialOf();
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    const { people } = must(await headCounts(trial.deps));
    const save = (typedHeadCount: string) =>
      saveConfiguration(trial.deps, {
        servicePrincipalId,
        scope: { mode: 'all', typedHeadCount },
        notify: 'it@example.com',
      });
    expect(await save(String(people + 1))).toMatchObject({
      ok: false,
      problem: { code: 'head-count-not-confirmed', params: { people } },
    });
    must(await save(` ${people} `));
    const { secrets } = trial.practice.context.world.provisioning[0] ?? { secrets: [] };
    expect(secrets.find(({ key }) => key === 'SyncAll')?.value).toBe('true');
  });
});

describe('configure', () => {
  it('without a token nothing is asked of GroupTalk or written', async () => {
    const trial = await trialOf();
    const servicePrincipalId = await consented(trial);
    expect(codeOf(await probeBoth(trial.deps, { servicePrincipalId }))).toBe('token-missing');
    const save = { servicePrincipalId, scope: { mode: 'assigned' as const }, notify: 'it@example.com' };
    expect(codeOf(await saveConfiguration(trial.deps, save))).toBe('token-missing');
    expect(trial.shown).toEqual([]);
  });

  it('a token for one origin is not used for another, which hears nothing', async () => {
    const trial = await trialOf();
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    const second = await startJsonServer(() => ({ status: 200, body: {} }));
    try {
      const elsewhere = { servicePrincipalId, tenantUrl: `${second.origin}/api/scim/` };
      expect(codeOf(await probeBoth(trial.deps, elsewhere))).toBe('token-other-origin');
      const save = { ...elsewhere, scope: { mode: 'assigned' as const }, notify: 'it@example.com' };
      expect(codeOf(await saveConfiguration(trial.deps, save))).toBe('token-other-origin');
      expect(second.seen).toEqual([]);
      expect(trial.shown).toEqual([]);
    } finally {
      await second.close();
    }
  });

  it('a setting that is gone after saving is named', async () => {
    const trial = await trialOf();
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    const { facts } = trial.deps;
    let reads = 0;
    const secrets: typeof facts.secrets = async (id, signal) => {
      const found = await facts.secrets(id, signal);
      reads += 1;
      return reads === 1 ? ok([{ key: 'Domain', value: '*' }]) : found;
    };
    const scope = { mode: 'assigned' as const };
    const saved = await saveConfiguration(
      { ...trial.deps, facts: { ...facts, secrets } },
      { servicePrincipalId, scope, notify: 'it@example.com' },
    );
    expect(saved).toMatchObject({
      ok: false,
      problem: { code: 'secrets-vanished', params: { keys: 'Domain' } },
    });
  });

  it.each([
    ['scim-not-admin', 'neither', /Admin permissions/],
    ['entra-cannot-connect', 'here-only', /Entra/],
  ] as const)('%s: both verdicts stand side by side and mean %s', async (fault, outcome, remedy) => {
    const trial = await trialOf({ faults: [fault] });
    const servicePrincipalId = await consented(trial);
    const token = await withToken(trial);
    const both = must(await probeBoth(trial.deps, { servicePrincipalId }));
    expect(both.together.outcome).toBe(outcome);
    expect(both.entra.verdict).toBe('fail');
    const words = createWords('en').finding(both.entra);
    expect(`${words.why} ${words.remedy}`).toMatch(remedy);
    expect(JSON.stringify(both)).not.toContain(token);
  });

  it.each([
    ['mapping-matches-external-id', 'mapping-match-not-filterable', 'externalId'],
    [
      'mapping-label-missing',
      'mapping-missing',
      'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User:label3',
    ],
    ['mapping-label-missing', 'mapping-type', 'active'],
  ] as const)('%s is found as %s', async (fault, id, attribute) => {
    const trial = await trialOf({ world: 'configured', faults: [fault] });
    const servicePrincipalId = await consented(trial);
    const findings = must(await checkMappings(trial.deps, { servicePrincipalId }));
    expect(findings.filter((one) => one.id === id).map((one) => one.params.attribute)).toEqual([attribute]);
  });

  it('slow replication is waited for: job, settings and start are read back', async () => {
    const trial = await trialOf({ rate: 600, faults: ['graph-slow-replication'] });
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    const principal = principalOf(trial, 'User');
    must(await assignPrincipal(trial.deps, { servicePrincipalId, principal }));
    const scope = { mode: 'assigned' as const };
    must(await saveConfiguration(trial.deps, { servicePrincipalId, scope, notify: 'it@example.com' }));
    must(await provisionOne(trial.deps, { servicePrincipalId, principal }));
    const job = must(await steerJob(trial.deps, { servicePrincipalId, action: 'start' }));
    expect(job.schedule?.state).toBe('Active');
    expect(trial.journal.every((entry) => entry.outcome === 'done')).toBe(true);
  });

  it.each(['graph-throttled', 'graph-unavailable'] as const)('%s is sat out', async (fault) => {
    const trial = await trialOf({ rate: 600, faults: [fault] });
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    must(await assignPrincipal(trial.deps, { servicePrincipalId, principal: principalOf(trial, 'User') }));
    const scope = { mode: 'assigned' as const };
    must(await saveConfiguration(trial.deps, { servicePrincipalId, scope, notify: 'it@example.com' }));
  });

  it('a person who is not assigned is said to be out of scope, after patience', async () => {
    const trial = await trialOf({ world: 'configured', rate: 600 });
    const servicePrincipalId = await consented(trial);
    const assigned = new Set(
      must(await listAssignments(trial.deps, { servicePrincipalId })).map((one) => one.principalId),
    );
    const { users, groups } = trial.practice.context.world;
    const inGroups = new Set(groups.flatMap((group) => group.memberIds));
    const outsider = users.find(
      (one) => !assigned.has(one.id) && !inGroups.has(one.id) && one.accountEnabled,
    );
    expect(outsider).toBeDefined();
    if (!outsider) return;
    const principal = { ...principalOf(trial, 'User'), id: outsider.id, displayName: outsider.displayName };
    const told: string[] = [];
    const one = must(
      await provisionOne(trial.deps, { servicePrincipalId, principal }, (progress) => told.push(progress)),
    );
    expect(one.finding.outcome).toBe('not-entitled');
    expect(told).toContain('not-assigned-yet');
    expect(one.steps.find((step) => step.id === 'action')?.state).not.toBe('passed');
  });
});

describe('watch', () => {
  it('a quarantine is told with its reason, its next try and the remedy', async () => {
    const trial = await trialOf({ world: 'quarantined' });
    const servicePrincipalId = await consented(trial);
    const { health } = must(await lookAtJob(trial.deps, { servicePrincipalId }));
    expect(health.state).toBe('quarantine');
    const finding = health.findings.find((one) => one.id === 'job-quarantine');
    expect(finding?.outcome).toBe('token-refused');
    expect(health.nextCycle).toMatch(/^\d{4}-/);
    const seen = must(await observe(trial.deps, {}));
    const watch = deriveSteps(seen, trial.deps.clock.now()).find((step) => step.id === 'watch');
    expect(watch).toMatchObject({ state: 'was-right', missing: [{ id: 'quarantine' }] });
  });

  it('a new token and a restart lift the quarantine', async () => {
    const trial = await trialOf({ world: 'quarantined' });
    const servicePrincipalId = await consented(trial);
    await withToken(trial);
    const scope = { mode: 'assigned' as const };
    must(await saveConfiguration(trial.deps, { servicePrincipalId, scope, notify: 'it@example.com' }));
    const since = trial.deps.clock.now();
    must(await steerJob(trial.deps, { servicePrincipalId, action: 'restart' }));
    const { health } = must(await waitForCycle(trial.deps, { servicePrincipalId, since }));
    expect(health.state).toBe('running');
  });

  it('a running job can be paused and started again', async () => {
    const trial = await trialOf({ world: 'configured' });
    const servicePrincipalId = await consented(trial);
    must(await steerJob(trial.deps, { servicePrincipalId, action: 'pause' }));
    expect(must(await lookAtJob(trial.deps, { servicePrincipalId })).health.state).toBe('paused');
    must(await steerJob(trial.deps, { servicePrincipalId, action: 'start' }));
    expect(must(await lookAtJob(trial.deps, { servicePrincipalId })).health.state).toBe('running');
  });

  it('failed events carry their code in words', async () => {
    const trial = await trialOf({ world: 'configured', faults: ['scim-500-on-create'] });
    const page = must(await readLogs(trial.deps, { filter: { status: 'failure' } }));
    expect(page.events.length).toBeGreaterThan(0);
    expect(page.events.every((one) => one.meaning?.family)).toBe(true);
  });
});
