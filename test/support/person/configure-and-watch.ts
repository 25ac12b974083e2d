import type { Locator } from 'playwright-core';
import { allow } from './sign-in';
import type { Walker } from './walker';

/** Step 5: one of the five parts. */
export const part = (
  { page, say }: Walker,
  id: 'test' | 'settings' | 'mappings' | 'one' | 'start',
): Locator => page.getByRole('region', { name: say(`screen.configure.part.${id}`), exact: true });

/** Step 5: unfolds a part. */
export async function openPart(walker: Walker, id: Parameters<typeof part>[1]): Promise<void> {
  const head = part(walker, id).getByRole('heading', { level: 2 }).getByRole('button');
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

/** Step 5: tests from both sides. The first time Microsoft asks whether the app may. */
export async function testConnection(walker: Walker, first: 'asked' | 'allowed'): Promise<void> {
  const { press, say, page } = walker;
  const test = say('screen.configure.do.test');
  if (first === 'asked') await allow(walker, test);
  else await press(test);
  await page.getByRole('button', { name: say('screen.configure.do.test-again') }).waitFor();
}

/** Step 5: looks at what saving would change. */
export async function review(walker: Walker): Promise<readonly string[]> {
  const { press, say } = walker;
  await press(say('screen.configure.do.review'));
  const rows = part(walker, 'settings').getByRole('table').getByRole('row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

export async function save(walker: Walker, tenant: string): Promise<void> {
  const { press, say } = walker;
  await press(say('screen.configure.do.save', { tenant }));
  await saved(walker, tenant);
}

const saved = (walker: Walker, tenant: string): Promise<void> =>
  part(walker, 'settings').getByText(walker.say('screen.configure.save.saved', { tenant })).waitFor();

export async function checkMappings(walker: Walker): Promise<void> {
  const { press, say } = walker;
  await press(say('screen.configure.do.check'));
  await part(walker, 'mappings').getByText(say('screen.configure.state.fits')).waitFor();
}

/** Step 5: chooses whom to provision first. */
export async function chooseOne(walker: Walker, name: string): Promise<void> {
  const { press, say } = walker;
  const one = part(walker, 'one');
  if (!(await one.getByRole('searchbox').isVisible())) await press(say('screen.configure.do.choose'));
  await one.getByRole('searchbox').fill(name);
  await press(say('screen.configure.one.choose-name', { name }));
}

export async function provisionOne(walker: Walker, name: string, tenant: string): Promise<void> {
  const { press, say } = walker;
  await press(say('screen.configure.do.provision', { name, tenant }));
  await part(walker, 'one').getByText(say('screen.configure.state.one-done', { name })).waitFor();
}

export async function start(walker: Walker, tenant: string): Promise<void> {
  const { page, press, say } = walker;
  const begin = page.getByRole('button', { name: say('screen.configure.do.start', { tenant }) });
  if (!(await begin.isVisible())) await press(say('screen.configure.do.go-on', { number: 5 }));
  await begin.click();
  await page.getByRole('button', { name: say('screen.configure.do.watch') }).waitFor();
}

/** Step 6: lets the app read the logs. */
export const letRead = ({ say, ...walker }: Walker): Promise<void> =>
  allow({ say, ...walker }, say('screen.watch.do.allow'));

/** Step 6: the rows of the logs, as `time status name action cause`, once there are some. */
export async function events({ page, say }: Walker): Promise<readonly string[]> {
  const rows = page.getByRole('grid', { name: say('screen.watch.logs.title') }).getByRole('row');
  await rows.nth(1).waitFor();
  return (await rows.allInnerTexts()).slice(1);
}

/** The row of somebody opens its detail in the drawer. */
export async function openEvent({ page, say }: Walker, row: string | RegExp): Promise<Locator> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: row }).first().click();
  const drawer = page.getByRole('complementary');
  await drawer.getByRole('heading', { name: say('screen.watch.event.steps') }).waitFor();
  return drawer;
}

/** The practice band's menu. */
export async function runCycle({ page, press, say }: Walker): Promise<void> {
  await press(say('frame.practice.menu'));
  await page.getByRole('menuitem', { name: say('frame.practice.next-cycle') }).click();
  await page.getByText(say('frame.practice.cycle-done')).waitFor();
}
