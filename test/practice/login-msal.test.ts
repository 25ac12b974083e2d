import { PublicClientApplication } from '@azure/msal-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { readAccessToken } from '../../shared/practice/login/tokens';
import type { signInPeople } from '../../shared/practice/world/people';
import { type LoginWorld, openLoginWorld } from '../support/login-world';
import { plainMsalNetwork } from '../support/msal-network';
import { walkPages } from '../support/walk-pages';

let login: LoginWorld;
beforeEach(async () => {
  login = await openLoginWorld();
});
afterEach(() => login.close());

const authority = 'https://login.microsoftonline.com/organizations';
const newMsal = (at = authority, on: LoginWorld = login) =>
  new PublicClientApplication({
    auth: { clientId: practiceClientId, authority: at },
    system: { networkClient: plainMsalNetwork(on) },
  });

const signIn = (
  msal: PublicClientApplication,
  scopes: string[],
  who: keyof typeof signInPeople,
  on: LoginWorld = login,
) =>
  msal.acquireTokenInteractive({
    scopes,
    prompt: 'select_account',
    openBrowser: async (url) => {
      void walkPages(on.newPerson(), url, { username: on.upn(who), organization: true });
    },
  });

describe('practice sign-in with MSAL', () => {
  it('signs an administrator in, by way of the consent page', async () => {
    const result = await signIn(newMsal(), ['User.Read'], 'cloudApplicationAdministrator');
    const { tenant, users, grants } = login.context.world;
    const anna = users.find((one) => one.mailNickname === 'anna.lindqvist');
    expect(result.account?.homeAccountId).toBe(`${anna?.id}.${tenant.id}`);
    expect(result.account?.username).toBe('anna.lindqvist@nordvikraddning.example');
    expect(result.tenantId).toBe(tenant.id);
    expect(await readAccessToken(result.accessToken)).toEqual({
      userId: anna?.id,
      tenantId: tenant.id,
      clientId: practiceClientId,
      scopes: ['User.Read'],
    });
    expect(grants).toEqual([{ clientAppId: practiceClientId, principalId: null, scopes: ['User.Read'] }]);
  });

  it('wants a new sign-in when the kept one was revoked, and not otherwise', async () => {
    const msal = newMsal();
    const { account } = await signIn(msal, ['User.Read'], 'cloudApplicationAdministrator');
    if (!account) throw new Error('no account');
    const again = () => msal.acquireTokenSilent({ account, scopes: ['User.Read'], forceRefresh: true });
    expect((await again()).accessToken).not.toBe('');
    login.context.world.faults.push('login-refresh-token-revoked');
    await expect(again()).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      errorMessage: expect.stringContaining('AADSTS50173'),
    });
  });

  it('answers silently in a new process, for other scopes and the tenant’s own authority', async () => {
    const first = newMsal();
    await signIn(first, ['User.Read', 'Application.Read.All'], 'globalAdministrator');
    const kept = first.getTokenCache().serialize();
    const { tenant } = login.context.world;

    const again = newMsal();
    again.getTokenCache().deserialize(kept);
    const [account] = await again.getTokenCache().getAllAccounts();
    if (!account) throw new Error('no account in the cache');
    const result = await again.acquireTokenSilent({
      account,
      scopes: ['Application.Read.All'],
      authority: `https://login.microsoftonline.com/${tenant.id}`,
      forceRefresh: true,
    });
    expect((await readAccessToken(result.accessToken))?.scopes).toEqual([
      'Application.Read.All',
      'User.Read',
    ]);
  });

  it('says that consent is needed when new scopes are asked for silently', async () => {
    const msal = newMsal();
    const { account } = await signIn(msal, ['User.Read'], 'cloudApplicationAdministrator');
    if (!account) throw new Error('no account');
    const silent = msal.acquireTokenSilent({ account, scopes: ['Synchronization.ReadWrite.All'] });
    await expect(silent).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
      errorCode: 'invalid_grant',
      subError: 'consent_required',
    });
  });

  it('signs in with a code typed on another device', async () => {
    const msal = newMsal();
    const result = await msal.acquireTokenByDeviceCode({
      scopes: ['User.Read'],
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        const person = login.newPerson();
        void person
          .open(verificationUri)
          .then((page) => person.submit(page.form('device'), { otc: userCode }, 'Next'))
          .then((page) => walkPages(person, page, { username: login.upn('plainUser') }));
      },
    });
    expect(result?.account?.username).toBe('per.dahl@nordvikraddning.example');
  });

  it('declines at the device when the person presses Cancel', async () => {
    const asked = newMsal().acquireTokenByDeviceCode({
      scopes: ['User.Read'],
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        const person = login.newPerson();
        void person
          .open(verificationUri)
          .then((page) => person.submit(page.form('device'), { otc: userCode.toLowerCase() }))
          .then((page) => walkPages(person, page, { username: login.upn('plainUser'), cancel: true }));
      },
    });
    await expect(asked).rejects.toThrow('authorization_declined');
  });

  it.each(['plainUser', 'globalReader', 'appOwner'] as const)(
    'refuses %s the scopes that only an administrator may consent to',
    async (who) => {
      const asked = signIn(newMsal(), ['User.Read', 'Synchronization.Read.All'], who);
      await expect(asked).rejects.toMatchObject({
        errorCode: 'access_denied',
        errorMessage: expect.stringContaining('AADSTS90094'),
      });
      expect(login.context.world.grants).toEqual([]);
    },
  );

  it('hands a refusal of Conditional Access back to the app', async () => {
    const strict = await openLoginWorld(['login-conditional-access']);
    try {
      const asked = signIn(newMsal(authority, strict), ['User.Read'], 'globalAdministrator', strict);
      await expect(asked).rejects.toMatchObject({ errorMessage: expect.stringContaining('AADSTS53003') });
    } finally {
      await strict.close();
    }
  });

  it('refuses a refresh for a person who was disabled meanwhile', async () => {
    const msal = newMsal();
    const { account } = await signIn(msal, ['User.Read'], 'plainUser');
    if (!account) throw new Error('no account');
    const per = login.context.world.users.find((one) => one.mailNickname === 'per.dahl');
    if (per) per.accountEnabled = false;
    const silent = msal.acquireTokenSilent({ account, scopes: ['User.Read'], forceRefresh: true });
    await expect(silent).rejects.toMatchObject({ errorMessage: expect.stringContaining('AADSTS50057') });
  });
});
