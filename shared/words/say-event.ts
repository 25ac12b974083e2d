import type { logError } from './en/watch';
import type { Words } from './words';

/** A code of the provisioning logs, explained; `family` null: Microsoft documents no meaning. */
interface Explained {
  readonly meaning: {
    readonly family: Exclude<keyof typeof logError, 'unknown'> | null;
    readonly code: string;
  } | null;
}

export interface SaidEvent {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** What a line of the provisioning logs means, and what to do; null when there is nothing to explain. */
export function sayEvent(words: Words, { meaning }: Explained): SaidEvent | null {
  if (!meaning) return null;
  const family = meaning.family ?? 'unknown';
  const params = { code: meaning.code || '–' };
  return {
    title: words.say(`logError.${family}.title`, params),
    why: words.say(`logError.${family}.why`, params),
    remedy: words.say(`logError.${family}.remedy`, params),
  };
}
