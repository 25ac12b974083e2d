import type { Locator } from 'playwright-core';
import type { Walker } from './walker';

/** The tool Connection, by the rail. */
export const goToConnection = ({ page, say }: Walker): Promise<void> =>
  page
    .getByRole('navigation', { name: say('frame.rail.title') })
    .getByRole('button', { name: say('frame.tools.connection'), exact: true })
    .click();

/** Checks the connection, for the first time or again, and waits for the end. */
export async function checkConnection(walker: Walker, first: 'first' | 'again'): Promise<void> {
  const { press, say } = walker;
  await press(say(first === 'first' ? 'screen.connection.do.check' : 'screen.connection.do.again'));
  await untilChecked(walker);
}

/** Only what is there can be saved. */
async function untilChecked({ page, say }: Walker): Promise<void> {
  await page.getByText(say('screen.connection.sides.entra-pending')).first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: say('screen.connection.report.save') }).waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: say('frame.cancel') })
    .waitFor({ state: 'detached' });
}

const searchOf = ({ page, say }: Walker): Locator =>
  page.getByRole('main').getByRole('searchbox', { name: say('screen.connection.findings.search') });

/** Searches for a finding, by what it is called in every language, and opens it. */
export async function openFinding(walker: Walker, id: string, title: string): Promise<void> {
  const { page, say } = walker;
  await searchOf(walker).fill(id);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: title }) });
  await row.getByRole('button', { name: title }).click();
  await row
    .getByRole('button', { name: say('frame.copy-curl') })
    .first()
    .waitFor();
}

/** All findings again. */
export const showAllFindings = (walker: Walker): Promise<void> => searchOf(walker).fill('');

/** Agrees that people and groups are made for a trial at this host, and waits until they are gone. */
export async function tryWriting(walker: Walker, host: string): Promise<void> {
  const { page, press, say } = walker;
  await press(say('screen.connection.trial.yes', { host }));
  await page.getByText(say('screen.connection.standing.writing', { host })).waitFor();
  await untilChecked(walker);
}
