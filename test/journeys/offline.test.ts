import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWords } from '../../shared/words/words';
import { type Desktop, openDesktop } from '../support/desktop';
import { type LaunchedApp, launchApp } from '../support/launch-app';
import { stateAdmin } from '../support/person/plan-and-request';
import { railOf, railToSay } from '../support/person/rail';
import { signIn, staySignedIn } from '../support/person/sign-in';
import { patience, sitDown, type Walker } from '../support/person/walker';
import { writesTo } from '../support/person/world';

const allTogether = 120_000;

/** From now on nothing leads out of this computer, whatever the app does about it, until the plug is in again. */
const unplug = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ session }) => {
    const ofPractice = session.fromPartition('practice');
    const lead = ofPractice.setProxy.bind(ofPractice);
    const nowhere = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1' } as const;
    let wanted: Electron.ProxyConfig = nowhere;
    ofPractice.setProxy = (config) => {
      wanted = config;
      return lead(nowhere);
    };
    Reflect.set(globalThis, 'plugIn', () => lead(wanted));
    return lead(nowhere);
  });
const plugIn = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => Reflect.get(globalThis, 'plugIn')());

const lookedAt = () =>
  window.grouptalk.call['overview.read'](crypto.randomUUID(), {}).then((answer) =>
    Reflect.get(Object(Reflect.get(Object(answer), 'value')), 'lookedAt'),
  );

describe('the app of somebody who stays signed in', () => {
  let desktop: Desktop;
  let launched: LaunchedApp | null = null;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: true });
  }, allTogether);
  afterAll(async () => {
    await launched?.kill();
    await desktop?.close();
  }, allTogether);

  it(
    'starts without a network with what was seen last and since when, and goes on without a sign-in',
    async () => {
      const userData = desktop.makeFolder('user-data');
      const before = await sitDown(desktop, { userData });
      launched = before.launched;
      await staySignedIn(before);
      await signIn(before);
      await stateAdmin(before);
      await railToSay(before, 'plan', '1 Plan, Done');
      const rail = await railOf(before);
      const last = await before.page.evaluate(lookedAt);
      // The practice tenant's log of requests is kept a moment after the answer.
      await writesTo(userData);
      await before.launched.kill();

      const log = () => readFileSync(join(userData, 'logs', 'app.log'), 'utf8');
      const { length } = log();
      launched = await launchApp(desktop, { userData, args: ['--practice'] });
      const { app } = launched;
      await unplug(app);
      const page = await app.firstWindow();
      page.setDefaultTimeout(patience);
      const { say } = createWords('en');
      const press: Walker['press'] = (name) => page.getByRole('button', { name, exact: true }).click();
      const after: Walker = { launched, app, page, userData, say, press };

      const bar = page.getByRole('status').filter({ hasText: say('conditions.out-of-reach.title') });
      await bar.getByText(say('conditions.out-of-reach.seen')).waitFor();
      expect(await bar.getByRole('time').getAttribute('datetime')).toBe(last);
      expect(await railOf(after)).toEqual(rail);
      const asked = log()
        .slice(length)
        .split('\n')
        .filter((line) => line.includes(' http: '));
      expect(asked).not.toEqual([]);
      expect(asked.filter((line) => !line.includes(' no answer '))).toEqual([]);

      await plugIn(app);
      await bar.getByRole('button', { name: say('remedy.try-again') }).click();
      await bar.waitFor({ state: 'detached' });
      expect(await page.evaluate(lookedAt)).not.toBe(last);
      expect(await railOf(after)).toEqual(rail);
      expect(app.windows()).toHaveLength(1);
    },
    allTogether,
  );
});
