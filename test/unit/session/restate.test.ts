import '../../support/without-electron';
import { afterEach, expect, it } from 'vitest';
import { createSession, type Session } from '../../../electron/session/session';
import { openKeptState } from '../../../electron/store/kept-state';
import type { Overview } from '../../../shared/model/overview';
import { stateThat, withdrawThat } from '../../../shared/onboarding/keys';
import { newPlace } from '../../support/place';
import { type OnboardingTrial, startTrial } from '../../support/practice-onboarding';

const id = 'grouptalk-account-is-admin';
let trial: OnboardingTrial | null = null;
afterEach(() => trial?.close());

/** A session whose looks wait, before Microsoft answers, for what somebody does meanwhile. */
async function lookingWhile(meanwhile: { do(session: Session, trial: OnboardingTrial): Promise<void> }) {
  const place = newPlace();
  const told: Overview[] = [];
  const started = await startTrial({
    unkind: (http) => ({
      ...http,
      send: async (request, signal) => {
        if (request.url.includes('/subscribedSkus')) await meanwhile.do(session, started);
        return http.send(request, signal);
      },
    }),
  });
  trial = started;
  const session = createSession({
    quiet: started.deps,
    state: openKeptState(place, 'global'),
    announce: (overview) => void told.push(overview),
    onSwitch: () => undefined,
  });
  return { session, told, clean: () => place.clean() };
}

it('what is stated, or taken back, while the tenant is looked at is not undone by the look', async () => {
  const meanwhile: Parameters<typeof lookingWhile>[0] = { do: async () => undefined };
  const { session, told, clean } = await lookingWhile(meanwhile);
  const said = () => session.overview().statements.map((one) => one.id);
  const plan = () => session.overview().steps.find((one) => one.id === 'plan')?.state;
  await session.look();
  expect([said(), plan()]).toEqual([[], 'open']);

  meanwhile.do = async (at, { deps }) => {
    await stateThat(deps, id);
    await at.restate();
  };
  told.length = 0;
  await session.look();
  expect([said(), plan()]).toEqual([[id], 'done']);
  expect(told.map(({ statements }) => statements.length)).not.toContain(0);

  meanwhile.do = async (at, { deps }) => {
    await withdrawThat(deps, id);
    await at.restate();
  };
  await session.look();
  expect([said(), plan()]).toEqual([[], 'was-right']);
  clean();
});
