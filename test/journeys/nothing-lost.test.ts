import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { filesBelow } from '../support/person/canary';
import { goTo, toStand } from '../support/person/rail';
import { signIn } from '../support/person/sign-in';
import { patience, sitDown, type Walker } from '../support/person/walker';
import { worldNow } from '../support/person/world';

const typed = 'https://scim.ett-annat-larmbolag.example/';

describe('what somebody has typed, and where they are', () => {
  let desktop: Desktop;
  let walker: Walker;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: true });
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    await signIn(walker);
    await toStand(
      walker,
      walker.say('screen.plan.standing.unstated', { tenant: worldNow(walker.userData).tenant.displayName }),
    );
  }, 120_000);
  afterAll(async () => {
    await walker.launched.kill();
    await desktop.close();
  });

  const field = () => walker.page.getByLabel(walker.say('screen.request.advanced.field'));
  const standing = () => walker.page.locator('main h1:visible').textContent();
  const drafts = () => walker.page.evaluate(() => Object.keys({ ...sessionStorage }));

  /** The page as the main process tells it something. */
  const announce = (overview: unknown) =>
    walker.app.evaluate(({ BrowserWindow }, told) => {
      const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('app:'));
      own?.webContents.send('event', 'overview', told);
    }, overview);

  it('are there again when the page is loaded anew', async () => {
    const { page, press, say } = walker;
    await goTo(walker, 'request');
    await press(say('screen.request.advanced.other'));
    await field().fill(typed);
    const before = await standing();
    await page.reload();
    await expect.poll(() => field().inputValue(), { timeout: patience }).toBe(typed);
    expect(await standing()).toBe(before);
  });

  it('outlive a screen that breaks, while the rail goes on', async () => {
    const { page, press, say } = walker;
    const told = await page.evaluate(() =>
      window.grouptalk.call['overview.read'](crypto.randomUUID(), {}).then((answer) =>
        Object(Reflect.get(Object(answer), 'value')),
      ),
    );
    await announce({ ...told, token: { kind: 'kept', hint: null } });
    const name = say('step.request.title');
    await page.getByText(say('broken.screen', { screen: name })).waitFor();
    await goTo(walker, 'plan');
    await goTo(walker, 'request');
    await announce(told);
    await press(say('broken.again'));
    await expect.poll(() => field().inputValue(), { timeout: patience }).toBe(typed);
    const log = await page.evaluate(() =>
      window.grouptalk.call['log.read'](crypto.randomUUID(), {}).then((answer) => JSON.stringify(answer)),
    );
    expect(log).toMatch(/screen: request could not be drawn: TypeError, in [\w$]/);
  });

  it('are there again when the page’s process has died', async () => {
    await walker.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((done) => contents?.once('did-finish-load', () => done(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
    });
    // Playwright does not follow a page that has crashed.
    const shown = () =>
      walker.app.evaluate(({ BrowserWindow }): Promise<unknown> | undefined =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('main input[type=url]')?.value",
        ),
      );
    await expect.poll(shown, { timeout: patience }).toBe(typed);
  });

  it('go with the run: the next one begins where work is left, and finds nothing on the disk', async () => {
    const { userData } = walker;
    await walker.app.close();
    walker = await sitDown(desktop, { userData });
    expect((await drafts()).filter((key) => key.startsWith('draft '))).toEqual([]);
    const holds = filesBelow(userData).filter(({ bytes }) =>
      (['latin1', 'utf16le'] as const).some((form) => bytes.includes(Buffer.from(typed, form))),
    );
    expect(holds.map(({ where }) => where)).toEqual([]);
  });
});
