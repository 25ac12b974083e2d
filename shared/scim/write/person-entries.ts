import { valuesAt } from '../resource';
import { choiceOf, choosesEntry, type Dialect, eachByPath, verbIn } from './bodies';
import { type Patched, patchPerson, wasTaken } from './patch-person';
import type { Made } from './people-nouns';
import type { PersonValues } from './person-values';
import type { Stage } from './stage';

export interface FilteredPath {
  readonly name: string;
  /** An entry that is not there is written to; null: the endpoint made nobody without it. */
  readonly created: Patched | null;
  /** Another entry beside it; it may be refused. */
  readonly beside: Patched;
  /** The name of that entry; null: the endpoint did not keep it. */
  readonly besideName: string | null;
  /** The first is changed. */
  readonly changed: Patched;
  /** The one beside, which seldom stands first in the list, is changed; null: it was not kept. */
  readonly besideChanged: Patched | null;
}

/** An entry of a list that a mapping names. */
export interface EntryChoice {
  readonly name: string;
  readonly list: string;
  /** All that is mapped in the same list. */
  readonly siblings: readonly string[];
}

/** A telephone number, or else the last that is mapped; null: the mapping names no entries. */
export function entryToTry(kept: readonly string[]): EntryChoice | null {
  const all = kept.filter((name) => choosesEntry(name) && /\.value$/i.test(name));
  const name = all.find((one) => /^phoneNumbers/i.test(one)) ?? all.at(-1);
  if (name === undefined) return null;
  const list = choiceOf(name).steps[0] ?? '';
  const siblings = kept.filter((one) => choosesEntry(one) && choiceOf(one).steps[0] === list);
  return { name, list, siblings };
}

interface EntryTools {
  readonly stage: Stage;
  readonly values: PersonValues;
  readonly made: Made;
  readonly form: Dialect;
  /** Sends fresh values for the names, and others when somebody has one of them. */
  withFresh(
    names: readonly string[],
    send: (wanted: Patched['wanted']) => Promise<Patched>,
  ): Promise<Patched>;
}

/** Writes to an entry that is not there, adds another one beside it, and then changes each of the two. */
export async function writeEntries(
  { stage, values, made, form, withFresh }: EntryTools,
  { name, list, siblings }: EntryChoice,
): Promise<FilteredPath> {
  const { thing, kept } = made;
  const replace = (names: readonly string[]) =>
    withFresh(names, (wanted) =>
      patchPerson(stage, thing, eachByPath(form, 'replace', wanted), wanted, [...kept, name]),
    );
  const created = made.sent.has(name) ? null : await replace([name]);

  const type = freeType(siblings);
  const second = `${list}[type eq "${type}"].value`;
  const value = values.fresh([name]).get(name);
  const add = { op: verbIn(form, 'add'), path: list, value: [{ type, value }] };
  const beside = await patchPerson(stage, thing, [add], new Map([[second, value]]), [...kept, name]);
  const isKept = wasTaken(beside.outcome) && valuesAt(beside.after ?? {}, second).includes(value);

  const others = kept.filter((one) => choosesEntry(one) && one !== name);
  const changed = await replace([name, ...others]);
  const besideChanged = isKept ? await replaceBeside() : null;
  return { name, created, beside, besideName: isKept ? second : null, changed, besideChanged };

  function replaceBeside(): Promise<Patched> {
    const wanted = new Map([[second, values.fresh([name]).get(name)]]);
    return patchPerson(stage, thing, eachByPath(form, 'replace', wanted), wanted, [...kept, name]);
  }
}

/** A canonical type that the mapping does not write (RFC 7643 section 4.1.2). */
function freeType(siblings: readonly string[]): string {
  const taken = siblings.map((one) => choiceOf(one).entry?.value.toLowerCase());
  return ['home', 'work', 'other'].find((one) => !taken.includes(one)) ?? 'home';
}
