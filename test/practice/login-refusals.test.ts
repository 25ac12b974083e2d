import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceClientId, practiceGroupTalkAppId } from '../../shared/practice/constants';
import type { Page } from '../../shared/practice/person';
import { type LoginWorld, openLoginWorld } from '../support/login-world';
import { walkPages } from '../support/walk-pages';

let login: LoginWorld;
beforeAll(async () => {
  login = await openLoginWorld();
});
afterAll(() => login.close());

const good = {
  client_id: practiceClientId,
  redirect_uri: 'http://localhost:49152',
  response_type: 'code',
  response_mode: 'form_post',
  scope: 'openid profile User.Read',
  state: 'a state',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};

const address = (changed: Readonly<Record<string, string>> = {}, tenant = 'organizations') =>
  `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams({ ...good, ...changed })}`;

const grouptalkConsent = address({
  client_id: practiceGroupTalkAppId,
  redirect_uri: 'https://admin.grouptalk.com/admin/entra/callback',
  response_mode: 'query',
});

const returned = (page: Page) => page.form('return').fields;

describe('practice authorize endpoint', () => {
  it.each([
    ['a tenant that is not ours', address({}, 'fabrikam.example'), 'AADSTS90002'],
    ['an unknown app', address({ client_id: '11111111-1111-4111-8111-111111111111' }), 'AADSTS700016'],
    ['no app', address({ client_id: '' }), 'AADSTS900144'],
    ['another host to return to', address({ redirect_uri: 'https://evil.example/' }), 'AADSTS50011'],
    [
      'a host that only begins well',
      address({ redirect_uri: 'http://localhost.evil.example/' }),
      'AADSTS50011',
    ],
    ['GroupTalk on loopback', address({ client_id: practiceGroupTalkAppId }), 'AADSTS50011'],
  ])('keeps %s on its own error page', async (_what, url, code) => {
    const page = await login.newPerson().open(url);
    expect(page.status).toBe(400);
    expect(page.text).toContain(code);
    expect(page.forms).toEqual([]);
  });

  it.each([
    ['an implicit grant', { response_type: 'token' }, 'unsupported_response_type', 'AADSTS700054'],
    ['no PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request', 'AADSTS9002325'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request', 'AADSTS9002325'],
    ['a scope that Graph has not', { scope: 'openid User.Reed' }, 'invalid_client', 'AADSTS650053'],
    ['another resource', { scope: 'https://vault.azure.net/.default' }, 'invalid_resource', 'AADSTS500011'],
    ['nobody signed in', { prompt: 'none' }, 'login_required', 'AADSTS50058'],
  ])('gives %s back to the app', async (_what, changed, error, code) => {
    const fields = returned(await login.newPerson().open(address(changed)));
    expect(fields).toMatchObject({ error, state: 'a state' });
    expect(fields.error_description).toContain(code);
  });

  it.each([
    ['somebody of another tenant', 'kim@fabrikam.example', 'AADSTS50020'],
    ['a disabled person', 'torsten.fagerlund@nordvikraddning.example', 'AADSTS50057'],
    ['somebody in the recycle bin', 'ulla.frisk@nordvikraddning.example', 'AADSTS50034'],
    ['a name that does not exist', 'nobody@nordvikraddning.example', 'AADSTS50034'],
  ])('refuses %s', async (_what, other, code) => {
    const person = login.newPerson();
    const page = await person.open(address());
    expect((await person.submit(page.form('sign-in'), { other })).text).toContain(code);
  });

  it('remembers who signed in, unless asked to choose', async () => {
    const person = login.newPerson();
    const username = login.upn('globalAdministrator');
    const page = await person.open(address());
    const consent = await person.submit(page.form('sign-in'), { username });
    await person.submit(consent.form('consent'), {}, 'Accept');
    expect(returned(await person.open(address({ prompt: 'none' }))).code).toBeDefined();
    expect((await person.open(address({ prompt: 'select_account' }))).form().name).toBe('sign-in');
    expect((await person.open(address({ login_hint: login.upn('plainUser') }))).form().name).toBe('sign-in');
    await person.open('https://login.microsoftonline.com/common/oauth2/v2.0/logout');
    expect(returned(await person.open(address({ prompt: 'none' }))).error).toBe('login_required');
  });

  it('preselects the person of the login hint', async () => {
    const hinted = await login.newPerson().open(address({ login_hint: login.upn('globalReader') }));
    expect(hinted.form('sign-in').fields.username).toBe(login.upn('globalReader'));
  });

  it('gives a declined consent back, and records nothing', async () => {
    const person = login.newPerson();
    const page = await person.open(address());
    const consent = await person.submit(page.form('sign-in'), { username: login.upn('appOwner') });
    const fields = returned(await person.submit(consent.form('consent'), {}, 'Cancel'));
    expect(fields).toMatchObject({ error: 'access_denied', error_subcode: 'cancel' });
    const olle = login.context.world.users.find((one) => one.mailNickname === 'olle.sjoberg');
    expect(login.context.world.grants.filter((one) => one.principalId === olle?.id)).toEqual([]);
  });

  it('does not take a forged or stale ticket', async () => {
    const person = login.newPerson();
    const form = (await person.open(address())).form('sign-in');
    const page = await person.submit(form, { ticket: 'eyJhbGciOiJub25lIn0.e30.' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('sign in again');
  });
});

describe('consent to GroupTalk', () => {
  const consentAs = (on: LoginWorld, who: 'cloudApplicationAdministrator' | 'globalAdministrator') =>
    walkPages(on.newPerson(), grouptalkConsent, { username: on.upn(who), organization: true });

  it('brings its enterprise application into the tenant', async () => {
    const here = await openLoginWorld();
    try {
      const page = await consentAs(here, 'cloudApplicationAdministrator');
      expect(page.url).toMatch(/^https:\/\/admin\.grouptalk\.com\/admin\/entra\/callback\?code=/);
      const { servicePrincipals, grants, tenant } = here.context.world;
      expect(servicePrincipals.map(({ appId, displayName }) => [appId, displayName])).toEqual([
        [practiceGroupTalkAppId, 'GroupTalk'],
      ]);
      expect(servicePrincipals[0]?.appOwnerOrganizationId).not.toBe(tenant.id);
      expect(grants).toEqual([
        { clientAppId: practiceGroupTalkAppId, principalId: null, scopes: ['User.Read'] },
      ]);
      await consentAs(here, 'cloudApplicationAdministrator');
      expect(servicePrincipals).toHaveLength(1);
    } finally {
      await here.close();
    }
  });

  it('leaves nothing here when it was given elsewhere', async () => {
    const here = await openLoginWorld(['consent-elsewhere']);
    try {
      const page = await consentAs(here, 'globalAdministrator');
      expect(page.url).toContain('code=');
      expect(here.context.world.servicePrincipals).toEqual([]);
      expect(here.context.world.grants).toEqual([]);
    } finally {
      await here.close();
    }
  });

  it('waits for an approval where the tenant demands one', async () => {
    const here = await openLoginWorld(['login-needs-approval']);
    try {
      const refused = await consentAs(here, 'cloudApplicationAdministrator');
      expect(new URL(refused.url).searchParams.get('error_description')).toContain('AADSTS90095');
      expect(here.context.world.servicePrincipals).toEqual([]);
      await consentAs(here, 'globalAdministrator');
      expect(here.context.world.servicePrincipals).toHaveLength(1);
    } finally {
      await here.close();
    }
  });
});
