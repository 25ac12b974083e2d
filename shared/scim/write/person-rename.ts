import type { HttpOutcome } from '../../http/port';
import { isEmptyList } from '../list-answer';
import { type Plain, readResource } from '../resource';
import { type Dialect, eachByPath } from './bodies';
import { type Patched, patchPerson, wasTaken } from './patch-person';
import type { Made } from './people-nouns';
import { shownAt } from './person-compare';
import type { Stage } from './stage';

export interface Renamed {
  readonly scimId: string;
  readonly old: string;
  readonly patched: Patched;
  /** Entra's search for the new name, and for the old one. */
  readonly byNew: HttpOutcome;
  readonly byOld: HttpOutcome;
  /** Then the name of somebody else was asked for; null: there was nobody, or no name can be changed. */
  readonly taken: Patched | null;
}

/**
 * Gives the person another `userName`, looks who is found by it, and gives the old one back. Then asks for the name
 * that `other` has, which nobody should get.
 */
export async function renamePerson(
  stage: Stage,
  made: Made,
  form: Dialect,
  other: Made | null,
): Promise<Renamed> {
  const { thing, kept } = made;
  const rename = (userName: string) => {
    const wanted = new Map([['userName', userName]]);
    return patchPerson(stage, thing, eachByPath(form, 'replace', wanted), wanted, kept);
  };
  const name = stage.personName('Renamed');
  const patched = await rename(name);
  const done = wasTaken(patched.outcome);
  const find = (wanted: string, there: boolean) =>
    stage.patiently(
      () => stage.find('Users', wanted),
      (got) => !done || isEmptyList(got) !== there,
    );
  const old = userNameIn(patched.before) ?? thing.name;
  const byNew = await find(name, true);
  const byOld = await find(old, false);
  const scimId = thing.scimId;
  if (!done) return { scimId, old, patched, byNew, byOld, taken: null };
  await rename(old);
  // Whoever was switched off in the meantime may be gone, and the name free.
  const theirs = other && userNameIn(readResource(await stage.read(other.thing)));
  const taken = theirs ? await rename(theirs) : null;
  if (wasTaken(taken?.outcome ?? null)) await rename(old);
  return { scimId, old, patched, byNew, byOld, taken };
}

function userNameIn(shown: Plain | null): string | null {
  const name = shown ? shownAt(shown, 'userName')[0] : undefined;
  return typeof name === 'string' ? name : null;
}
