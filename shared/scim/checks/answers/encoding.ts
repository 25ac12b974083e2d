import type { HttpOutcome } from '../../../http/port';
import { isThrottled, toldInBrief } from '../../answer';
import type { Facts } from '../../facts';
import { asEntra, equals } from '../../filter-text';
import { isEmptyList, matchesOf, readListAnswer } from '../../list-answer';
import { idOf, type Plain } from '../../resource';
import { holds, samplePeople, textAt } from '../../samples';
import { defineCheck } from '../check';
import { isAboutSearch, percentSearch } from '../entra/percent-search';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2';
const fault = { verdict: 'fail', party: 'grouptalk', reference: rfc } as const;

/** Searches for values that nobody has; each must be answered with an empty list. */
interface Asked {
  /** Entra's own search, with blanks as `+`. */
  readonly plain: HttpOutcome;
  /** `%` and nothing else, with blanks as `%20`: matches everybody where it is taken for a pattern. */
  readonly percent: HttpOutcome;
  /** Letters beyond ASCII. */
  readonly letters: HttpOutcome;
  /** Marks that mean something in addresses, in forms and in databases. */
  readonly marks: HttpOutcome;
  /** Quotes and backslashes, escaped as in JSON. */
  readonly quotes: HttpOutcome;
  /** The name of somebody who is listed, with an accent that it does not have; null: nobody is, or no name takes one. */
  readonly accented: { readonly whose: Plain; readonly outcome: HttpOutcome } | null;
}

/** Whatever stands in a value arrives as it was sent: `O'Brien`, `R&D`, `Åsa`, `anna+1@…`, `50 %`, `The "A" team`. */
export const encoding = defineCheck({
  id: 'encoding',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    'not-shown': { verdict: 'skipped' },
    'plus-not-a-blank': fault,
    'percent-20-not-a-blank': fault,
    'percent-is-a-pattern': fault,
    'text-is-a-filter': fault,
    'letters-refused': fault,
    'marks-refused': fault,
    'quotes-break-it': fault,
    'accents-ignored': { ...fault, verdict: 'warn' },
    'quotes-refused': { ...fault, verdict: 'warn' },
  },
  ask: async (facts) => {
    const { user } = facts.subject.matching;
    const nobody = facts.guid();
    const [plain, percent, letters, marks, quotes, accented] = await Promise.all([
      facts.userProbe(),
      facts.get(percentSearch.users(user)),
      facts.get(search(user, `åÄ-日本-🦄-e\u0301-${nobody}`)),
      facts.get(search(user, `${nobody}+a&b=c#d'e;f%22g%h/i?j`)),
      facts.get(search(user, `${nobody}" or userName pr or userName eq "\\`)),
      searchAccented(facts),
    ]);
    if (!plain || !percent || !letters || !marks || !quotes) return null;
    return {
      plain: plain.outcome,
      percent: percent.outcome,
      letters: letters.outcome,
      marks: marks.outcome,
      quotes: quotes.outcome,
      accented,
    };
  },
  judge: ({ plain, percent, letters, marks, quotes, accented }: Asked) => {
    const told = (outcome: HttpOutcome) => ({
      params: { answer: toldInBrief(outcome), found: matchesOf(outcome) },
      evidence: [outcome.exchange],
    });
    // What is amiss with every search is for Entra's own test to say.
    if (!isEmptyList(plain)) {
      return isAboutSearch(plain) && isEmptyList(percent)
        ? { outcome: 'plus-not-a-blank', ...told(plain) }
        : { outcome: 'not-shown', evidence: [plain.exchange] };
    }
    if (matchesOf(percent) > 0) return { outcome: 'percent-is-a-pattern', ...told(percent) };
    const hit = [letters, marks, quotes].find((one) => matchesOf(one) > 0);
    if (hit) return { outcome: 'text-is-a-filter', ...told(hit) };

    if (isBad(letters)) return { outcome: 'letters-refused', ...told(letters) };
    if (isBad(marks)) return { outcome: 'marks-refused', ...told(marks) };
    if (isBad(percent)) return { outcome: 'percent-20-not-a-blank', ...told(percent) };
    if (isBad(quotes)) {
      const breaks = quotes.kind === 'failure' || quotes.status >= 500;
      return { outcome: breaks ? 'quotes-break-it' : 'quotes-refused', ...told(quotes) };
    }
    if (accented && finds(accented.outcome, accented.whose)) {
      return { outcome: 'accents-ignored', ...told(accented.outcome) };
    }
    return { outcome: 'good', evidence: [letters, marks, quotes].map((one) => one.exchange) };
  },
});

const search = (attribute: string, value: string) => `Users?filter=${asEntra(equals(attribute, value))}`;

/** Many databases take `a` and `á` for the same letter unless they are told otherwise. */
async function searchAccented(facts: Facts): Promise<Asked['accented']> {
  const { user } = facts.subject.matching;
  const sample = await samplePeople(facts);
  const whose = sample?.chosen;
  const value = whose ? textAt(whose, user) : null;
  const accented = value?.replace(/[aeiou]/i, (letter) => `${letter}\u0301`.normalize('NFC')) ?? null;
  if (!sample || !whose || accented === null || accented === value) return null;
  if (sample.listed.some((one) => holds(one, user, accented))) return null;
  const asked = await facts.get(search(user, accented));
  return asked && { whose, outcome: asked.outcome };
}

function finds(outcome: HttpOutcome, whose: Plain): boolean {
  if (outcome.kind === 'failure' || outcome.status !== 200) return false;
  return (readListAnswer(outcome).resources ?? []).some((one) => idOf(one) === idOf(whose));
}

const isBad = (outcome: HttpOutcome) => !isEmptyList(outcome) && !isThrottled(outcome);
