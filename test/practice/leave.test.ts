import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem';
import { lookAtAccess } from '../../shared/onboarding/leave/look-at-access';
import { removeAccess } from '../../shared/onboarding/leave/remove-access';
import { practiceClientId, practiceGroupTalkAppId } from '../../shared/practice/constants';
import { addOnboardingServicePrincipal } from '../../shared/practice/world/onboarding-app';
import { type OnboardingTrial, startTrial } from '../support/practice-onboarding';

let trial: OnboardingTrial;
afterEach(() => trial.close());

const own = { clientId: practiceClientId };
const world = () => trial.practice.context.world;
const got = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
/** A tenant in which everybody, and Per for himself, has been asked; time for the replicas included. */
async function start(options: Parameters<typeof startTrial>[0] = {}): Promise<void> {
  trial = await startTrial(options);
  addOnboardingServicePrincipal(trial.practice.context);
  const per = world().users.find(({ mailNickname }) => mailNickname === 'per.dahl');
  world().grants.push(
    {
      clientAppId: practiceClientId,
      principalId: per?.id ?? '',
      scopes: ['User.Read', 'User.ReadBasic.All'],
    },
    { clientAppId: practiceClientId, principalId: null, scopes: ['User.Read', 'Application.Read.All'] },
    { clientAppId: practiceGroupTalkAppId, principalId: null, scopes: ['User.Read'] },
  );
  await trial.practice.context.clock.advance(5_000);
}
const writes = () =>
  world().requests.filter(({ host, method }) => host.startsWith('graph') && method !== 'GET');

describe('what this app may do in a tenant', () => {
  it('is told with names, everybody first, and of no other app', async () => {
    await start();
    const seen = got(await lookAtAccess(trial.deps, own));
    expect(seen).toMatchObject({ seen: 'all', servicePrincipal: { displayName: 'GroupTalk Onboarding' } });
    expect(seen.grants.map(({ id: _, ...rest }) => rest)).toEqual([
      { resource: 'Microsoft Graph', scopes: ['User.Read', 'Application.Read.All'], person: null },
      { resource: 'Microsoft Graph', scopes: ['User.Read', 'User.ReadBasic.All'], person: 'Per Dahl' },
    ]);
    expect(writes()).toEqual([]);
  });

  it('names the page of the admin center and the command that do the same by hand', async () => {
    await start();
    const { portalUrl, command, registrationUrl, servicePrincipal } = got(
      await lookAtAccess(trial.deps, own),
    );
    const { id } = world().tenant;
    expect(portalUrl).toBe(
      `https://entra.microsoft.com/${id}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/${servicePrincipal?.id}/appId/${practiceClientId}`,
    );
    expect(command).toContain(`-TenantId '${id}'`);
    expect(command).toContain(`/servicePrincipals(appId='${practiceClientId}')`);
    expect(registrationUrl).toBeNull();
  });

  it('keeps the ID of whom it may not name', async () => {
    await start({ withoutConsent: ['User.ReadBasic.All'] });
    const per = world().users.find(({ mailNickname }) => mailNickname === 'per.dahl');
    expect(got(await lookAtAccess(trial.deps, own)).grants.at(-1)?.person).toBe(per?.id);
  });

  it('is what the sign-in tells, where the tenant may not be read', async () => {
    await start({ withoutConsent: ['Application.Read.All'] });
    const seen = got(await lookAtAccess(trial.deps, own));
    expect(seen).toMatchObject({ seen: 'own', servicePrincipal: null });
    expect(seen.grants).toEqual([
      { id: 'own', resource: 'Microsoft Graph', scopes: ['User.Read'], person: 'Anna Lindqvist' },
    ]);
    expect(seen.portalUrl).toContain('StartboardApplicationsMenuBlade');
  });

  it('is what the sign-in tells, where the grants alone may not be read', async () => {
    await start({ withoutConsent: ['DelegatedPermissionGrant.Read.All'] });
    expect(got(await lookAtAccess(trial.deps, own))).toMatchObject({
      seen: 'own',
      servicePrincipal: { displayName: 'GroupTalk Onboarding' },
    });
  });

  it('is nothing when the app was removed already', async () => {
    trial = await startTrial();
    expect(got(await lookAtAccess(trial.deps, own))).toMatchObject({
      seen: 'all',
      servicePrincipal: null,
      grants: [],
    });
  });

  it('tells a tenant in which the app is registered', async () => {
    await start();
    for (const app of world().servicePrincipals) app.appOwnerOrganizationId = world().tenant.id.toUpperCase();
    const { registrationUrl } = got(await lookAtAccess(trial.deps, own));
    expect(registrationUrl).toContain(`/ApplicationMenuBlade/~/Overview/appId/${practiceClientId}`);
  });
});

