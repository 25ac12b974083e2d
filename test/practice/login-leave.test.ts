import { PublicClientApplication } from '@azure/msal-node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { readKeptWorld, writeKeptWorld } from '../../shared/practice/world/kept-world';
import { type LoginWorld, openLoginWorld } from '../support/login-world';
import { plainMsalNetwork } from '../support/msal-network';
import { walkPages } from '../support/walk-pages';

let login: LoginWorld;
let msal: PublicClientApplication;
beforeEach(async () => {
  login = await openLoginWorld();
  msal = new PublicClientApplication({
    auth: { clientId: practiceClientId, authority: 'https://login.microsoftonline.com/organizations' },
    system: { networkClient: plainMsalNetwork(login) },
  });
});
afterEach(() => login.close());

const signIn = (scopes: string[]) =>
  msal.acquireTokenInteractive({
    scopes,
    prompt: 'select_account',
    openBrowser: async (url) => {
      void walkPages(login.newPerson(), url, {
        username: login.upn('cloudApplicationAdministrator'),
        organization: true,
      });
    },
  });
/** What Graph does to a deleted application, seen from the sign-in. */
const removeOwnApp = () => {
  const { world } = login.context;
  world.deletedServicePrincipals.push(
    ...world.servicePrincipals.splice(0).map((app) => ({ ...app, deletedDateTime: '2026-11-20T09:30:00Z' })),
  );
  world.grants = [];
};

it('puts the enterprise application of this app into the tenant with the first consent, once', async () => {
  expect(login.context.world.servicePrincipals).toEqual([]);
  await signIn(['User.Read']);
  await signIn(['User.Read', 'Application.Read.All']);
  const [own, ...others] = login.context.world.servicePrincipals;
  expect(own).toMatchObject({ appId: practiceClientId, displayName: 'GroupTalk Onboarding' });
  expect(own?.appOwnerOrganizationId).not.toBe(login.context.world.tenant.id);
  expect(others).toEqual([]);
});

it('refuses to refresh for an application that was deleted, until there is consent anew', async () => {
  const { account } = await signIn(['User.Read']);
  if (!account) throw new Error('no account');
  const first = login.context.world.servicePrincipals[0]?.id;
  const silent = () => msal.acquireTokenSilent({ account, scopes: ['User.Read'], forceRefresh: true });
  expect((await silent()).accessToken).not.toBe('');
  removeOwnApp();
  await expect(silent()).rejects.toMatchObject({ errorCode: 'invalid_grant', subError: 'consent_required' });
  await signIn(['User.Read']);
  expect((await silent()).scopes).toContain('User.Read');
  expect(login.context.world.servicePrincipals[0]?.id).not.toBe(first);
});

it('keeps the recycle bin with the world, and opens one that was kept before there was a bin', async () => {
  await signIn(['User.Read']);
  removeOwnApp();
  const { world } = login.context;
  const text = writeKeptWorld({ world, now: 1 });
  expect(readKeptWorld(text)?.world.deletedServicePrincipals).toEqual(world.deletedServicePrincipals);
  const { deletedServicePrincipals: _bin, ...older } = JSON.parse(text).world;
  const read = readKeptWorld(JSON.stringify({ ...JSON.parse(text), world: older }));
  expect(read?.world.deletedServicePrincipals).toEqual([]);
});
