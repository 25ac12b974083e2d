import type { WordParams } from '../../../shared/contract/problem';
import type { demo } from '../../../shared/words/en/demo';
import type { Words } from '../../../shared/words/words';

/** Tells one line of the demo's story, by the id of its sentence. */
export type Teller = (id: keyof typeof demo.told, params?: WordParams) => void;

export const teller =
  (words: Words, print: (line: string) => void): Teller =>
  (id, params) =>
    print(words.say(`demo.told.${id}`, params));
