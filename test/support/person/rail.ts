import { type StepId, stepIds } from '../../../shared/model/step';
import type { Walker } from './walker';

const item = ({ page, say }: Walker, step: StepId) =>
  page
    .getByRole('navigation', { name: say('frame.rail.title') })
    .getByRole('button', { name: `${stepIds.indexOf(step) + 1} ${say(`step.${step}.title`)}` });

/** Goes to a step by the rail. */
export const goTo = (walker: Walker, step: StepId): Promise<void> => item(walker, step).click();

/** What the rail says of a step, e.g. `4 Scope, Open, Nobody is assigned`. */
const railSays = async (walker: Walker, step: StepId): Promise<string> =>
  (await item(walker, step).getAttribute('aria-label')) ?? '';

/** What it says of all six, once it asks no more. */
export async function railOf(walker: Walker): Promise<readonly string[]> {
  const { page, say } = walker;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: say('frame.rail.asking') })
    .first()
    .waitFor({ state: 'detached' });
  return Promise.all(stepIds.map((step) => railSays(walker, step)));
}

/** Waits until the rail says something of a step. */
export const railToSay = (walker: Walker, step: StepId, what: string): Promise<void> =>
  item(walker, step)
    .and(walker.page.getByRole('button', { name: what }))
    .waitFor();

/** Waits until the shown screen says so. */
export const toStand = ({ page }: Walker, sentence: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('heading', { level: 1, name: sentence }).waitFor();
