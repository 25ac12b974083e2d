import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { walkScreens } from '../support/person/walk-screens';
import { sitDown, type Walker } from '../support/person/walker';
import { askAxe } from '../support/screen/axe';
import { cutTexts } from '../support/screen/cut-text';
import { speak } from '../support/screen/language';
import { spaceText } from '../support/screen/text-spacing';
import { readTree } from '../support/screen/tree';
import { showIn, sizes, whole } from '../support/screen/window-size';

const patience = 600_000;
/** Each theme and each language is asked about whole once; the other two pairs can differ in colours only. */
const pairs = [
  { language: 'sv', themes: { dark: 'everything', light: 'colour' } },
  { language: 'en', themes: { dark: 'colour', light: 'everything' } },
] as const;
const themes = ['dark', 'light'] as const;

describe.runIf(process.platform === 'linux')(
  'every screen of the packaged app, in each of its states',
  () => {
    let desktop: Desktop;
    let walker: Walker;
    const trees = new Map<string, string>();
    const grave: string[] = [];
    const light: string[] = [];
    const cut: string[] = [];
    /** Where colours were not compared at all. */
    const blind: string[] = [];

    beforeAll(async () => {
      desktop = await openDesktop();
      walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    }, patience);
    afterAll(async () => {
      await walker?.launched.kill();
      await desktop?.close();
    }, patience);

    it(
      'can be walked to, in two languages and two themes',
      async () => {
        const { page } = walker;
        const show = await showIn(page);
        await page.emulateMedia({ reducedMotion: 'reduce' });

        const ask = async (where: string, about: Parameters<typeof askAxe>[1]) => {
          const found = await askAxe(page, about);
          grave.push(...found.grave.map((line) => `${where}: ${line}`));
          light.push(...found.light.map((line) => `${where}: ${line}`));
          if (!found.applied.includes('color-contrast')) blind.push(`${where}: ${found.undecided.join()}`);
        };
        const measure = async (where: string) => {
          cut.push(...(await cutTexts(page)).map((line) => `${where}: ${line}`));
        };
        await walkScreens(walker, async (state) => {
          trees.set(state, await readTree(page));
          for (const { language, themes: asks } of pairs) {
            await speak(page, language);
            await show(whole);
            for (const colorScheme of themes) {
              await page.emulateMedia({ colorScheme });
              await ask(`${state}, ${language}, ${colorScheme}`, asks[colorScheme]);
            }
            for (const [name, size] of Object.entries(sizes)) {
              await show(size);
              await measure(`${state}, ${language}, ${name}`);
            }
            await show(sizes.smallest);
            await spaceText(page, true);
            await measure(`${state}, ${language}, letters apart`);
            await spaceText(page, false);
            await show(null);
          }
          await show(whole);
          await page.emulateMedia({ forcedColors: 'active' });
          await ask(`${state}, forced colours`, 'colour');
          await page.emulateMedia({ forcedColors: 'none' });
          await show(null);
        });
      },
      patience,
    );

    it('has nothing serious or critical in the eyes of axe', () => {
      if (light.length > 0) process.stdout.write(`lesser findings of axe:\n${light.join('\n')}\n`);
      expect(grave.join('\n')).toBe('');
      expect(blind).toEqual([]);
    });

    it('cuts off no word, in Swedish and English, in the smallest window and at 200 %', () => {
      expect(cut.join('\n')).toBe('');
    });

    it('a word that is too long for its place would have been noticed', async () => {
      const { page } = walker;
      await page.evaluate(() => {
        const plant = (text: string, how: Partial<CSSStyleDeclaration>) => {
          const box = document.createElement('div');
          Object.assign(box.style, { width: '60px', whiteSpace: 'nowrap', ...how });
          box.textContent = text;
          const shown = [...document.querySelectorAll('main article')].find((one) => one.checkVisibility());
          shown?.append(box);
          return box;
        };
        plant('Etableringsloggarnas', {});
        plant('Klientorganisationens', { overflow: 'hidden' });
        plant('Villkorsstyrd åtkomst', { overflow: 'hidden' }).title = 'Villkorsstyrd åtkomst';
      });
      expect(await cutTexts(page)).toEqual([
        'runs out of its box: “Etableringsloggarnas”',
        'cut off: “Klientorganisationens”',
      ]);
    });

    it('reads as it was reviewed', async () => {
      expect(trees.size).toBeGreaterThan(30);
      for (const [state, tree] of trees) {
        await expect.soft(tree).toMatchFileSnapshot(`accessibility-tree/${state}.txt`);
      }
    });
  },
);
