import { describe, expect, it } from 'vitest';
import { failed } from '../../../shared/contract/problem';
import { appRoleAssignment } from '../../../shared/model/app-role-assignment';
import { servicePrincipal } from '../../../shared/model/service-principal';
import { type Step, stepIds } from '../../../shared/model/step';
import { syncJob, syncTemplate } from '../../../shared/model/sync-job';
import { tenant } from '../../../shared/model/tenant';
import type { Observed } from '../../../shared/onboarding/observe';
import { deriveSteps } from '../../../shared/onboarding/steps';
import { sayStep } from '../../../shared/words/say-step';
import { createWords } from '../../../shared/words/words';

const now = Date.parse('2026-03-01T12:00:00Z');
const said = (id: Observed['statements'][number]['id']) => ({
  id,
  saidAt: '2026-02-01T00:00:00Z',
  saidBy: 'anna',
});
const app = servicePrincipal.parse({ id: 'sp', displayName: 'GroupTalk' });
const hint = {
  lastFour: 'x7Qk',
  issuer: null,
  organisation: null,
  expiresAt: null,
  tenantUrl: 'https://a.example/',
  origin: 'https://a.example',
};
const ran = { state: 'Succeeded', timeBegan: '2026-03-01T11:00:00Z', timeEnded: '2026-03-01T11:01:00Z' };
const neverRan = { state: 'Failed', timeBegan: '0001-01-01T00:00:00Z', timeEnded: '0001-01-01T00:00:00Z' };
const jobOf = (status: object, state = 'Active') =>
  syncJob.parse({ id: 'j', schedule: { state, interval: 'PT40M' }, status });
const running = jobOf({
  code: 'Active',
  steadyStateFirstAchievedTime: '2026-02-01T00:00:00Z',
  lastExecution: ran,
  lastSuccessfulExecution: ran,
  lastSuccessfulExecutionWithExports: ran,
});
const settings = [
  { key: 'BaseAddress', value: 'https://a.example/' },
  { key: 'SecretToken', value: '*' },
  { key: 'SyncAll', value: 'false' },
  { key: 'SyncNotificationSettings', value: '{"Enabled":true,"Recipients":"it@example.com"}' },
];
const healthy: Observed = {
  tenant: tenant.parse({ id: 't' }),
  role: { ability: 'configure', by: 'role', roles: ['Global Administrator'] },
  licence: 'p1',
  statements: [said('grouptalk-account-is-admin'), said('request-sent'), said('request-answered')],
  token: hint,
  app: { kind: 'one', app },
  templates: [syncTemplate.parse({ id: 'groupTalk' })],
  assignments: [appRoleAssignment.parse({ id: 'a', principalId: 'p' })],
  settings,
  job: running,
  problems: [],
};
const nothing: Observed = { statements: [], problems: [] };
const without = <K extends keyof Observed>(...keys: K[]): Observed => {
  const copy: Partial<Record<keyof Observed, unknown>> = { ...healthy };
  for (const key of keys) delete copy[key];
  return copy as unknown as Observed;
};

const stateOf = (id: Step['id'], seen: Observed, before: readonly Step[] = []) => {
  const step = deriveSteps(seen, now, before).find((one) => one.id === id);
  return [step?.state, ...(step?.missing.map((one) => one.id) ?? [])].join(' ');
};

