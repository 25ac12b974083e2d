import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Walker } from '../support/person/walker';

interface Format {
  readonly width: number;
  readonly height: number;
}

/** Of the README. */
const forReading: Format = { width: 1200, height: 800 };
/** Pixels of a picture in one of the screen, for screens that have as many. */
const sharpness = 1.5;
/** The sizes at which every screen must be good. */
const forReview: readonly Format[] = [
  { width: 1024, height: 700 },
  { width: 1600, height: 1000 },
];
const themes = ['light', 'dark'] as const;

export interface Camera {
  /** The window's screen as it is now, for review: each size, light and dark. */
  look(name: string): Promise<void>;
  /** Another window's page, e.g. Microsoft's. */
  lookAt(window: Page, name: string): Promise<void>;
  /** A picture for the README. */
  keep(file: string, theme?: (typeof themes)[number]): Promise<void>;
}

/** `docs` and `review` are folders; what lies there under the same name is replaced. */
export async function openCamera(
  walker: Walker,
  { docs, review }: { docs: string; review: string },
): Promise<Camera> {
  for (const folder of [docs, review]) mkdirSync(folder, { recursive: true });
  const { page } = walker;
  const devtools = await page.context().newCDPSession(page);
  const paint = (theme: (typeof themes)[number]) =>
    page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await show(devtools, forReading);
  await paint('light');
  return {
    async look(name) {
      for (const format of forReview) {
        await show(devtools, format);
        for (const theme of themes) {
          await paint(theme);
          await still(page);
          await page.screenshot({ path: join(review, `${name}-${format.width}-${theme}.png`) });
        }
      }
      await show(devtools, forReading);
      await paint('light');
    },
    async lookAt(window, name) {
      await window.screenshot({ path: join(review, `${name}.png`) });
    },
    async keep(file, theme = 'light') {
      await paint(theme);
      await still(page);
      const { width, height } = forReading;
      const clip = { x: 0, y: 0, width, height, scale: sharpness };
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip });
      writeFileSync(join(docs, file), Buffer.from(data, 'base64'));
      await paint('light');
    },
  };
}

const show = (devtools: CDPSession, { width, height }: Format) =>
  devtools.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });

/** Until what was asked for is drawn, and nothing moves any more. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    await Promise.all(
      document
        .getAnimations()
        .map((one) => (one.effect?.getTiming().iterations === Infinity ? null : one.finished)),
    );
  });
}
