import type { PracticeGroupTalk } from '../../world/grouptalk-state';
import { type Html, html, page } from './html';

/** Addresses inside GroupTalk Admin. The organization has the number 1. */
export const paths = {
  start: '/admin/',
  login: '/admin/login',
  entraSignIn: '/admin/entra/sign-in',
  entraCallback: '/admin/entra/callback',
  logout: '/admin/logout',
  organization: '/admin/organizations/1/',
  integration: '/admin/organizations/1/entra-integration',
  support: '/practice/support',
} as const;

type LoginTab = 'email' | 'entra';

export function loginPage(tab: LoginTab, admins: PracticeGroupTalk['admins']): string {
  const link = (id: LoginTab, name: string) =>
    id === tab
      ? html`<li><a href="${paths.login}?tab=${id}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${paths.login}?tab=${id}">${name}</a></li>`;
  const body = tab === 'email' ? emailForm(admins) : entraForm();
  return page(
    'Log in to GroupTalk',
    html`<nav aria-label="Ways to log in"><ul>${link('email', 'Email')}${link('entra', 'Microsoft Entra ID')}</ul></nav>
      ${body}`,
  );
}

const emailForm = (admins: PracticeGroupTalk['admins']): Html =>
  html`<section aria-label="Email">
    <p>Nothing here is real: choose an account, no password is needed.</p>
    <form method="post" action="${paths.login}">
      <label for="account">Account</label>
      <select id="account" name="userPrincipalName">
        ${admins.map(
          ({ userPrincipalName, isAdmin }) =>
            html`<option value="${userPrincipalName}">${userPrincipalName} (${
              isAdmin ? 'with' : 'without'
            } Admin permissions)</option>`,
        )}
      </select>
      <button type="submit">Log in</button>
    </form>
  </section>`;

const entraForm = (): Html =>
  html`<section aria-label="Microsoft Entra ID">
    <p>Use the account of your organization.</p>
    <form method="get" action="${paths.entraSignIn}"><button type="submit">Sign in</button></form>
  </section>`;

export const notPresentPage = (userPrincipalName: string | null): string =>
  page(
    'Sign-in failed',
    html`<p role="alert">The user isn't present in GroupTalk.</p>
      ${userPrincipalName ? html`<p>Signed in to Microsoft as ${userPrincipalName}.</p>` : html``}
      <p><a href="${paths.login}">Back to the login screen</a></p>`,
  );

export const signInRefusedPage = (why: string): string =>
  page(
    'Sign-in was not completed',
    html`<p role="alert">${why}</p><p><a href="${paths.login}?tab=entra">Try again</a></p>`,
  );

export const noAdminPage = (account: string): string =>
  page(
    'No access',
    html`<p role="alert">The account ${account} has no Admin permissions in GroupTalk, so it has no Organization view.</p>`,
    account,
  );

export const missingPage = (account?: string): string =>
  page(
    'Page not found',
    html`<p role="alert">There is no such page.</p><p><a href="${paths.start}">Start page</a></p>`,
    account,
  );

export const troublePage = (status: number): string =>
  page(
    'Something went wrong',
    html`<p role="alert">${
      status < 500 ? 'What was sent cannot be read, or is too large.' : 'GroupTalk Admin failed.'
    } (${status})</p><p><a href="${paths.start}">Start page</a></p>`,
  );

export function organizationPage(account: string, grouptalk: PracticeGroupTalk): string {
  const { organizationName, integration, users, groups } = grouptalk;
  return page(
    'Organization',
    html`<dl>
        <dt>Name</dt><dd>${organizationName}</dd>
        <dt>Users</dt><dd>${users.length}</dd>
        <dt>Groups</dt><dd>${groups.length}</dd>
      </dl>
      <h2>Configuration</h2>
      <ul>
        <li>User labels</li>
        <li>Talk groups</li>
        ${integration ? html`<li><a href="${paths.integration}">Microsoft Entra Integration</a></li>` : html``}
      </ul>`,
    account,
  );
}

/** `token` is shown this once: no page shows it again. */
export function integrationPage(account: string, grouptalk: PracticeGroupTalk, token?: string): string {
  const { integration, tokens } = grouptalk;
  const issued = tokens
    .filter((one) => !one.revoked)
    .map(
      (one) => html`<li>Issued ${one.issuedAt.slice(0, 10)}, valid until ${one.expiresAt.slice(0, 10)}</li>`,
    );
  return page(
    'Microsoft Entra Integration',
    html`${token ? tokenField(token) : html``}
      <p>Check that these are the name and the ID of your Microsoft Entra tenant.</p>
      <dl>
        <dt>Tenant name</dt><dd id="tenant-name">${integration?.tenantName ?? ''}</dd>
        <dt>Tenant ID</dt><dd id="tenant-id">${integration?.tenantId ?? ''}</dd>
      </dl>
      <form method="post" action="${paths.integration}"><button type="submit">Issue secret token</button></form>
      ${issued.length > 0 ? html`<h2>Secret tokens</h2><ul>${issued}</ul>` : html``}
      <p><a href="${paths.organization}">Back to the organization</a></p>`,
    account,
  );
}

const tokenField = (token: string): Html =>
  html`<p role="status">Copy the secret token now. It is not shown again.</p>
    <label for="secret-token">Secret token</label>
    <textarea id="secret-token" rows="7" readonly spellcheck="false" autofocus aria-describedby="how-to-copy">${token}</textarea>
    <p id="how-to-copy">Click into the field, press Ctrl+A to select all of it, then Ctrl+C to copy it. On a Mac, press Cmd in place of Ctrl.</p>`;

/** The parser of a textarea swallows one newline at its start (html.spec.whatwg.org, `textarea`). */
const leadingNewline: Html = { html: '\n' };

/** `mail` stands in the field already; nothing happens before the button is pressed. */
export function supportPage(mail: string, said?: { readonly ok: boolean; readonly text: string }): string {
  const heard = said
    ? html`<p role="${said.ok ? 'status' : 'alert'}">${said.text}</p>
      ${said.ok ? html`<p><a href="${paths.start}">Go to GroupTalk Admin</a></p>` : html``}`
    : html`<p>Nothing here is real. This page plays support@grouptalk.com.</p>
      <p>${
        mail
          ? 'Your mail is in the field. Press the button, and the integration is set up at once.'
          : 'Paste the request mail and press the button: the integration is set up at once.'
      }</p>`;
  return page(
    'GroupTalk Support desk (practice)',
    html`${heard}
      <form method="post" action="${paths.support}">
        <label for="mail">Request mail</label>
        <textarea id="mail" name="mail" rows="12" required>${leadingNewline}${mail}</textarea>
        <button type="submit">Set up the integration</button>
      </form>`,
  );
}
