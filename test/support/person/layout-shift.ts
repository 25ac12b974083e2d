import type { Page } from 'playwright-core';

interface Shift {
  readonly sum: number;
  /** What moved, and by how many pixels downwards. */
  readonly moved: readonly string[];
}

/** Layout shifts by screen (web.dev/articles/cls): those that no press or key has caused. */
export interface Shifts {
  /** All since the last call belongs to this screen. */
  belongTo(screen: string): Promise<void>;
  readonly byScreen: ReadonlyMap<string, Shift>;
}

/** From the page's first paint on. */
export async function watchShifts(page: Page): Promise<Shifts> {
  const byScreen = new Map<string, Shift>();
  await page.evaluate(() => {
    const seen: { value: number; moved: string[] }[] = [];
    Reflect.set(window, 'shiftsSeen', seen);
    const textOf = (node: unknown) => (node instanceof Node ? (node.textContent ?? '').slice(0, 40) : '');
    const topOf = (rect: unknown) => Number(Reflect.get(Object(rect), 'top'));
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput')) continue;
        const sources: unknown[] = Reflect.get(entry, 'sources') ?? [];
        const moved = sources.map((source) => {
          const [now, before, node] = ['currentRect', 'previousRect', 'node'].map((name) =>
            Reflect.get(Object(source), name),
          );
          return `“${textOf(node)}” ${Math.round(topOf(now) - topOf(before))}`;
        });
        seen.push({ value: Number(Reflect.get(entry, 'value')), moved });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  return {
    byScreen,
    async belongTo(screen) {
      const shifts = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        const seen: { value: number; moved: string[] }[] = Reflect.get(window, 'shiftsSeen');
        return seen.splice(0);
      });
      const before = byScreen.get(screen) ?? { sum: 0, moved: [] };
      byScreen.set(screen, {
        sum: shifts.reduce((sum, { value }) => sum + value, before.sum),
        moved: [...before.moved, ...shifts.flatMap(({ moved }) => moved)],
      });
    },
  };
}
