import { useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/contract/names';
import { useBridge, useKnown } from './contexts';
import { type ShortcutId, shortcutOf } from './shortcuts';

const writing =
  'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"]), [role="combobox"], [role="listbox"], [role="menu"] *';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(writing));

/** A question waits for its answer: nothing behind it may change. */
const isAsked = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/**
 * Hears the window's shortcuts, wherever the focus is.
 *
 * @param run does what was pressed, `at` being which one of a run; false: there was nothing to do, and the key goes on
 */
export function useShortcuts(run: (id: ShortcutId, at: number) => boolean): void {
  const facts = useKnown()?.facts;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return;
    const pressed = shortcutOf(event, {
      mac: facts?.platform === 'darwin',
      typing: isTyping(event.target),
      singleKeys: facts?.settings.singleKeys ?? true,
    });
    // What is done with it here must not reach the menu, which knows some of them too.
    if (pressed && run(pressed.id, pressed.at)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Hears what the application's menu asks for. */
export function useCommands(run: (command: Command) => void): void {
  const bridge = useBridge();
  const onCommand = useEffectEvent((command: Command) => {
    if (!isAsked()) run(command);
  });
  useEffect(() => bridge.on('command', onCommand), [bridge]);
}
