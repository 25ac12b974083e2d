import type { Page, Person } from '../../shared/practice/person';

/** Walks the practice sign-in from its first page to the last one, where nothing is left to press. */
export async function walkPages(
  person: Person,
  start: string | Page,
  who: { readonly username: string; readonly organization?: true; readonly cancel?: true },
): Promise<Page> {
  let page = typeof start === 'string' ? await person.open(start) : start;
  for (let step = 0; step < 6; step += 1) {
    const [form] = page.forms;
    if (form?.name === 'sign-in') page = await person.submit(form, { username: who.username }, 'Sign in');
    else if (form?.name === 'consent') {
      const fields: Record<string, string> = who.organization ? { organization: 'yes' } : {};
      page = await person.submit(form, fields, who.cancel ? 'Cancel' : 'Accept');
    } else if (form?.name === 'return') page = await person.submit(form, {}, 'Continue');
    else if (form?.name === 'refused') page = await person.submit(form, {}, 'Return to the application');
    else return page;
  }
  throw new Error(`no end at ${page.url}`);
}
