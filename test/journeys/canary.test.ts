import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { filesBelow, heapOf, type Place, sightings, tapWires, type Wiretap } from '../support/person/canary';
import {
  checkMappings,
  chooseOne,
  events,
  letRead,
  openEvent,
  provisionOne,
  review,
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
import { goTo, railToSay } from '../support/person/rail';
import { signIn, staySignedIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { anna } from '../support/person/whom';
import { worldNow } from '../support/person/world';

const patience = 180_000;
const planted = 'a-canary-that-must-be-heard-0123456789abcdefghijklmnopqrstuvwxyz';

describe.runIf(process.platform === 'linux')(
  'after the whole road, with everything kept that may be kept',
  () => {
    let desktop: Desktop;
    let walker: Walker;
    let wires: Wiretap;
    let scim = '';

    beforeAll(async () => {
      desktop = await openDesktop({ keyring: true });
      walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
      wires = await tapWires(walker.app);
      await staySignedIn(walker);
      await signIn(walker);
      await stateAdmin(walker);
      await goTo(walker, 'request');
      await writeToSupport(walker);
      scim = (await fetchToken(walker)).copied;
      await pasteToken(walker);
      await keepToken(walker);
      const tenant = worldNow(walker.userData).tenant.displayName;
      await goTo(walker, 'consent');
      await letLook(walker);
      await signUp(await openSignUp(walker));
      await untilFound(walker);
      await goTo(walker, 'scope');
      await letSearch(walker, anna.typed);
      await find(walker, anna);
      await assign(walker, anna, tenant);
      await goTo(walker, 'configure');
      await testConnection(walker, 'asked');
      for (const evidence of await walker.page
        .getByRole('button', { name: walker.say('screen.configure.test.evidence') })
        .all())
        await evidence.click();
      await review(walker);
      await save(walker, tenant);
      await checkMappings(walker);
      await chooseOne(walker, anna.name);
      await provisionOne(walker, anna.name, tenant);
      await start(walker, tenant);
      await goTo(walker, 'watch');
      await letRead(walker);
      await events(walker);
      await openEvent(walker, anna.name);
      await railToSay(walker, 'watch', '6 Watch, Done');
    }, patience);
    afterAll(async () => {
      await walker?.launched.kill();
      await desktop?.close();
    }, patience);

    /** The secrets of this road: GroupTalk's token, and all that Microsoft's sign-in has given. */
    const secrets = async () => new Map([['SCIM token', scim], ...(await wires.tokens())]);
    const output = (): Place => ({
      where: 'stdout and stderr',
      bytes: Buffer.from(walker.launched.output()),
    });
    const toWindow = async (): Promise<Place> => ({
      where: 'answers and events',
      bytes: Buffer.from(await wires.toWindow()),
    });

    it('has seen tokens of each kind', async () => {
      const kinds = [...(await secrets()).keys()].map((name) => name.replace(/ \(.*/, ''));
      expect(kinds).toEqual(
        expect.arrayContaining(['SCIM token', 'access_token', 'refresh_token', 'id_token']),
      );
    });

    it('no token lies in a file of the app, the log included', async () => {
      const places = filesBelow(walker.userData);
      expect(places.map(({ where }) => where)).toEqual(
        expect.arrayContaining([
          'logs/app.log',
          'data/state.json',
          'data/sign-in.json',
          'practice/practice-world.json',
        ]),
      );
      expect(sightings(await secrets(), places)).toEqual([]);
    });

    it('no token was written to the terminal', async () => {
      expect(sightings(await secrets(), [output()])).toEqual([]);
    });

    it('no token was answered or announced to the window', async () => {
      const heard = await toWindow();
      // It has heard them all: the hint of the token, the first finding and the last row are there.
      for (const known of [`"lastFour":"${scim.slice(-4)}"`, 'entra-accepts', 'provisioningSteps'])
        expect(heard.bytes.includes(known), known).toBe(true);
      expect(sightings(await secrets(), [heard])).toEqual([]);
    });

    it('no token is in the heap of the page, after its garbage was collected', async () => {
      const heap = await heapOf(walker.page);
      expect(heap.includes('anna.lindqvist@')).toBe(true);
      expect(sightings(await secrets(), [{ where: 'heap', bytes: heap }])).toEqual([]);
    });

    it('a token that lay in any of these places would be found', async () => {
      const secret = new Map([['planted', planted]]);
      const encoded = Buffer.from(`x${planted}`).toString('base64');
      writeFileSync(join(walker.userData, 'logs', 'planted.log'), `{"blob":"${encoded}"}`);
      await walker.app.evaluate(({ BrowserWindow }, text) => {
        process.stderr.write(`${text}\n`);
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().startsWith('app:'))
          ?.webContents.send('event', 'planted', text);
      }, planted);
      await walker.page.evaluate((text) => {
        Reflect.set(window, 'planted', { deep: [text] });
      }, planted);
      await expect.poll(() => output().bytes.includes(planted)).toBe(true);
      expect(sightings(secret, [output()]).length).toBeGreaterThan(0);
      expect(
        sightings(secret, filesBelow(walker.userData)).map(({ where, what }) => `${where}: ${what}`),
      ).toContain('logs/planted.log: planted, in base64');
      expect(sightings(secret, [await toWindow()]).length).toBeGreaterThan(0);
      expect(sightings(secret, [{ where: 'heap', bytes: await heapOf(walker.page) }]).length).toBeGreaterThan(
        0,
      );
    });
  },
);
