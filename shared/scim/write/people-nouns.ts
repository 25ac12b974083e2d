import type { HttpOutcome } from '../../http/port';
import { attributePath } from '../../mapping/schemas-cover-mapping';
import { type Plain, readResource } from '../resource';
import { choosesEntry, type Dialect, type Values } from './bodies';
import { hasWorked, type Patched } from './patch-person';
import { differences } from './person-compare';
import type { PersonValues } from './person-values';
import type { Changed, Created, Stage, Thing } from './stage';

/** The nouns of what is tried on people, and small questions about them. */

/** A person that was made, with what is known of it. */
export interface Made {
  readonly thing: Thing;
  readonly sent: Values;
  readonly outcome: HttpOutcome;
  readonly read: HttpOutcome;
  readonly shown: Plain;
  /** The names that show what was sent: what later steps may rely on. */
  readonly kept: readonly string[];
}

export interface Main {
  /** Of the last try. */
  readonly created: Created;
  /** What Entra's own body came to, when another one had to be sent. */
  readonly refused: HttpOutcome | null;
  /** `listed`: only with the custom extensions in `schemas`. `offered`: only without what the schemas lack. */
  readonly way: 'as-entra' | 'listed' | 'offered';
  readonly sent: Values;
  /** The names that the endpoint is expected to keep. */
  readonly expected: readonly string[];
  /** null: nobody was made. */
  readonly made: Made | null;
}

export interface Duplicates {
  readonly first: Thing;
  readonly same: Created;
  /** With the name in capitals; null: the same name was taken already. */
  readonly otherCase: Created | null;
  readonly before: Plain;
  /** The first person afterwards. */
  readonly read: HttpOutcome;
  readonly watched: readonly string[];
}

export interface Search {
  readonly attribute: string;
  /** `percent`: blanks as `%20`, asked when Entra's `+` has found nobody. */
  readonly manner: 'as-entra' | 'percent' | 'other-case';
  /** What it was asked for. */
  readonly value: string;
  readonly outcome: HttpOutcome;
}

export interface Found {
  readonly made: Made;
  /** As it was read by its id at the time. */
  readonly read: HttpOutcome;
  readonly searches: readonly Search[];
  /** The ids of whom the endpoint has made beside, under the same `userName`. */
  readonly alike: readonly string[];
}

/** One PATCH of everything, and one in which each family of names has one alone: its others must stay. */
export interface Whole {
  readonly all: Patched;
  /** null: no family has several, or even the whole did not work. */
  readonly few: Patched | null;
}

export interface Listed {
  readonly made: Made | null;
  readonly outcome: HttpOutcome | null;
}

export interface Removed {
  readonly thing: Thing;
  readonly removed: Changed;
  readonly read: HttpOutcome;
  readonly search: HttpOutcome;
  /** DELETE once more; null: it was still there. */
  readonly again: HttpOutcome | null;
  /** Somebody new with the name of whoever is gone; null as above. */
  readonly anew: Created | null;
}

/** What the steps in the other files are given. */
export interface Tools {
  readonly stage: Stage;
  readonly values: PersonValues;
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  withMain<T>(act: (made: Made, main: Main) => Promise<T>): () => Promise<T | null>;
  another(key: string, without: readonly string[]): () => Promise<Made | null>;
  /** Somebody beside the first, whom several steps may use. */
  second(): Promise<Made | null>;
}

/** The form that works; null: none does. */
export async function workingDialect(
  plain: () => Promise<Whole | 'nothing-mapped' | null>,
  flag: () => Promise<Whole | 'nothing-mapped' | null>,
): Promise<Dialect | null> {
  const first = await plain();
  if (first === 'nothing-mapped' || (first && hasWorked(first.all))) return 'plain';
  const second = await flag();
  return second && second !== 'nothing-mapped' && hasWorked(second.all) ? 'flag' : null;
}

export const isOwnMeaning = (name: string): boolean => /^(?:userName|active)$/i.test(name);

/** What can be changed by its plain name, in any order. */
export const isSimple = (name: string): boolean => !isOwnMeaning(name) && !choosesEntry(name);

/** The first of each family that has several: `name.givenName`, and one of each extension. */
export function oneOfEach(names: readonly string[]): readonly string[] {
  const families = new Map<string, readonly string[]>();
  for (const name of names) {
    const { urn, steps } = attributePath(name);
    const family = [urn?.toLowerCase(), ...steps.slice(0, -1)].join(' ');
    families.set(family, [...(families.get(family) ?? []), name]);
  }
  return [...families.values()].flatMap(([first = '', ...others]) => (others.length > 0 ? [first] : []));
}

/** In capitals, but for the mark: by it the person is known. */
export const inCapitals = (name: string, mark: string): string =>
  name
    .split(mark)
    .map((part) => part.toUpperCase())
    .join(mark);

/** Refused for what stands in the body: another body may be taken. */
export function wasDisliked(created: Created): created is Created & { readonly kind: 'refused' } {
  if (created.kind !== 'refused' || created.outcome.kind === 'failure') return false;
  const { status } = created.outcome;
  return status >= 400 && status < 500 && ![401, 403, 404, 405, 408, 409, 413, 415, 429].includes(status);
}

export function madeOf(created: Created, sent: Values): Made | null {
  if (created.kind !== 'made') return null;
  const { thing, outcome, read } = created;
  const shown = readResource(read);
  if (!shown) return null;
  const odd = new Set(differences(shown, sent).map(({ name }) => name));
  return { thing, sent, outcome, read, shown, kept: [...sent.keys()].filter((name) => !odd.has(name)) };
}