describe('the six steps', () => {
  it('all done on a healthy tenant, none looked at before anything was seen', () => {
    expect(deriveSteps(healthy, now).map((step) => step.state)).toEqual(Array(6).fill('done'));
    expect(deriveSteps(nothing, now).map((step) => step.state)).toEqual(Array(6).fill('not-looked-at'));
    expect(deriveSteps(nothing, now).map((step) => step.id)).toEqual([...stepIds]);
  });

  it.each([
    ['plan', { ...healthy, statements: [] }, 'open grouptalk-admin'],
    ['plan', { ...healthy, role: { ability: 'logs-only', by: 'role', roles: [] } }, 'open role'],
    [
      'plan',
      { ...healthy, role: { ability: 'unknown', by: 'roles-hidden', roles: [] } },
      'open role-unknown',
    ],
    [
      'plan',
      { ...healthy, role: { ability: 'nothing', by: 'refused-despite-role', roles: [] } },
      'was-right role',
    ],
    ['request', { ...healthy, token: null, statements: [] }, 'open request'],
    ['request', { ...healthy, token: null, statements: [said('request-sent')] }, 'open answer'],
    ['request', { ...healthy, token: null }, 'open token'],
    [
      'request',
      { ...without('token'), tokenProblem: failed('token-expired').problem },
      'was-right token-expired',
    ],
    [
      'request',
      { ...without('token'), tokenProblem: failed('secret-unreadable').problem },
      'was-right token-unreadable',
    ],
    ['consent', { ...healthy, app: { kind: 'none', similar: [] } }, 'open app'],
    ['consent', { ...healthy, app: { kind: 'several', apps: [app, app] } }, 'open choose-app'],
    ['consent', { ...healthy, templates: [] }, 'open provisioning'],
    [
      'consent',
      { ...healthy, app: { kind: 'one', app: { ...app, accountEnabled: false } } },
      'was-right app-switched-off',
    ],
    ['consent', without('app'), 'not-looked-at'],
    ['scope', { ...healthy, assignments: [], job: null }, 'open nobody'],
    ['scope', { ...healthy, assignments: [] }, 'was-right nobody'],
    ['scope', { ...healthy, assignments: [], settings: [{ key: 'SyncAll', value: 'True' }] }, 'done'],
    ['scope', without('assignments'), 'not-looked-at'],
    ['configure', { ...healthy, job: null, settings: [] }, 'open job address secret failure-mail'],
    ['configure', { ...healthy, settings: settings.slice(0, 3) }, 'open failure-mail'],
    ['configure', { ...healthy, job: jobOf({ code: 'Paused' }, 'Disabled') }, 'open start'],
    ['configure', without('job', 'settings'), 'not-looked-at'],
    ['configure', without('settings'), 'open settings'],
    ['configure', { ...without('settings'), job: null }, 'open job'],
    [
      'configure',
      {
        ...healthy,
        settings: [{ key: 'baseaddress', value: 'https://stranger.example/' }, ...settings.slice(1)],
      },
      'open other-address',
    ],
    [
      'configure',
      {
        ...healthy,
        settings: [
          ...settings.slice(0, 3),
          { key: 'SyncNotificationSettings', value: '{"Enabled":true,"Recipients":""}' },
        ],
      },
      'open failure-mail',
    ],
    ['plan', { ...healthy, role: { ability: 'read-only', by: 'probe', roles: [] } }, 'open role-unknown'],
    [
      'scope',
      { ...healthy, assignments: [], job: jobOf({ lastSuccessfulExecutionWithExports: neverRan }) },
      'open nobody',
    ],
    [
      'watch',
      { ...healthy, job: jobOf({ code: 'Active', lastExecution: { ...ran, state: 'Failed' } }) },
      'open cycle-failed',
    ],
    ['watch', { ...healthy, job: null }, 'not-looked-at'],
    ['watch', { ...healthy, job: jobOf({ code: 'NotRun' }) }, 'open first-cycle'],
    ['watch', { ...healthy, job: jobOf({ code: 'Quarantine' }) }, 'was-right quarantine'],
    [
      'watch',
      { ...healthy, job: jobOf({ code: 'Paused', lastExecution: ran }, 'Paused') },
      'was-right stopped',
    ],
    [
      'watch',
      {
        ...healthy,
        job: jobOf({
          code: 'Active',
          steadyStateFirstAchievedTime: '2026-01-01T00:00:00Z',
          lastExecution: { ...ran, state: 'Failed' },
        }),
      },
      'was-right cycle-failed',
    ],
    [
      'watch',
      {
        ...healthy,
        job: jobOf({
          code: 'Active',
          steadyStateFirstAchievedTime: '2026-01-01T00:00:00Z',
          lastExecution: { ...ran, countEscrowed: 2 },
        }),
      },
      'was-right some-failed',
    ],
  ] as const)('%s: %#', (id, seen, expected) => {
    expect(stateOf(id, seen as Observed)).toBe(expected);
  });

  it('a step that was done when last seen, and no longer is, says so, and keeps saying so', () => {
    const before = deriveSteps(healthy, now);
    const gone: Observed = { ...healthy, app: { kind: 'none', similar: [] } };
    expect(stateOf('consent', gone, before)).toBe('was-right app');
    expect(stateOf('consent', gone, deriveSteps(gone, now, before))).toBe('was-right app');
    expect(stateOf('consent', healthy, deriveSteps(gone, now, before))).toBe('done');
  });

  it('whatever is missing has its few words', () => {
    const words = createWords('en');
    const broken: Observed = {
      ...healthy,
      statements: [],
      token: null,
      app: { kind: 'several', apps: [] },
      assignments: [],
      settings: [],
      job: null,
    };
    for (const step of deriveSteps(broken, now)) {
      const said = sayStep(words, step);
      expect([said.title, said.state, ...said.missing].filter((one) => !/^[A-Z][^.{]*$/.test(one))).toEqual(
        [],
      );
    }
    expect(words.find('step.missing.some-failed', { count: 2 })).toBe('2 objects failed');
  });
});
