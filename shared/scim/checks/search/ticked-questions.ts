import type { Facts } from '../../facts';
import { equals } from '../../filter-text';
import { type Plain, valuesAt } from '../../resource';
import { comparable, holds, type SamplePeople, samplePeople, textAt, tickedOf } from '../../samples';
import { type Both, isProven, searchForBoth } from './both';
import type { Found } from './found';
import { asWritten, type Kind, searchFor, searchForGroup, searchForPerson } from './search-for';

/** A search by one ticked attribute, and who should be found. */
export interface Question {
  readonly kind: Kind;
  readonly attribute: string;
  readonly value: string;
  /** null: nobody has this value. */
  readonly wanted: Plain | null;
  readonly found: Found;
}

export interface Ticked {
  readonly questions: readonly Question[];
  /** People or groups were listed whose values could be searched for. */
  readonly anybody: boolean;
}

/**
 * Searches by each ticked attribute: for what somebody in the sample has, and for something close to it that nobody
 * has. Where the sample has no value, a `random` one is searched for, if that is wanted. Entra's own two searches are
 * left out, as they have checks of their own.
 */
export async function askTicked(facts: Facts, random?: 'random'): Promise<Ticked | null> {
  const [people, groups] = await Promise.all([askPeople(facts, random === 'random'), askGroups(facts)]);
  return (
    people && { questions: [...people.questions, ...groups], anybody: people.anybody || groups.length > 0 }
  );
}

async function askPeople(facts: Facts, random: boolean): Promise<Ticked | null> {
  const sample = await samplePeople(facts);
  if (!sample) return null;
  const [matching = '', ...more] = tickedOf(facts, 'user');
  const both = sample.chosen ? searchForBoth(facts, sample) : Promise.resolve(null);
  const asked = await Promise.all([
    askByMatch(facts, sample, matching, both),
    ...more.map((attribute) => askBy(facts, sample, attribute, both, random)),
  ]);
  return { questions: asked.flat().filter((one) => one !== null), anybody: sample.chosen !== null };
}

/** The search for a random value is Entra's own. */
async function askByMatch(facts: Facts, sample: SamplePeople, attribute: string, both: Promise<Both | null>) {
  const { chosen, disabled } = sample;
  const text = chosen && textAt(chosen, attribute);
  if (!chosen || text === null) return [];
  const nearly = nobodysValue(sample.listed, attribute, text);
  const asleep = disabled && textAt(disabled, attribute);
  const [search, joined, ...others] = await Promise.all([
    searchForPerson(facts, chosen, text),
    both,
    nearly === null ? null : ask(facts, 'user', attribute, nearly, null),
    asleep === null ? null : ask(facts, 'user', attribute, asleep, disabled),
  ]);
  // Whoever was found in another case, and by two conditions at once, need not be searched for as it is written.
  const proven = search !== null && joined !== null && isProven(joined);
  const own = proven
    ? { kind: 'user' as const, attribute, value: text, wanted: chosen, found: asWritten(search) }
    : await ask(facts, 'user', attribute, text, chosen);
  return [own, ...others];
}

async function askBy(
  facts: Facts,
  sample: SamplePeople,
  attribute: string,
  both: Promise<Both | null>,
  random: boolean,
) {
  const { chosen, listed } = sample;
  const holder = [chosen, ...listed].find((one) => one !== null && textAt(one, attribute) !== null) ?? null;
  const text = holder && textAt(holder, attribute);
  const nearly = text === null ? null : nobodysValue(listed, attribute, text);
  const nobodys = nearly ?? (random ? facts.guid() : null);
  const asksWithAnd = both.then(
    (one) => one?.attribute === attribute && one.person === holder && isProven(one),
  );
  const asked = await Promise.all([
    nobodys === null ? null : ask(facts, 'user', attribute, nobodys, null),
    // Whoever was found by two conditions at once need not be searched for by the second alone.
    text === null || (await asksWithAnd) ? null : ask(facts, 'user', attribute, text, holder),
  ]);
  return asked;
}

async function askGroups(facts: Facts): Promise<readonly Question[]> {
  const search = await searchForGroup(facts);
  if (!search) return [];
  const { attribute, value, group } = search;
  return [{ kind: 'group', attribute, value, wanted: group, found: asWritten(search) }];
}

async function ask(
  facts: Facts,
  kind: Kind,
  attribute: string,
  value: string,
  wanted: Plain | null,
): Promise<Question | null> {
  const found = await searchFor(facts, kind, equals(attribute, value));
  return found && { kind, attribute, value, wanted, found };
}

/** Why somebody is in an answer. */
type Relation = 'holds' | 'part' | 'other-type' | 'stranger';

/** How one who was found stands to what was asked for. */
export function relationOf(one: Plain, { attribute, value }: Question): Relation {
  if (holds(one, attribute, value)) return 'holds';
  const asked = comparable(attribute, value);
  const has = (values: readonly unknown[]) =>
    values.filter((it): it is string => typeof it === 'string').map((it) => comparable(attribute, it));
  if (has(valuesAt(one, attribute)).some((it) => it.includes(asked) || asked.includes(it))) return 'part';
  return has(valuesAt(one, withoutType(attribute))).includes(asked) ? 'other-type' : 'stranger';
}

/**
 * A value close to the sample's: the end of a phone number, an address that somebody has under another type, or else
 * the beginning of one. null: what there is is too short to have a part that says something.
 */
function nobodysValue(listed: readonly Plain[], attribute: string, text: string): string | null {
  const letters = [...text.trim()];
  const ofPhone = /^phonenumbers\b/i.test(attribute);
  // Without so much that nobody could take the rest for the same number without its country.
  const part = (ofPhone ? letters.slice(6) : letters.slice(0, -1)).join('').trim();
  const elsewhere = listed
    .flatMap((one) => valuesAt(one, withoutType(attribute)))
    .filter((value): value is string => typeof value === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value));
  const close = ofPhone ? [part, ...elsewhere] : [...elsewhere, part];
  return (
    close.find((value) => value.length >= 4 && listed.every((one) => !holds(one, attribute, value))) ?? null
  );
}

const withoutType = (attribute: string) => attribute.replace(/\[[^\]]*\]/, '');
