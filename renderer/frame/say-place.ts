import type { Words } from '../../shared/words/words';
import type { Place } from './contexts';
import { stepAt } from './step-order';

/** What a place of the window is called. */
export function sayPlace({ say }: Words, place: Place): string {
  const step = stepAt(place);
  if (step) return say(`step.${step}.title`);
  return say(place === 'connection' ? 'frame.tools.connection' : 'frame.settings.title');
}
