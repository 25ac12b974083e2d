import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe has found, as lines to read; `grave` must be nothing. */
interface Found {
  /** Serious and critical. */
  readonly grave: readonly string[];
  /** Moderate and minor, best practices included. */
  readonly light: readonly string[];
  /** The rules that had something to look at. */
  readonly applied: readonly string[];
  /** What axe could not decide about colours, and why. */
  readonly undecided: readonly string[];
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can be otherwise in another theme. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * Asks axe about the page as it is now (dequeuniversity.com/rules/axe). Legacy mode, since Electron opens no page
 * for axe's own use; the source comes in by the debugger, so that the page's policy stays as it is.
 */
export async function askAxe(page: Page, about: 'everything' | 'colour'): Promise<Found> {
  const { violations, passes, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Fluent's own: they hand the focus on at once, and are hidden from screen readers for that. The journey by
    // keyboard sees that the focus never rests there. https://tabster.io/docs/core
    .exclude('[data-tabster-dummy]')
    .options({
      runOnly: about === 'colour' ? { type: 'rule', values: ofColour } : { type: 'tag', values: everything },
      ...(about === 'colour' ? {} : { rules: { 'target-size': { enabled: true } } }),
      resultTypes: ['violations'],
    })
    .analyze();
  const isGrave = (impact: string | null | undefined) => impact === 'serious' || impact === 'critical';
  const lines = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => ({
      grave: isGrave(node.impact ?? impact),
      line: `${node.impact ?? impact} ${id}: ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}\n    ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`,
    })),
  );
  return {
    grave: lines.filter(({ grave }) => grave).map(({ line }) => line),
    light: lines.filter(({ grave }) => !grave).map(({ line }) => line),
    applied: [...violations, ...passes].map(({ id }) => id),
    undecided: incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) =>
        nodes.map(({ any, target }) => `${target.join(' ')} ${any[0]?.message ?? 'could not be looked at'}`),
      ),
  };
}
