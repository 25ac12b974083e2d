import type { Page } from 'playwright-core';

/** Lines, letters and words as far apart as somebody may want them (w3.org/WAI/WCAG22/Understanding/text-spacing). */
const apart = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** What lies over the page finds its place again, as after a change of the window. */
export const spaceText = (page: Page, on: boolean): Promise<void> =>
  page.evaluate(
    async (text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
      window.dispatchEvent(new Event('resize'));
      for (let frames = 0; frames < 2; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    },
    on ? apart : '',
  );
