import { afterEach, describe, expect, it } from 'vitest';
import type { StepId } from '../../shared/model/step';
import { type Desktop, openDesktop } from '../support/desktop';
import {
  checkMappings,
  chooseOne,
  events,
  letRead,
  openPart,
  provisionOne,
  review,
  runCycle,
  save,
  start,
  testConnection,
} from '../support/person/configure-and-watch';
import {
  assign,
  find,
  letLook,
  letSearch,
  openSignUp,
  signUp,
  untilFound,
} from '../support/person/consent-and-scope';
import {
  fetchToken,
  keepToken,
  pasteToken,
  stateAdmin,
  writeToSupport,
} from '../support/person/plan-and-request';
import { goTo, railOf, railToSay, toStand } from '../support/person/rail';
import { signIn, staySignedIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { anna, group } from '../support/person/whom';
import { worldNow, writesTo } from '../support/person/world';

const patience = 180_000;

describe('the app, killed and started again', () => {
  let desktop: Desktop | null = null;
  let walker: Walker | null = null;
  afterEach(async () => {
    await walker?.launched.kill();
    await desktop?.close();
    [walker, desktop] = [null, null];
  }, patience);

  const jobs = ({ userData }: Walker) => worldNow(userData).provisioning.flatMap((one) => one.jobs);
  const tenantOf = ({ userData }: Walker) => worldNow(userData).tenant.displayName;

  /** Pulls the plug, and starts again with the same folder. */
  async function killed(before: Walker, on: Desktop): Promise<Walker> {
    await before.launched.kill();
    walker = await sitDown(on, { userData: before.userData });
    return walker;
  }

  /** With "Stay signed in" off: what was seen last is there with its time, and one sign-in goes on. */
  async function killedAndSignedIn(before: Walker, on: Desktop, step: StepId): Promise<Walker> {
    const rail = await railOf(before);
    // The practice tenant's log of requests is kept a moment after the answer.
    await writesTo(before.userData);
    const after = await killed(before, on);
    const { page, say } = after;
    const bar = page.getByRole('status').filter({ hasText: say('frame.last.looked') });
    await bar.getByRole('time').waitFor();
    expect(await railOf(after)).toEqual(rail);
    await signIn(after, { by: say('frame.last.button') });
    await bar.waitFor({ state: 'detached' });
    await railToSay(after, step, await sayOf(rail, step));
    expect(await railOf(after)).toEqual(rail);
    return after;
  }

  it(
    'goes on after each of the six steps with one sign-in, and asks nothing twice',
    async () => {
      desktop = await openDesktop({ keyring: true });
      let w = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
      walker = w;
      await signIn(w);
      await stateAdmin(w);
      await railToSay(w, 'plan', '1 Plan, Done');
      w = await killedAndSignedIn(w, desktop, 'plan');

      await goTo(w, 'request');
      await writeToSupport(w);
      const { copied } = await fetchToken(w);
      await pasteToken(w);
      await keepToken(w);
      await railToSay(w, 'request', '2 Request, Done');
      w = await killedAndSignedIn(w, desktop, 'request');
      await goTo(w, 'request');
      await w.page.getByText(`…${copied.slice(-4)}`).waitFor();

      const tenant = tenantOf(w);
      await goTo(w, 'consent');
      await letLook(w);
      await signUp(await openSignUp(w));
      await untilFound(w);
      await railToSay(w, 'consent', '3 Consent, Done');
      w = await killedAndSignedIn(w, desktop, 'consent');

      await goTo(w, 'scope');
      await letSearch(w, 'Ledning');
      await find(w, anna);
      await assign(w, anna, tenant);
      await railToSay(w, 'scope', '4 Scope, Done');
      w = await killedAndSignedIn(w, desktop, 'scope');

      await goTo(w, 'configure');
      await testConnection(w, 'asked');
      await review(w);
      await save(w, tenant);
      await checkMappings(w);
      await chooseOne(w, anna.name);
      await provisionOne(w, anna.name, tenant);
      await start(w, tenant);
      await railToSay(w, 'configure', '5 Configure, Done');
      w = await killedAndSignedIn(w, desktop, 'configure');

      await goTo(w, 'watch');
      await letRead(w);
      expect((await events(w)).join('\n')).toContain(anna.name);
      await railToSay(w, 'watch', '6 Watch, Done');
      w = await killedAndSignedIn(w, desktop, 'watch');

      expect((await writesTo(w.userData)).written).toEqual([
        'POST appRoleAssignedTo',
        'POST jobs',
        'PUT secrets',
        'POST jobs/provisionOnDemand',
        'POST jobs/start',
      ]);
      expect(worldNow(w.userData).grouptalk.users).toHaveLength(1);
    },
    patience,
  );

  it(
    'goes on without any sign-in when it stays signed in, also out of the middle of something',
    async () => {
      desktop = await openDesktop({ keyring: true });
      let w = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
      walker = w;
      await staySignedIn(w);
      await signIn(w);
      const tenant = tenantOf(w);
      await stateAdmin(w);
      await goTo(w, 'request');
      await writeToSupport(w);
      await fetchToken(w);
      await pasteToken(w);
      await keepToken(w);

      await goTo(w, 'consent');
      await letLook(w);
      await openSignUp(w);
      w = await killed(w, desktop);
      await goTo(w, 'consent');
      await toStand(w, w.say('screen.consent.standing.began', { tenant }));
      await signUp(await openSignUp(w));
      await untilFound(w);

      await goTo(w, 'scope');
      await letSearch(w, 'Ledning');
      await find(w, group);
      await assign(w, group, tenant);
      await goTo(w, 'configure');
      await testConnection(w, 'asked');
      await review(w);
      await w.press(w.say('screen.configure.do.save', { tenant }));
      await expect.poll(() => jobs(w).length, { timeout: 30_000 }).toBe(1);
      w = await killed(w, desktop);
      await goTo(w, 'configure');
      const test = w.page.getByRole('button', { name: w.say('screen.configure.do.test') });
      const check = w.page.getByRole('button', { name: w.say('screen.configure.do.check'), exact: true });
      await test.or(check).first().waitFor();
      // How far it came is a matter of milliseconds.
      if (await test.isVisible()) {
        await testConnection(w, 'allowed');
        await review(w);
        await save(w, tenant);
      }
      expect(jobs(w)).toHaveLength(1);
      expect(worldNow(w.userData).provisioning[0]?.secrets).toHaveLength(4);

      await checkMappings(w);
      await openPart(w, 'start');
      await w.press(w.say('screen.configure.do.start', { tenant }));
      await expect.poll(() => jobs(w)[0]?.resource.schedule.state, { timeout: 30_000 }).toBe('Active');
      w = await killed(w, desktop);
      await runCycle(w);
      await railToSay(w, 'watch', '6 Watch, Done');
      const { grouptalk, groups } = worldNow(w.userData);
      const arrived = grouptalk.users.map(({ externalId }) => externalId);
      expect(new Set(arrived).size).toBe(arrived.length);
      expect(arrived.length).toBeGreaterThan(3);
      expect(groups.find(({ displayName }) => displayName === group.name)?.memberIds).toEqual(
        expect.arrayContaining(arrived),
      );
      expect(grouptalk.groups).toHaveLength(1);
      expect(w.app.windows()).toHaveLength(1);
    },
    patience,
  );

  // Windows and macOS always can.
  it.runIf(process.platform === 'linux')(
    'asks for the token anew, and for nothing else, where nothing can be encrypted',
    async () => {
      desktop = await openDesktop({ keyring: false });
      let w = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
      walker = w;
      await signIn(w);
      await stateAdmin(w);
      await goTo(w, 'request');
      await writeToSupport(w);
      await w.page.getByText(w.say('screen.request.token.memory-only')).first().waitFor();
      await fetchToken(w);
      await pasteToken(w);
      await keepToken(w);
      const tenant = tenantOf(w);
      await goTo(w, 'consent');
      await letLook(w);
      await signUp(await openSignUp(w));
      await untilFound(w);
      await railToSay(w, 'consent', '3 Consent, Done');
      const before = await railOf(w);
      await w.press(w.say('frame.settings.title'));
      await w.page.getByText(w.say('frame.settings.secrets-are.memory-only')).waitFor();
      expect(await w.page.getByRole('switch', { name: w.say('frame.settings.stay') }).isDisabled()).toBe(
        true,
      );

      w = await killed(w, desktop);
      await signIn(w, { by: w.say('frame.last.button') });
      await railToSay(w, 'request', '2 Request, No longer right, Secret token missing');
      const after = await railOf(w);
      expect(after.filter((_, at) => at !== 1)).toEqual(before.filter((_, at) => at !== 1));
      await goTo(w, 'request');
      await fetchToken(w);
      await pasteToken(w);
      await keepToken(w);
      await railToSay(w, 'request', '2 Request, Done');
      expect(await railOf(w)).toEqual(before);

      await goTo(w, 'scope');
      await letSearch(w, 'Ledning');
      await find(w, anna);
      await assign(w, anna, tenant);
      await goTo(w, 'configure');
      await testConnection(w, 'asked');
      await review(w);
      await save(w, tenant);
      expect(worldNow(w.userData).provisioning[0]?.secrets).toHaveLength(4);
    },
    patience,
  );
});

const sayOf = async (rail: readonly string[], step: StepId): Promise<string> =>
  rail[(['plan', 'request', 'consent', 'scope', 'configure', 'watch'] as const).indexOf(step)] ?? '';
