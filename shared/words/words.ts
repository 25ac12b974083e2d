import { createInstance } from 'i18next';
import type { Problem, WordParams } from '../contract/problem';
import type { Finding, RenderedFinding } from '../model/finding';
import type { Language } from '../model/language';
import { en } from './en';
import { createFormats, type Formats, formatted, placeholderFormats } from './formats';
import { sayRole } from './say-role';
import { sv } from './sv';

/** Dotted paths of all sentences, e.g. `problem.timed-out.message`. */
type WordId = Paths<typeof en>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** A sentence with plural forms is named without them; `count` chooses. */
type Singular<K extends string> = K extends `${infer Base}_other` ? K | Base : K;

const sentences = { en, sv } as const;

/** Dates and numbers of a language are written as in the country of its readers. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE' };

export interface Words {
  readonly language: Language;
  /** For `Intl`. */
  readonly locale: string;
  readonly formats: Formats;
  /** The sentence of an id. Parameters fill `{{name}}`; `count` chooses the plural. */
  say(id: WordId, params?: WordParams): string;
  /** Like `say` for an id put together at run time; null when there is no such sentence. */
  find(id: string, params?: WordParams): string | null;
  finding(finding: Finding): RenderedFinding;
  problem(problem: Problem): RenderedProblem;
}

interface RenderedProblem {
  readonly code: Problem['code'];
  readonly message: string;
  readonly detail?: string;
  readonly remedy?: string;
}

/** The sentences of one language. Nothing is cached outside the returned object. */
export function createWords(language: Language): Words {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    // A test sees to it that neither language lacks a sentence.
    fallbackLng: false,
    resources: { [language]: { translation: sentences[language] } },
    // Sentences go to text, Markdown, mail and React; each edge escapes for itself.
    interpolation: { escapeValue: false },
    initAsync: false,
    keySeparator: '.',
    nsSeparator: false,
    showSupportNotice: false,
  });
  const locale = locales[language];
  const formats = createFormats(locale);
  for (const name of placeholderFormats) {
    i18n.services.formatter?.add(name, (value: unknown) => formatted(formats, name, value));
  }
  const find = (id: string, params: WordParams = {}) => (i18n.exists(id, params) ? i18n.t(id, params) : null);
  i18n.services.formatter?.add('roles', (value: unknown) =>
    String(value)
      .split(', ')
      .map((name) => sayRole({ find }, name))
      .join(', '),
  );
  const say = (id: string, params: WordParams = {}) => find(id, params) ?? id;

  return {
    language,
    locale,
    formats,
    say,
    find,
    finding: (one) => {
      const base = `finding.${one.id}`;
      return {
        id: one.id,
        title: say(`${base}.title`, one.params),
        verdict: one.verdict,
        why: say(`${base}.${one.outcome}.why`, one.params),
        remedy: find(`${base}.${one.outcome}.remedy`, one.params) ?? '',
        ...(one.party ? { party: one.party } : {}),
        evidence: one.evidence,
        ms: one.ms,
        ...(one.reference ? { reference: one.reference } : {}),
      };
    },
    problem: (one) => ({
      code: one.code,
      message: say(`problem.${one.code}`, one.params),
      ...(one.detail ? { detail: one.detail } : {}),
      ...(one.remedy ? { remedy: say(`remedy.${one.remedy}`, one.params) } : {}),
    }),
  };
}
