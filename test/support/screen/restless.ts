import type { Page } from 'playwright-core';

/** What moves for longer than a blink, although less motion is wanted; signs of progress may turn, slowly. */
export const restless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((one) => {
      const { effect } = one;
      if (!(effect instanceof KeyframeEffect) || one.playState !== 'running') return [];
      const { duration } = effect.getComputedTiming();
      const ms = Number(duration);
      const element = effect.target;
      const isProgress = element?.closest('.fui-Spinner, .fui-ProgressBar, [role="progressbar"]') != null;
      const changes = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
      const isMotion = changes.some((name) =>
        /^(transform|translate|rotate|scale|left|top|width|height|margin)/i.test(name),
      );
      if (ms <= 10 || isProgress || !isMotion) return [];
      return [`<${element?.tagName.toLowerCase()}> ${element?.className} moves for ${ms} ms`];
    }),
  );
