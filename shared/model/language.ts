/** The languages of this app, by their ISO 639 codes. */
export const languages = ['en', 'sv'] as const;
export type Language = (typeof languages)[number];

/** `system`: the first of the computer's own languages that this app speaks. */
export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** The language of ours that a BCP 47 tag (`sv-FI`) asks for; null: none. */
export function languageOfTag(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return languages.find((one) => one === primary) ?? null;
}

/**
 * The language to speak.
 *
 * @param systems the computer's languages, the most wanted first, as BCP 47 tags
 */
export function languageOf(choice: LanguageChoice, systems: readonly string[]): Language {
  if (choice !== 'system') return choice;
  return systems.map(languageOfTag).find((one) => one !== null) ?? 'en';
}
