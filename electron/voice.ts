import type { Language } from '../shared/model/language';
import type { Words } from '../shared/words/words';

/** What the main process speaks. Its words are heavy: they are imported when the first is needed. */
export interface Voice {
  language(): Language;
  /** Always the same, and in the language of the moment. */
  words(): Promise<Words>;
  /** Resolves when the words are of this language. */
  speak(language: Language): Promise<void>;
}

export function createVoice(first: Language): Voice {
  let language = first;
  let speaker: Promise<{ readonly words: Words; speak(language: Language): void }> | null = null;
  const speaking = () => {
    speaker ??= import('../shared/words/speaker').then((it) => it.createSpeaker(language));
    return speaker;
  };
  return {
    language: () => language,
    words: async () => (await speaking()).words,
    speak: async (next) => {
      language = next;
      (await speaking()).speak(language);
    },
  };
}
