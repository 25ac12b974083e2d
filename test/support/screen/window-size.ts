import type { Page } from 'playwright-core';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So tall that nothing has to be scrolled: axe compares colours of what is in sight. */
export const whole: Size = { width: 1200, height: 3000 };

/** The smallest window, the smallest with a whole rail, and the smallest at 200 %. In CSS pixels. */
export const sizes = {
  smallest: { width: 1024, height: 700 },
  wideRail: { width: 1100, height: 700 },
  zoomed: { width: 512, height: 350 },
} as const satisfies Record<string, Size>;

/** Shows a page in another size than its window's. null: in the window's own again. */
export async function showIn(page: Page): Promise<(size: Size | null) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  return async (size) => {
    if (!size) await devtools.send('Emulation.clearDeviceMetricsOverride');
    else
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: 1,
        mobile: false,
      });
    await page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    });
  };
}
