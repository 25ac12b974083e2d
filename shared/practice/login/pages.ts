import { createHash } from 'node:crypto';
import escapeHtml from 'escape-html';
import type { PracticeUser } from '../world/state';
import type { ClientApp } from './clients';
import type { RefusalBody } from './refusal';
import { scopeSays } from './scopes';

/** The pages of the practice sign-in: plain forms without script, so that any client can walk them. */
const page = (title: string, main: string, script = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} (practice)</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f2f2f2; color: #1b1b1b; overflow-wrap: anywhere }
main { max-width: 34rem; margin: 1.5rem auto; padding: 1rem 2rem 1.5rem; background: #fff; border-top: 4px solid #a4262c }
h1 { font-size: 1.5rem; margin: 0 0 .5rem } main > p { margin: .5rem 0 } p.practice { display: inline-block; margin: 0 0 .75rem; padding: .15rem .75rem; background: #fde7e9; font-weight: 600 } h2 { font-size: 1.15rem; margin: 1rem 0 .5rem } label { display: block; padding: .3rem 0 }
fieldset label, label.check { position: relative; padding-left: 1.75rem; line-height: 1.35 } fieldset label { cursor: pointer }
input[type=radio], input[type=checkbox] { position: absolute; left: 0; top: .65rem; margin: 0 }
legend { padding: 0; font-weight: 600 } [role=alert] { border-left: 4px solid #a4262c; padding-left: 1rem }
fieldset { border: 0; padding: 0; margin: 0 0 1rem } input[type=text] { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; margin-top: .25rem }
button { font: inherit; padding: .5rem 1.75rem; margin: 1rem .5rem 0 0; border: 1px solid #616161; background: #fff; color: inherit }
button.main { background: #a4262c; border-color: #a4262c; color: #fff } a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px } small { color: #595959 }
</style>
</head>
<body>
<main>
<p class="practice">Practice tenant. This is not Microsoft.</p>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
${script ? `<script>${script}</script>\n` : ''}</body>
</html>
`;

const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;

const alert = (text: string) => (text ? `<p role="alert">${escapeHtml(text)}</p>` : '');

export interface Choice {
  readonly user: PracticeUser;
  readonly says: string;
}

export function signInPage(view: {
  readonly action: string;
  readonly ticket: string;
  readonly app: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly problem: string;
}): string {
  const chosen = view.choices.some(({ user }) => user.userPrincipalName === view.chosen)
    ? view.chosen
    : view.choices[0]?.user.userPrincipalName;
  const choices = view.choices.map(({ user, says }) => {
    const upn = escapeHtml(user.userPrincipalName);
    const checked = user.userPrincipalName === chosen ? ' checked' : '';
    return `<label><input type="radio" name="username" value="${upn}"${checked}> ${escapeHtml(user.displayName)}, ${escapeHtml(says)}<br><small>${upn}</small></label>`;
  });
  const other = chosen === view.chosen ? '' : view.chosen;
  return page(
    'Pick an account',
    `${alert(view.problem)}
<p>to continue to ${escapeHtml(view.app)}</p>
<form name="sign-in" method="post" action="${escapeHtml(view.action)}">
${hidden('ticket', view.ticket)}
<fieldset><legend>Account</legend>
${choices.join('\n')}
</fieldset>
<label>Use another account (its address)
<input type="text" name="other" autocomplete="off" value="${escapeHtml(other)}"></label>
<button class="main" type="submit">Sign in</button>
</form>`,
  );
}

export function consentPage(view: {
  readonly action: string;
  readonly ticket: string;
  readonly client: ClientApp;
  readonly user: PracticeUser;
  readonly organization: string;
  readonly scopes: readonly string[];
  readonly forOrganization: boolean;
}): string {
  const scopes = view.scopes.length > 0 ? view.scopes : ['User.Read'];
  return page(
    'Permissions requested',
    `<p>${escapeHtml(view.user.userPrincipalName)}</p>
<h2>${escapeHtml(view.client.name)}</h2>
<p>Publisher: ${escapeHtml(view.client.publisher)}</p>
<p>This app would like to:</p>
<ul>
${scopes.map((scope) => `<li>${escapeHtml(scopeSays(scope))} <small>${escapeHtml(scope)}</small></li>`).join('\n')}
</ul>
<form name="consent" method="post" action="${escapeHtml(view.action)}">
${hidden('ticket', view.ticket)}
${
  view.forOrganization
    ? `<label class="check"><input type="checkbox" name="organization" value="yes"> Consent on behalf of your organization (${escapeHtml(view.organization)})</label>`
    : ''
}
<button type="submit" name="answer" value="cancel">Cancel</button>
<button class="main" type="submit" name="answer" value="accept">Accept</button>
</form>`,
  );
}

/** Presses the button, as Microsoft's page does; whoever has no script presses it by hand. */
const sendAtOnce = 'document.forms[0].submit()';

/** The only script that any of these pages needs, as a Content-Security-Policy names it. */
export const sendAtOnceSource = `'sha256-${createHash('sha256').update(sendAtOnce).digest('base64')}'`;

/** The way back to the app as a form: the only one by which a code travels in a body (`response_mode=form_post`). */
export function formPostPage(action: string, fields: Readonly<Record<string, string>>): string {
  return page(
    'Return to the app',
    `<form name="return" method="post" action="${escapeHtml(action)}">
${Object.entries(fields)
  .map(([name, value]) => hidden(name, value))
  .join('\n')}
<button class="main" type="submit">Continue</button>
</form>`,
    sendAtOnce,
  );
}

/** A refusal that the person sees; with a way back to the app where there is one. */
export function refusalPage(
  title: string,
  refusal: RefusalBody,
  back: { readonly action: string; readonly ticket: string } | null,
): string {
  const form = back
    ? `<form name="refused" method="post" action="${escapeHtml(back.action)}">
${hidden('ticket', back.ticket)}
<button class="main" type="submit">Return to the application</button>
</form>`
    : '';
  return page(title, `<p role="alert">${escapeHtml(refusal.error_description)}</p>\n${form}`);
}

export function deviceCodePage(action: string, problem: string): string {
  return page(
    'Enter code',
    `${alert(problem)}
<form name="device" method="post" action="${escapeHtml(action)}">
<label>Enter the code displayed on your app or device
<input type="text" name="otc" autocomplete="off" value=""></label>
<button class="main" type="submit">Next</button>
</form>`,
  );
}

export const messagePage = (title: string, text: string): string => page(title, `<p>${escapeHtml(text)}</p>`);
