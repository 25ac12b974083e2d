import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceGroupTalkAppId } from '../../shared/practice/constants';
import type { PracticeContext } from '../../shared/practice/context';
import { createGroupTalkAdmin } from '../../shared/practice/grouptalk/admin';
import { enableIntegration, readRequestMail } from '../../shared/practice/grouptalk/support';
import { refuseScimToken } from '../../shared/practice/grouptalk/tokens';
import { signPracticeToken } from '../../shared/practice/login/tokens';
import type { PracticeUser } from '../../shared/practice/world/state';
import { practiceContext, serveHandler } from '../support/practice-context';

interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

let context: PracticeContext;
let server: Awaited<ReturnType<typeof serveHandler>>;
let cookies: Map<string, string>;

beforeEach(async () => {
  context = practiceContext();
  server = await serveHandler(createGroupTalkAdmin(context), 'https://admin.grouptalk.com');
  cookies = new Map();
});
afterEach(async () => {
  context.clock.stop();
  await server.close();
});

/** A browser without script: keeps cookies, follows redirects that stay here. */
async function visit(path: string, form?: Record<string, string>, hops = 5): Promise<Page> {
  const response = await fetch(new URL(path, server.origin), {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
  const location = response.headers.get('location') ?? '';
  if (location.startsWith('/') && hops > 0) return visit(location, undefined, hops - 1);
  return { status: response.status, text: await response.text(), location };
}

/** Follows the link, or presses the button, that bears this name on the page. */
async function press(page: Page, name: string, fields: Record<string, string> = {}): Promise<Page> {
  const link = new RegExp(`<a href="([^"]+)"[^>]*>${name}</a>`).exec(page.text)?.[1];
  if (link) return visit(link.replaceAll('&amp;', '&'));
  const form = new RegExp(
    `<form method="(get|post)" action="([^"]+)">(?:(?!</form>)[\\s\\S])*<button type="submit">${name}</button>`,
  ).exec(page.text);
  if (!form) throw new Error(`There is no ${name} on this page:\n${page.text}`);
  return visit(form[2] ?? '', form[1] === 'post' ? fields : undefined);
}

const asAdmin = async () =>
  press(await visit('/admin/'), 'Log in', { userPrincipalName: 'radio.admin@nordlicht.example' });

const person: PracticeUser = {
  id: 'a7a7a7a7-0000-4000-8000-000000000007',
  userPrincipalName: 'anna@nordlicht.example',
  displayName: 'Anna',
  givenName: 'Anna',
  surname: 'Ek',
  mail: null,
  mailNickname: 'anna',
  mobilePhone: null,
  department: null,
  jobTitle: null,
  companyName: null,
  officeLocation: null,
  city: null,
  state: null,
  extensionAttributes: {},
  accountEnabled: true,
  userType: 'Member',
  deletedDateTime: null,
};

describe('GroupTalk Admin', () => {
  it('offers two ways to log in and sends "Sign in" to the practice login with a state', async () => {
    const login = await visit('/');
    expect(login.text).toContain('<h1>Log in to GroupTalk</h1>');
    const entra = await press(login, 'Microsoft Entra ID');
    const { status, location } = await press(entra, 'Sign in');
    expect(status).toBe(302);
    const url = new URL(location);
    expect(url.origin).toBe('https://login.microsoftonline.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: practiceGroupTalkAppId,
      redirect_uri: 'https://admin.grouptalk.com/admin/entra/callback',
      response_type: 'code',
      response_mode: 'query',
      scope: 'openid profile User.Read',
      state: expect.stringMatching(/.+/),
    });
  });

  it('ends the sign-up with the expected error, until that person was provisioned', async () => {
    context.world.users.push(person);
    const signUp = async () => {
      const { location } = await press(await visit('/admin/login?tab=entra'), 'Sign in');
      const code = await signPracticeToken(
        { use: 'code', userId: person.id, clientId: practiceGroupTalkAppId },
        '5m',
      );
      const state = new URL(location).searchParams.get('state') ?? '';
      return visit(`/admin/entra/callback?${new URLSearchParams({ code, state })}`);
    };
    const first = await signUp();
    expect(first.status).toBe(403);
    expect(first.text).toContain("The user isn't present in GroupTalk.");
    context.world.grouptalk.users.push({ id: 'x', userName: 'Anna@nordlicht.example', active: true });
    expect((await signUp()).text).toContain('has no Admin permissions');
  });

  it('refuses a callback that was not begun in this browser, and shows what Microsoft refused', async () => {
    expect((await visit('/admin/entra/callback?code=x&state=forged')).status).toBe(400);
    const { location } = await press(await visit('/admin/login?tab=entra'), 'Sign in');
    const state = new URL(location).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      error: 'access_denied',
      error_description: '<b>AADSTS65004</b>',
      state,
    });
    const refused = await visit(`/admin/entra/callback?${query}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('&lt;b&gt;AADSTS65004&lt;/b&gt;');
    cookies.clear();
    expect((await visit(`/admin/entra/callback?code=x&state=${state}`)).text).toContain('not begun here');
  });

  it('shows the Microsoft Entra Integration item only after support enabled it', async () => {
    const organization = await asAdmin();
    expect(organization.text).toContain('<h1>Organization</h1>');
    expect(organization.text).not.toContain('Microsoft Entra Integration');
    expect((await visit('/admin/organizations/1/entra-integration')).status).toBe(404);
    const { id, displayName } = context.world.tenant;
    const desk = await visit('/practice/support');
    const mail = `Hello,\n\nTenant name: ${displayName}\nTenant ID: ${id}\nPrimary domain: nordlicht.example\n`;
    expect((await press(desk, 'Set up the integration', { mail })).text).toContain(id);
    const item = await press(await visit('/admin/'), 'Microsoft Entra Integration');
    expect(item.text).toContain(`<dd id="tenant-name">${displayName}</dd>`);
    expect(item.text).toContain(`<dd id="tenant-id">${id}</dd>`);
  });

  it('takes a mail along to the support desk, as text, and does nothing with it before the button', async () => {
    const mail = `\nTenant name: <b>Nordlicht</b>\nTenant ID: ${context.world.tenant.id}\n</textarea>`;
    const desk = await visit(`/practice/support?${new URLSearchParams({ mail })}`);
    // The parser swallows the first newline of a textarea.
    const [, shown] = /<textarea id="mail"[^>]*>([^<]*)<\/textarea>/.exec(desk.text) ?? [];
    expect(shown).toBe(
      `\n\nTenant name: &lt;b&gt;Nordlicht&lt;/b&gt;\nTenant ID: ${context.world.tenant.id}\n&lt;/textarea&gt;`,
    );
    expect(context.world.grouptalk.integration).toBeNull();
    await press(desk, 'Set up the integration', { mail });
    expect(context.world.grouptalk.integration).toMatchObject({ tenantName: '<b>Nordlicht</b>' });
  });

  it('shows an issued token once, and that token opens the SCIM server', async () => {
    enableIntegration(context, { tenantName: 'N', tenantId: context.world.tenant.id });
    const item = await press(await asAdmin(), 'Microsoft Entra Integration');
    const issued = await press(item, 'Issue secret token');
    const token =
      /<label for="secret-token">Secret token<\/label>\s*<textarea id="secret-token"[^>]* readonly[^>]*>([^<]+)</.exec(
        issued.text,
      )?.[1];
    expect(token).toMatch(/^ey/);
    expect(await refuseScimToken(context, token ?? '')).toBeNull();
    const again = await visit('/admin/organizations/1/entra-integration');
    expect(again.text).not.toContain(token);
    expect(again.text).toContain('valid until');
  });

  it('keeps the Organization view from an account without Admin permissions', async () => {
    const { status, text } = await press(await visit('/admin/'), 'Log in', {
      userPrincipalName: 'dispatcher@nordlicht.example',
    });
    expect(status).toBe(403);
    expect(text).toContain('has no Admin permissions');
    expect((await visit('/admin/organizations/1/entra-integration')).status).toBe(403);
    expect((await visit('/admin/organizations/1/entra-integration', {})).status).toBe(403);
    expect(context.world.grouptalk.tokens).toEqual([]);
  });

  it('shows the organization to whoever is still logged in, and the login screen after Log out', async () => {
    const organization = await asAdmin();
    expect((await visit('/admin/login?tab=entra')).text).toContain('<h1>Organization</h1>');
    expect((await press(organization, 'Log out')).text).toContain('<h1>Log in to GroupTalk</h1>');
    expect((await visit('/admin/organizations/1/')).text).toContain('<h1>Log in to GroupTalk</h1>');
  });

  it('believes no cookie and no account that it did not make', async () => {
    const forged = await signPracticeToken({ use: 'session', upn: 'radio.admin@nordlicht.example' }, '1h');
    for (const value of ['x', forged]) {
      cookies.set('gt_admin', value);
      expect((await visit('/admin/organizations/1/')).text).toContain('<h1>Log in to GroupTalk</h1>');
    }
    cookies.clear();
    expect((await visit('/admin/login', { userPrincipalName: 'stranger@x.example' })).status).toBe(403);
    expect((await visit('/admin/nothing')).status).toBe(404);
  });

  it('escapes whatever a mail may hold', async () => {
    const mail = `Tenant name: <script>alert(1)</script>\nTenant ID: ${context.world.tenant.id}`;
    const said = await visit('/practice/support', { mail });
    const item = await press(await asAdmin(), 'Microsoft Entra Integration');
    for (const { text } of [said, item]) {
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toContain('<script');
    }
  });

  it('reads a mail of any shape, and refuses a huge one with a page of its own', async () => {
    expect((await visit('/practice/support', { mail: 'display name '.repeat(19_000) })).status).toBe(400);
    const huge = await visit('/practice/support', { mail: 'x'.repeat(400_000) });
    expect(huge.status).toBe(413);
    expect(huge.text).toContain('<h1>Something went wrong</h1>');
    expect(huge.text).not.toContain('node_modules');
  });

  it('says at the support desk when name or ID is missing', async () => {
    for (const mail of ['', 'Tenant name: Nordlicht', `Tenant ID: ${context.world.tenant.id}`]) {
      expect((await visit('/practice/support', { mail })).status).toBe(400);
    }
    expect(context.world.grouptalk.integration).toBeNull();
  });

  it('support-other-tenant: the item shows an ID that is not the tenant’s', async () => {
    context.world.faults.push('support-other-tenant');
    const { id, displayName } = context.world.tenant;
    await visit('/practice/support', { mail: `Tenant name: ${displayName}\nTenant ID: ${id}` });
    const item = await press(await asAdmin(), 'Microsoft Entra Integration');
    expect(item.text).toContain(displayName);
    expect(item.text).not.toContain(id);
  });
});

describe('the support desk reads mails', () => {
  const id = '1b2c3d4e-0000-4aaa-8bbb-123456789abc';
  it.each([
    [`Tenant name: Contoso AB\nTenant ID: ${id}`, 'Contoso AB'],
    [`tenant display name:   Contoso: Nord \r\nTenant-ID\n  ${id.toUpperCase()}`, 'Contoso: Nord'],
    [`Display name: Räddning & Co\nDomain: x.example\nDirectory (tenant) ID: ${id}`, 'Räddning & Co'],
    [`- Tenant name: **Contoso**\n- ID: ${id}`, '**Contoso**'],
  ])('%j', (mail, name) => {
    const read = readRequestMail(mail);
    expect(read?.tenantName).toBe(name);
    expect(read?.tenantId.toLowerCase()).toBe(id);
  });
});
