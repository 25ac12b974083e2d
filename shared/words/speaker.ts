import type { Language } from '../model/language';
import { createWords, type Words } from './words';

export interface Speaker {
  /** Speaks the language of the moment; whoever holds it never asks again. */
  readonly words: Words;
  speak(language: Language): void;
}

/** Words whose language can change while they are in use. */
export function createSpeaker(language: Language): Speaker {
  let now = createWords(language);
  return {
    words: {
      get language() {
        return now.language;
      },
      get locale() {
        return now.locale;
      },
      get formats() {
        return now.formats;
      },
      say: (id, params) => now.say(id, params),
      find: (id, params) => now.find(id, params),
      finding: (finding) => now.finding(finding),
      problem: (problem) => now.problem(problem),
    },
    speak: (next) => {
      if (next !== now.language) now = createWords(next);
    },
  };
}
