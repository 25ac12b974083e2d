import type { HttpOutcome } from '../../http/port';
import type { Exchange } from '../../model/finding';
import { type Plain, readResource } from '../resource';
import { type Operation, patchBody, type Values } from './bodies';
import { differences } from './person-compare';
import type { Stage, Thing } from './stage';

/** One PATCH, and what the person looked like before and afterwards. */
export interface Patched {
  /** What it should show afterwards; undefined: nothing. */
  readonly wanted: Values;
  /** Further names that must not have changed. */
  readonly watched: readonly string[];
  /** null: it was not recognised as ours, and nothing was sent. */
  readonly before: Plain | null;
  /** The answer to the PATCH; null as above. */
  readonly outcome: HttpOutcome | null;
  /** The last reading. */
  readonly read: HttpOutcome;
  readonly after: Plain | null;
}

/**
 * Sends the operations and reads the person again, a few times when a change that was taken does not show at once.
 */
export async function patchPerson(
  stage: Stage,
  thing: Thing,
  operations: readonly Operation[],
  wanted: Values,
  watched: readonly string[],
): Promise<Patched> {
  const changed = await stage.patch(thing, patchBody(...operations));
  const rest = watched.filter((name) => !wanted.has(name));
  if (changed.kind === 'hands-off') {
    return { wanted, watched: rest, before: null, outcome: null, read: changed.read, after: null };
  }
  const { before, outcome } = changed;
  const taken = wasTaken(outcome);
  const read = await stage.patiently(
    () => stage.read(thing),
    (got) => {
      const shown = readResource(got);
      return !taken || (shown !== null && differences(shown, wanted).length === 0);
    },
  );
  return { wanted, watched: rest, before, outcome, read, after: readResource(read) };
}

export const wasTaken = (outcome: HttpOutcome | null): boolean =>
  outcome?.kind === 'answer' && outcome.status >= 200 && outcome.status < 300;

/** Somebody else has what only one may have. */
export const isConflict = (outcome: HttpOutcome | null): boolean =>
  outcome?.kind === 'answer' && outcome.status === 409;

/** Did at least one of the values arrive that was not there before? */
export function hasWorked({ outcome, before, after, wanted }: Patched): boolean {
  if (!wasTaken(outcome) || before === null || after === null) return false;
  const missing = new Set(differences(after, wanted).map(({ name }) => name));
  return differences(before, wanted).some(({ name }) => !missing.has(name));
}

export const exchangesOf = ({ outcome, read }: Patched): readonly Exchange[] =>
  outcome ? [outcome.exchange, read.exchange] : [read.exchange];
