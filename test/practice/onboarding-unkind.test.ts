import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../shared/http/port';
import type { Principal } from '../../shared/model/principal';
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
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import { addGroupTalkServicePrincipal } from '../../shared/practice/world/grouptalk-app';
import { type OnboardingTrial, startTrial } from '../support/practice-onboarding';

const open: OnboardingTrial[] = [];
afterEach(async () => {
  for (const trial of open.splice(0)) await trial.close();
});

type Unkind = NonNullable<NonNullable<Parameters<typeof startTrial>[0]>['unkind']>;

async function trialOf(
  unkind?: Unkind,
  more: Parameters<typeof startTrial>[0] = {},
): Promise<OnboardingTrial> {
  const trial = await startTrial({ rate: 600, ...(unkind ? { unkind } : {}), ...more });
  open.push(trial);
  return trial;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

/** Another answer in place of the tenant's; null leaves it. `after`: once the tenant has done what was asked. */
const answering =
  (
    instead: (request: HttpRequest, trial: OnboardingTrial) => { status: number; text?: string } | null,
    { after = false } = {},
  ): Unkind =>
  (http: HttpPort, trial) => ({
    send: async (request, signal) => {
      const other = instead(request, trial());
      if (other === null) return http.send(request, signal);
      const real = after ? await http.send(request, signal) : null;
      if (real && !(real.kind === 'answer' && real.status < 300)) return real;
      const { method, url } = request;
      const { status, text = '' } = other;
      const exchange = { method, url, status, ms: 0, request: '', response: '' };
      const answer: HttpAnswer = {
        kind: 'answer',
        status,
        headers: { 'request-id': 'r' },
        text,
        malformedText: false,
        ms: 0,
        exchange,
      };
      return answer;
    },
  });

const is = (request: HttpRequest, method: string, end: string) =>
  request.method === method && new URL(request.url).pathname.endsWith(end);

async function ready(trial: OnboardingTrial): Promise<{ servicePrincipalId: string; token: string }> {
  const { id } = addGroupTalkServicePrincipal(trial.practice.context);
  await trial.practice.context.clock.sleep(10_000);
  const token = await issueScimToken(trial.practice.context);
  const seen = { origin: 'https://api.grouptalk.com', issuer: 'https://api.grouptalk.com/' };
  const input = { text: token, tenantUrl: trial.deps.target.tenantUrl, servicePrincipalId: null, seen };
  expect(must(await keepToken(trial.deps, input)).kind).toBe('kept');
  return { servicePrincipalId: id, token };
}

const save = (trial: OnboardingTrial, servicePrincipalId: string, notify = 'it@example.com') =>
  saveConfiguration(trial.deps, { servicePrincipalId, scope: { mode: 'assigned' }, notify });

function somebody(trial: OnboardingTrial): Principal {
  const found = trial.practice.context.world.users.find((one) => one.accountEnabled && one.mail);
  if (!found) throw new Error('nobody there');
  const { id, displayName } = found;
  return { id, type: 'User', displayName, mail: null, userPrincipalName: null, securityEnabled: null };
}

const secretsOf = ({ practice }: OnboardingTrial) => practice.context.world.provisioning[0]?.secrets ?? [];
const forbidden = { status: 403, text: '{"error":{"code":"Authorization_RequestDenied","message":""}}' };
const notFound = { status: 404, text: '{"error":{"code":"ResourceNotFound","message":""}}' };

describe('saved settings on a tenant that is not so kind', () => {
  it('are read with the permission for saving where the one for reading is refused', async () => {
    const trial = await trialOf(
      answering((request, { scopesAsked }) =>
        is(request, 'GET', '/secrets') && scopesAsked.at(-1) === 'Synchronization.Read.All'
          ? forbidden
          : null,
      ),
    );
    const { servicePrincipalId } = await ready(trial);
    must(await save(trial, servicePrincipalId));
    expect(secretsOf(trial)).toHaveLength(4);
  });

  it('that nobody may read are not overwritten, and the step does not claim to be done', async () => {
    const trial = await trialOf(
      answering((request) => (is(request, 'GET', '/secrets') ? forbidden : null)),
      { world: 'configured' },
    );
    const { servicePrincipalId } = await ready(trial);
    expect(codeOf(await save(trial, servicePrincipalId))).toBe('graph-forbidden');
    expect(trial.journal).toEqual([]);
    const steps = deriveSteps(must(await observe(trial.deps, {})), trial.deps.clock.now());
    expect(steps.find((step) => step.id === 'configure')).toMatchObject({
      state: 'open',
      missing: [{ id: 'settings' }],
    });
  });

  it('that answer 404 until they are saved are begun anew', async () => {
    const trial = await trialOf(
      answering((request, one) =>
        is(request, 'GET', '/secrets') && secretsOf(one).length === 0 ? notFound : null,
      ),
    );
    const { servicePrincipalId } = await ready(trial);
    must(await save(trial, servicePrincipalId));
    expect(secretsOf(trial)).toHaveLength(4);
  });

  it.each([
    ['replaces', true],
    ['merges', false],
  ])('survive a PUT that %s', async (_, replaces) => {
    const trial = await trialOf((http, one) => ({
      send: (request, signal) => {
        if (replaces && is(request, 'PUT', '/secrets')) secretsOf(one()).splice(0);
        return http.send(request, signal);
      },
    }));
    const { servicePrincipalId, token } = await ready(trial);
    must(await save(trial, servicePrincipalId));
    secretsOf(trial).push({ key: 'SkipOutOfScopeDeletions', value: 'True' });
    await trial.practice.context.clock.sleep(60_000);
    must(await save(trial, servicePrincipalId, 'other@example.com'));
    const now = Object.fromEntries(secretsOf(trial).map(({ key, value }) => [key, value]));
    expect(now).toMatchObject({ SkipOutOfScopeDeletions: 'True', SecretToken: token, SyncAll: 'false' });
    expect(now.SyncNotificationSettings).toContain('other@example.com');
  });

  it('a failure mail that Graph does not take holds up nothing, and is said', async () => {
    const trial = await trialOf((http) => ({
      send: (request, signal) =>
        http.send(
          is(request, 'PUT', '/secrets')
            ? {
                ...request,
                body: (request.body ?? '').replace(/\\"Recipients\\":\\"[^"\\]*\\"/, '\\"X\\":1'),
              }
            : request,
          signal,
        ),
    }));
    const { servicePrincipalId } = await ready(trial);
    const saved = must(await save(trial, servicePrincipalId));
    expect(saved.findings).toMatchObject([{ id: 'failure-mail', outcome: 'not-seen', verdict: 'warn' }]);
    expect(trial.journal.at(-1)).toMatchObject({ change: { id: 'save-credentials' }, outcome: 'not-seen' });
  });

  it.each(['', 'it', 'a@b, c@d', 'it@', 'Anna <a@b.example>'])(
    '"%s" is no address to mail to',
    async (notify) => {
      const trial = await trialOf();
      const { servicePrincipalId } = await ready(trial);
      expect(codeOf(await save(trial, servicePrincipalId, notify))).toBe('mail-address-unusable');
      expect(trial.journal).toEqual([]);
    },
  );

  it('from all to assigned, once it ran, wants a restart', async () => {
    const trial = await trialOf(undefined, { world: 'configured' });
    const { servicePrincipalId } = await ready(trial);
    const typedHeadCount = String(must(await headCounts(trial.deps)).people);
    const everyone = { mode: 'all', typedHeadCount } as const;
    const notify = 'it@example.com';
    const all = must(await saveConfiguration(trial.deps, { servicePrincipalId, scope: everyone, notify }));
    expect(all.findings.map((one) => one.id)).toEqual(['failure-mail']);
    const assigned = must(await save(trial, servicePrincipalId));
    expect(assigned.findings.map((one) => one.id)).toEqual(['failure-mail', 'scope-change']);
  });
});

describe('answers in another form', () => {
  it.each([
    ['200 and nothing', 200, ''],
    ['202 and nothing', 202, ''],
    ['200 and something else', 200, '{"value":null}'],
  ])('writes that are answered %s count when they can be read back', async (_, status, text) => {
    const trial = await trialOf(
      answering(
        (request) =>
          request.method !== 'GET' &&
          request.url.startsWith('https://graph') &&
          !/validate|OnDemand/.test(request.url)
            ? { status, text }
            : null,
        { after: true },
      ),
    );
    const { servicePrincipalId } = await ready(trial);
    const input = { servicePrincipalId, principal: somebody(trial) };
    const assignment = must(await assignPrincipal(trial.deps, input));
    must(await save(trial, servicePrincipalId));
    must(await steerJob(trial.deps, { servicePrincipalId, action: 'start' }));
    must(await unassign(trial.deps, { servicePrincipalId, assignment }));
    expect(trial.journal.map((entry) => `${entry.change.id} ${entry.outcome}`)).toEqual([
      'assign done',
      'create-job done',
      'save-credentials done',
      'start-job done',
      'unassign done',
    ]);
  });

  it('an assignment that is gone already is taken away', async () => {
    const trial = await trialOf();
    const { servicePrincipalId } = await ready(trial);
    const input = { servicePrincipalId, principal: somebody(trial) };
    const assignment = must(await assignPrincipal(trial.deps, input));
    trial.practice.context.world.appRoleAssignments.splice(0);
    must(await unassign(trial.deps, { servicePrincipalId, assignment }));
    expect(must(await listAssignments(trial.deps, { servicePrincipalId }))).toEqual([]);
  });

  it('after an error of Graph’s own nobody knows whether the write was done', async () => {
    const trial = await trialOf(
      answering((request) => (is(request, 'POST', '/jobs') ? { status: 504 } : null)),
    );
    const { servicePrincipalId } = await ready(trial);
    expect(codeOf(await save(trial, servicePrincipalId))).toBe('graph-unavailable');
    expect(trial.journal).toMatchObject([{ change: { id: 'create-job' }, outcome: 'not-seen' }]);
  });

  it('provision on demand that says nothing is said to say nothing', async () => {
    const trial = await trialOf(
      answering((request) => (is(request, 'POST', '/provisionOnDemand') ? { status: 200 } : null)),
      { world: 'configured' },
    );
    const { servicePrincipalId } = await ready(trial);
    const one = must(await provisionOne(trial.deps, { servicePrincipalId, principal: somebody(trial) }));
    expect(one.finding).toMatchObject({ outcome: 'unclear', verdict: 'warn' });
  });

  it('an endpoint that quotes the secret token, and Graph that quotes the endpoint, do not give it away', async () => {
    let token = '';
    const trial = await trialOf(
      answering((request) => {
        if (!is(request, 'POST', '/validateCredentials')) return null;
        const message = `Response Status Code: Unauthorized Response Content: no ${token}`;
        return { status: 400, text: JSON.stringify({ error: { code: 'X', message } }) };
      }),
    );
    const made = await ready(trial);
    token = made.token;
    const both = must(await probeBoth(trial.deps, made));
    expect(both.entra.outcome).toBe('token-refused');
    expect(JSON.stringify(both.entra)).toContain('Response Content');
    expect(JSON.stringify(both)).not.toContain(token);
  });
});

describe('people and their surroundings', () => {
  it('another account that signs in during the approval does not do what the first was shown', async () => {
    const trial = await trialOf(undefined, {
      approve: () => {
        trial.account.now = { ...trial.account.now, homeAccountId: 'other', username: 'other@example.com' };
        return true;
      },
    });
    const { servicePrincipalId } = await ready(trial);
    const done = await assignPrincipal(trial.deps, { servicePrincipalId, principal: somebody(trial) });
    expect(done).toMatchObject({
      problem: { code: 'other-account', params: { found: 'other@example.com' } },
    });
    expect(trial.practice.context.world.appRoleAssignments).toEqual([]);
  });

  it('a group that is no security group is not sent', async () => {
    const trial = await trialOf();
    const { servicePrincipalId } = await ready(trial);
    const group = { ...somebody(trial), type: 'Group' as const, securityEnabled: false };
    expect(codeOf(await assignPrincipal(trial.deps, { servicePrincipalId, principal: group }))).toBe(
      'group-not-security',
    );
    expect(trial.shown).toEqual([]);
  });

  it('a network that comes and goes does not end the wait for the application', async () => {
    let asked = 0;
    const trial = await trialOf((http) => ({
      send: async (request, signal) => {
        asked += 1;
        if (asked > 6) return http.send(request, signal);
        const exchange = { method: 'GET', url: '', status: null, ms: 0, request: '', response: '' };
        return { kind: 'failure', code: 'unreachable', detail: '', ms: 0, exchange };
      },
    }));
    const told: string[] = [];
    const outcome = await waitForApp(trial.deps, {}, ({ kind }) => {
      if (kind === 'waiting') addGroupTalkServicePrincipal(trial.practice.context);
      told.push(kind);
    });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'in-tenant' } });
    expect(told[0]).toBe('not-reached');
  });

  it('an application that was renamed is found by its ID, and one of another name is offered', async () => {
    const trial = await trialOf();
    const app = addGroupTalkServicePrincipal(trial.practice.context);
    app.displayName = 'GroupTalk production';
    await trial.practice.context.clock.sleep(10_000);
    const seen: string[] = [];
    const stop = new AbortController();
    await waitForApp(
      trial.deps,
      {},
      (progress) => {
        if (progress.kind === 'waiting') seen.push(...progress.similar.map(({ id }) => id));
        stop.abort();
      },
      stop.signal,
    );
    expect(seen).toEqual([app.id]);
    app.displayName = 'Radio';
    await trial.practice.context.clock.sleep(10_000);
    const outcome = await waitForApp(trial.deps, { servicePrincipalId: app.id });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'in-tenant', app: { id: app.id } } });
  });

  it('a computer whose clock is a year ahead is told so, and its token is not called expired', async () => {
    const year = 365 * 86_400_000;
    const trial = await trialOf(undefined, { rate: 1 });
    const { deps } = trial;
    const token = await issueScimToken(trial.practice.context);
    const ahead = { now: () => Date.now() + 20 * year, sleep: deps.clock.sleep };
    let skew = 0;
    const wrong = { ...deps, clock: ahead, clockAhead: () => skew };
    const seen = { origin: 'https://api.grouptalk.com', issuer: 'https://api.grouptalk.com/' };
    const input = { text: token, tenantUrl: deps.target.tenantUrl, servicePrincipalId: null, seen };
    expect(codeOf(await keepToken(wrong, input))).toBe('token-expired');
    skew = 20 * year;
    expect(codeOf(await keepToken(wrong, input))).toBe('ok');
    const [first] = must(await lookAtPlan(wrong, {})).findings;
    expect(first).toMatchObject({ id: 'computer-clock', outcome: 'ahead', verdict: 'fail' });
  });

  it('a network that goes away in the middle of Plan is no role that Microsoft does not show', async () => {
    const trial = await trialOf((http) => ({
      send: async (request, signal) => {
        if (!/transitiveMemberOf|memberOf|subscribedSkus|roleAssignments/i.test(request.url)) {
          return http.send(request, signal);
        }
        const { method, url } = request;
        const exchange = { method, url, status: null, ms: 0, request: '', response: '' };
        return { kind: 'failure', code: 'connection-refused', detail: '', ms: 0, exchange };
      },
    }));
    expect(codeOf(await lookAtPlan(trial.deps, {}))).toBe('connection-refused');
  });
});
