import { practiceHosts } from '../../../shared/practice/constants';
import type { Page, PageForm, Person } from '../../../shared/practice/person';
import { type SignInBehaviour, walkSignIn } from './at-the-sign-in';

const supportDesk = `https://${practiceHosts.admin}/practice/support`;

/** Pastes the request mail at the practice support desk; resolves to what the desk says. */
export async function pasteRequestMail(person: Person, mail: string): Promise<string> {
  const page = await person.open(supportDesk);
  const answered = await person.submit(formWith(page, 'Set up the integration'), { mail });
  if (answered.status !== 200) throw new Error(answered.text);
  return /The integration is set up for [^.]+/.exec(answered.text)?.[0] ?? answered.text;
}

export interface IntegrationSeen {
  readonly tenantName: string;
  readonly tenantId: string;
}

/**
 * GroupTalk Admin as the tutorial's step 2 has it: log in, Organization, Microsoft Entra Integration, verify
 * tenant name and ID with `isOurs`, issue the secret token, log out.
 */
export async function fetchSecretToken(
  person: Person,
  adminUrl: string,
  account: string,
  isOurs: (seen: IntegrationSeen) => boolean,
): Promise<string> {
  const login = await person.open(adminUrl);
  const organization = await person.submit(formWith(login, 'Log in'), { userPrincipalName: account });
  const integration = await follow(person, organization, 'Microsoft Entra Integration');
  const seen = { tenantName: textOf(integration, 'tenant-name'), tenantId: textOf(integration, 'tenant-id') };
  if (!isOurs(seen)) throw new Error(`GroupTalk shows another tenant: ${seen.tenantName} (${seen.tenantId})`);
  const issued = await person.submit(formWith(integration, 'Issue secret token'));
  await person.submit(formWith(issued, 'Log out'));
  return textOf(issued, 'secret-token');
}

/**
 * Signs up for GroupTalk as the tutorial's step 3 has it: Microsoft Entra ID tab, Sign in, accept. Resolves
 * to the page at its end, which says that the user isn't present.
 */
export async function signUp(person: Person, adminUrl: string, behaviour: SignInBehaviour): Promise<Page> {
  const login = await person.open(adminUrl);
  const tab = await follow(person, login, 'Microsoft Entra ID');
  return walkSignIn(person, await person.submit(formWith(tab, 'Sign in')), behaviour);
}

async function follow(person: Person, page: Page, text: string): Promise<Page> {
  const link = page.links.find((one) => one.text === text);
  if (!link) throw new Error(`No link "${text}" on the page "${page.title}": ${page.text}`);
  return person.open(link.href);
}

function formWith(page: Page, button: string): PageForm {
  const form = page.forms.find((one) => one.buttons.some(({ label }) => label === button));
  if (!form) throw new Error(`No button "${button}" on the page "${page.title}": ${page.text}`);
  return form;
}

/** The text of the element with this ID. */
function textOf(page: Page, id: string): string {
  const [, escaped = ''] = new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(page.html) ?? [];
  return escaped.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').trim();
}
