import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { walkScreens } from '../support/person/walk-screens';
import { sitDown, type Walker } from '../support/person/walker';
import { reachOf } from '../support/screen/reach';
import { restless } from '../support/screen/restless';

const patience = 600_000;
const smallest = { width: 1024, height: 700 };

describe.runIf(process.platform === 'linux')('the whole road in the smallest window, at 200 %', () => {
  let desktop: Desktop;
  let walker: Walker;
  const lost: string[] = [];
  const moving: string[] = [];

  beforeAll(async () => {
    desktop = await openDesktop();
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
  }, patience);
  afterAll(async () => {
    await walker?.launched.kill();
    await desktop?.close();
  }, patience);

  /** The window's own zoom, as its menu has it. */
  async function zoom(factor: number, width: number): Promise<void> {
    await walker.app.evaluate(({ BrowserWindow }, to) => {
      for (const one of BrowserWindow.getAllWindows()) one.webContents.setZoomFactor(to);
    }, factor);
    await walker.page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) < 4, width);
  }

  it(
    'can be walked, and every screen keeps its sentence, its next move and its rail within reach',
    async () => {
      const { app, page } = walker;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await app.evaluate(({ BrowserWindow }, size) => {
        for (const one of BrowserWindow.getAllWindows()) one.setContentSize(size.width, size.height);
      }, smallest);
      await zoom(2, smallest.width / 2);
      await walkScreens(walker, async (state) => {
        moving.push(...(await restless(page)).map((line) => `${state}: ${line}`));
        lost.push(...(await reachOf(page)).map((line) => `${state}, 200 %: ${line}`));
        await zoom(1, smallest.width);
        lost.push(...(await reachOf(page)).map((line) => `${state}, 100 %: ${line}`));
        await zoom(2, smallest.width / 2);
      });
      expect(lost.join('\n')).toBe('');
    },
    patience,
  );

  it('keeps still for whoever wants less motion', () => {
    expect(moving.join('\n')).toBe('');
  });

  it('what scrolls in two directions, or moves, would have been noticed', async () => {
    const { page } = walker;
    await page.evaluate(() => {
      const wide = document.createElement('div');
      wide.style.width = '3000px';
      wide.style.height = '1px';
      const shown = [...document.querySelectorAll('main article')].find((one) => one.checkVisibility());
      shown?.append(wide);
      wide.animate([{ translate: '0' }, { translate: '9px' }], { duration: 60_000 });
    });
    expect((await reachOf(page)).join()).toContain('scrolls sideways');
    expect((await restless(page)).join()).toContain('moves for 60000 ms');
  });
});
