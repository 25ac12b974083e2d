import { createWords } from '../../shared/words/words';
import type { Log } from '../log/log';
import type { Policy } from './policy';

/** Says in the support log which policy holds, and what of it does not. */
export function sayMistakes({ facts }: Policy, log: Log): void {
  if (facts.state === 'none') return;
  log('info', 'policy', `${facts.file} settles ${facts.settles.join(', ') || 'nothing'}`);
  if (facts.mistakes.length === 0) return;
  // The log is in one language, whatever the window speaks.
  const words = createWords('en');
  for (const { id, params } of facts.mistakes)
    log('warn', 'policy', words.say(`policy.mistake.${id}`, params));
}
