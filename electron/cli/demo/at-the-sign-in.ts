import type { Page, Person } from '../../../shared/practice/person';

export interface SignInBehaviour {
  /** User principal name. */
  readonly username: string;
  readonly consent: 'accept' | 'cancel';
}

const mostPages = 8;

/**
 * What a person does at the practice sign-in: picks the account, reads the consent page, answers it and
 * lets the browser go back to the app. Ends on the page where nothing of that is left to do.
 */
export async function walkSignIn(person: Person, first: Page, behaviour: SignInBehaviour): Promise<Page> {
  let page = first;
  for (let visited = 0; visited < mostPages; visited += 1) {
    const next = await answer(person, page, behaviour);
    if (next === null) return page;
    page = next;
  }
  throw new Error(`The sign-in does not come to an end: ${page.title}`);
}

async function answer(
  person: Person,
  page: Page,
  { username, consent }: SignInBehaviour,
): Promise<Page | null> {
  const [form] = page.forms;
  switch (form?.name) {
    case 'sign-in':
      return person.submit(form, { username }, 'Sign in');
    case 'consent':
      return person.submit(form, {}, consent === 'accept' ? 'Accept' : 'Cancel');
    case 'return':
    case 'refused':
      return person.submit(form);
    default:
      return null;
  }
}
