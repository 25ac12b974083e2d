import { type Language, languages } from '../../shared/model/language';

/** Scripts read what the command line writes: without `--lang` it never follows the computer's language. */
export const usualLanguage: Language = 'en';

interface AskedLanguage {
  readonly language: Language;
  /** The arguments without `--lang`. */
  readonly rest: readonly string[];
  /** What was asked for and is none of ours; empty where the value is missing. null: nothing is wrong. */
  readonly unknown: string | null;
}

/**
 * `--lang sv` or `--lang=sv`, before the command or after it; the last one counts. Read before everything
 * else, for what is wrong with the rest is said in this language, too.
 */
export function languageOfArguments(argv: readonly string[]): AskedLanguage {
  const rest: string[] = [];
  let asked: string | null = null;
  for (let at = 0; at < argv.length; at += 1) {
    const arg = argv[at] ?? '';
    if (arg === '--lang') {
      const value = argv[at + 1] ?? '';
      asked = value.startsWith('-') ? '' : value;
      if (asked !== '') at += 1;
    } else if (arg.startsWith('--lang=')) {
      asked = arg.slice('--lang='.length);
    } else rest.push(arg);
  }
  const language = asked === null ? usualLanguage : languages.find((one) => one === asked);
  return { language: language ?? usualLanguage, rest, unknown: language ? null : (asked ?? '') };
}
