import { z } from 'zod';
import { ok } from '../../shared/contract/problem';
import { probeThing } from '../../shared/model/probe-thing';
import type { ProbeJournal } from '../../shared/scim/write/probe-journal';
import { openJsonFile, type Place } from './json-file';

const shape = z.object({ things: z.array(probeThing).readonly().default([]) }).readonly();

interface ProbeFile extends ProbeJournal {
  forget(): void;
}

/** `probes.json`: what was made for a trial and may still be there, on the disk before it is made. */
export function openProbeFile(place: Place): ProbeFile {
  const file = openJsonFile<z.infer<typeof shape>>(place, 'probes', shape, shape.parse({}));
  const without = (id: string) => file.read().things.filter((one) => one.id !== id);
  return {
    write: async (thing) => {
      const before = file.read();
      const written = file.write({ things: [...without(thing.id), thing] });
      if (written.ok) return ok(undefined);
      // It will not be made: then it is not to be looked for, either.
      file.write(before);
      return written;
    },
    crossOut: async (id) => void file.write({ things: without(id) }),
    list: async () => file.read().things,
    forget: () => file.forget(),
  };
}
