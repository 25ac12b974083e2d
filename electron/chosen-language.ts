import { join } from 'node:path';
import { type Language, type LanguageChoice, languageChoices, languageOf } from '../shared/model/language';
import { glimpse } from './store/glimpse';

interface Chosen {
  /** By the command line, for this run. */
  readonly asked: Language | null;
  /** The file in which the computer's administrator may have settled it. */
  readonly policyFile: string;
  /** The user's data folder. */
  readonly folder: string;
  /** The computer's languages, the most wanted first. */
  readonly systems: readonly string[];
}

/**
 * The language of the first paint: read here without what checks the files, as if nothing were chosen for whatever
 * else may stand there.
 */
export function chosenLanguage({ asked, policyFile, folder, systems }: Chosen): Language {
  const settled = asChoice(glimpse(policyFile)('language'));
  const chosen = asChoice(glimpse(join(folder, 'data', 'settings.json'))('language'));
  return asked ?? languageOf(settled ?? chosen ?? 'system', systems);
}

const asChoice = (value: unknown): LanguageChoice | null =>
  languageChoices.find((one) => one === value) ?? null;
