import type { HttpOutcome } from '../../http/port';
import { isEmptyList } from '../list-answer';
import { once } from '../once';
import { type Dialect, verbIn } from './bodies';
import { type Patched, patchPerson } from './patch-person';
import { isOwnMeaning, type Tools } from './people-nouns';
import { shownAt } from './person-compare';

export interface Attempt {
  /** As it was sent: Entra's text, or a boolean. */
  readonly value: 'False' | 'True' | false | true;
  readonly patched: Patched;
  /** Who is found by the name while it is switched off; null: it is not, or was not looked for. */
  readonly search: HttpOutcome | null;
}

export interface Switched {
  readonly scimId: string;
  readonly attempts: readonly Attempt[];
}

export interface Switching {
  /** A person switched off and on as Entra does without the flag, then as it does with it. */
  switched(): Promise<Switched | 'no-patch' | 'no-active' | null>;
}

export function createSwitching(
  { stage, second, inTurn }: Tools,
  dialect: () => Promise<Dialect | null>,
): Switching {
  return {
    switched: once(async () => {
      const form = await dialect();
      const made = await second();
      if (!made) return null;
      if (!made.kept.includes('active')) return 'no-active';
      if (form === null) return 'no-patch';
      const { thing, kept } = made;
      const watched = kept.filter((name) => name === 'userName' || !isOwnMeaning(name));
      const attempt = async (value: Attempt['value']): Promise<Attempt> => {
        const off = value === 'False' || value === false;
        const operation = { op: verbIn(form, 'replace'), path: 'active', value };
        const patched = await patchPerson(stage, thing, [operation], new Map([['active', !off]]), watched);
        const isOff = patched.after !== null && shownAt(patched.after, 'active')[0] === false;
        const find = () => stage.find('Users', thing.name);
        const search = off && isOff ? await stage.patiently(find, (got) => !isEmptyList(got)) : null;
        return { value, patched, search };
      };
      return inTurn(async () => ({
        scimId: thing.scimId,
        attempts: [await attempt('False'), await attempt('True'), await attempt(false), await attempt(true)],
      }));
    }),
  };
}
