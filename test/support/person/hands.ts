import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readFocus, type Stop } from '../screen/focus-watch';

/** Somebody with a keyboard and no mouse. */
export interface Hands {
  /** Presses keys, e.g. `Enter`, `Shift+Tab`; answers where the focus is then. */
  press(...keys: readonly string[]): Promise<string>;
  type(text: string): Promise<void>;
  /** Goes on with Tab until this has the focus, e.g. `button "Sign in"`. */
  tabTo(wanted: string | RegExp): Promise<void>;
  /** The same, and presses it. */
  push(wanted: string | RegExp, key?: 'Enter' | 'Space'): Promise<void>;
  /** Where the focus is, e.g. `heading "…" [level=1]`; `nothing` when it is lost. */
  focus(): Promise<string>;
  /** Until the focus is there. */
  focusIs(wanted: string | RegExp): Promise<void>;
  /** All stops of the Tab key, once round. */
  tour(): Promise<readonly string[]>;
  /** All that was wrong with the focus on the way. */
  readonly troubles: readonly string[];
}

/** More stops than any screen has. */
const most = 120;

export function handsOn(page: Page): Hands {
  const troubles: string[] = [];
  const read = async (moved: boolean): Promise<Stop> => {
    const stop = await readFocus(page, moved);
    troubles.push(...stop.troubles);
    return stop;
  };
  const look = async (moved: boolean): Promise<string> => (await read(moved)).says;
  const tab = async (): Promise<Stop> => {
    await page.keyboard.press('Tab');
    return read(true);
  };
  const press = async (...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await page.keyboard.press(key);
    return look(keys.at(-1)?.endsWith('Tab') ?? false);
  };
  const is = (says: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? says === wanted || says.startsWith(`${wanted} [`) : wanted.test(says);
  const tabTo = async (wanted: string | RegExp): Promise<void> => {
    const passed = [await look(false)];
    for (let stops = 0; stops < most && !is(passed.at(-1) ?? '', wanted); stops += 1)
      passed.push(await press('Tab'));
    if (!is(passed.at(-1) ?? '', wanted)) {
      throw new Error(`Tab never comes to ${wanted}. It came by:\n${[...new Set(passed)].join('\n')}`);
    }
  };
  return {
    troubles,
    press,
    tabTo,
    type: (text) => page.keyboard.type(text),
    push: async (wanted, key = 'Enter') => {
      await tabTo(wanted);
      // What is pressed may lead to another page: where the focus is then, is asked afterwards.
      await page.keyboard.press(key);
    },
    focus: () => look(false),
    focusIs: async (wanted) => {
      const until = Date.now() + 30_000;
      for (let says = await look(false); !is(says, wanted); says = await look(false)) {
        if (Date.now() > until) throw new Error(`The focus should be on ${wanted}, and is on ${says}.`);
        await wait(50);
      }
    },
    tour: async () => {
      const stops: string[] = [];
      let first = await tab();
      // An answer that came meanwhile may have taken the focus; Tab never comes to a sentence by itself, nor to nothing.
      for (let once = 0; once < 2 && /^(heading |nothing)/.test(first.says); once += 1) first = await tab();
      for (let stop = first; stops.length < most; stop = await tab()) {
        if (stops.length > 0 && stop.id === first.id) return stops;
        stops.push(stop.says);
      }
      throw new Error(`Tab does not come round:\n${stops.join('\n')}`);
    },
  };
}