describe('removing this app’s access', () => {
  it('takes out the app with every consent, once it was shown and approved, and journals it', async () => {
    await start();
    const id = world().servicePrincipals.find(({ appId }) => appId === practiceClientId)?.id;
    const after = got(await removeAccess(trial.deps, own));
    expect(after).toMatchObject({ seen: 'all', servicePrincipal: null, grants: [], registrationUrl: null });
    expect(world().servicePrincipals.map(({ appId }) => appId)).not.toContain(practiceClientId);
    expect(world().grants.map(({ clientAppId }) => clientAppId)).toEqual([practiceGroupTalkAppId]);
    expect(world().deletedServicePrincipals.map((app) => app.id)).toEqual([id]);
    expect(trial.shown).toMatchObject([
      { id: 'remove-access', servicePrincipalId: id, tenantName: 'Nordvik Räddningstjänst' },
    ]);
    expect(trial.journal).toMatchObject([{ outcome: 'done', change: { id: 'remove-access' } }]);
    expect(writes()).toHaveLength(1);
  });

  it('leaves GroupTalk’s own application, its assignments and its provisioning alone', async () => {
    await start({ world: 'configured' });
    const groupTalks = () => {
      const { servicePrincipals, appRoleAssignments, provisioning } = world();
      return JSON.stringify([
        servicePrincipals.filter(({ appId }) => appId === practiceGroupTalkAppId),
        appRoleAssignments,
        provisioning.map(({ secrets, jobs }) => [secrets, jobs.map(({ resource }) => resource.schedule)]),
      ]);
    };
    const before = groupTalks();
    got(await removeAccess(trial.deps, own));
    expect(groupTalks()).toBe(before);
  });

  it('asks for one permission and no other', async () => {
    await start();
    trial.scopesAsked.splice(0);
    got(await removeAccess(trial.deps, own));
    expect(new Set(trial.scopesAsked)).toEqual(new Set(['Application.ReadWrite.All', 'User.Read']));
  });

  it('writes nothing when it is not approved', async () => {
    await start({ approve: () => false });
    expect(await removeAccess(trial.deps, own)).toMatchObject({
      ok: false,
      problem: { code: 'write-declined' },
    });
    expect(writes()).toEqual([]);
    expect(trial.journal).toMatchObject([{ outcome: 'declined' }]);
  });

  it.each(['globalReader', 'plainUser', 'appOwner'] as const)('is refused for %s', async (who) => {
    await start({ who });
    expect(await removeAccess(trial.deps, own)).toMatchObject({
      ok: false,
      problem: { code: 'graph-forbidden', remedy: 'ask-administrator' },
    });
    expect(world().servicePrincipals.map(({ appId }) => appId)).toContain(practiceClientId);
    expect(trial.journal).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is refused where nobody consents to the permission', async () => {
    await start({ withoutConsent: ['Application.ReadWrite.All'] });
    expect(await removeAccess(trial.deps, own)).toMatchObject({
      ok: false,
      problem: { code: 'consent-needed' },
    });
    expect(writes()).toEqual([]);
  });

  it('is done when the app is gone already, and nothing is written', async () => {
    trial = await startTrial();
    expect(got(await removeAccess(trial.deps, own)).servicePrincipal).toBeNull();
    expect([writes(), trial.shown]).toEqual([[], []]);
  });

  it('is done when somebody else was quicker', async () => {
    await start({
      unkind: (http, running) => ({
        send: async (request, signal) => {
          if (request.method === 'DELETE') {
            const there = running().practice.context.world;
            there.servicePrincipals = there.servicePrincipals.filter(
              ({ appId }) => appId !== practiceClientId,
            );
          }
          return http.send(request, signal);
        },
      }),
    });
    expect(got(await removeAccess(trial.deps, own)).servicePrincipal).toBeNull();
    expect(trial.journal).toMatchObject([{ outcome: 'done' }]);
  });

  it('waits as long as Graph asks, and for replicas that are slow', async () => {
    await start({ faults: ['graph-throttled', 'graph-slow-replication'] });
    expect(got(await removeAccess(trial.deps, own)).servicePrincipal).toBeNull();
    expect(trial.journal).toMatchObject([{ outcome: 'done' }]);
  });

  it('touches nothing when Graph answers with another application', async () => {
    await start({
      unkind: (http, running) => ({
        send: async (request, signal) => {
          const { servicePrincipals } = running().practice.context.world;
          const other = servicePrincipals.find(({ appId }) => appId !== practiceClientId);
          const url = request.url.replace(practiceClientId, other?.appId ?? '');
          return http.send({ ...request, url }, signal);
        },
      }),
      world: 'configured',
    });
    expect(await removeAccess(trial.deps, own)).toMatchObject({
      ok: false,
      problem: { code: 'write-declined' },
    });
    expect(writes()).toEqual([]);
  });

  it('says where the registration stays, in the tenant that owns it', async () => {
    await start();
    for (const app of world().servicePrincipals) app.appOwnerOrganizationId = world().tenant.id;
    expect(got(await removeAccess(trial.deps, own)).registrationUrl).toContain(practiceClientId);
  });
});
