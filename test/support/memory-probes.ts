import { ok } from '../../shared/contract/problem';
import type { ProbeThing } from '../../shared/model/probe-thing';
import type { ProbeJournal } from '../../shared/scim/write/probe-journal';

/** A journal that lives as long as the test. */
export function memoryProbes(things: readonly ProbeThing[] = []): ProbeJournal {
  const kept = new Map(things.map((one) => [one.id, one]));
  return {
    write: async (thing) => {
      kept.set(thing.id, thing);
      return ok(undefined);
    },
    crossOut: async (id) => void kept.delete(id),
    list: async () => [...kept.values()],
  };
}
