import { useHelp } from '../help/use-help';
import { useGo } from './contexts';
import { goToRegion, goToSearch } from './regions';
import { stepOrder } from './step-order';
import { useCommands, useShortcuts } from './use-shortcuts';

interface Answers {
  /** The main process has told its facts. */
  readonly isKnown: boolean;
  /** null: nothing can be looked at now. */
  readonly onLook: (() => void) | null;
}

/** Does what the keyboard and the application's menu ask of the whole window. */
export function useKeysAndMenu({ isKnown, onLook }: Answers): void {
  const go = useGo();
  const help = useHelp();
  useCommands((command) => {
    if (command === 'settings' || command === 'connection') go(command);
    if (command === 'about' && isKnown) help.about();
    if (command === 'shortcuts' && isKnown) help.shortcuts();
    if (command === 'support-log') help.supportLog();
    if (command === 'look') onLook?.();
    const step = stepOrder.find((one) => one === command);
    if (step) go(step);
  });
  useShortcuts((id, at) => {
    const step = stepOrder[at];
    if (id === 'step' && step) go(step);
    if (id === 'settings' || id === 'connection') go(id);
    if (id === 'list' && isKnown) help.shortcuts();
    if (id === 'region-next' || id === 'region-back') goToRegion(id === 'region-back');
    return id !== 'search' || goToSearch();
  });
}
