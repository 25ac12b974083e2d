import { z } from 'zod';
import { type DoctorRun, doctorRun } from '../../shared/model/doctor-run';
import { openJsonFile, type Place } from './json-file';

const runs = z.object({ last: doctorRun.nullable(), before: doctorRun.nullable() }).readonly();
/** By cloud, tenant and account. Runs of an older version that are not understood are looked at anew. */
const shape = z
  .object({ runs: z.record(z.string(), runs.catch({ last: null, before: null })).default({}) })
  .readonly();

export interface DoctorFile {
  read(key: string): { readonly last: DoctorRun | null; readonly before: DoctorRun | null };
  /** The last one becomes the one before. */
  add(key: string, run: DoctorRun): void;
  /** Forgets the runs from before a time, in milliseconds since 1970. */
  forgetBefore(time: number): void;
  forget(): void;
}

/** `doctor.json`: the last two runs of the connection doctor. */
export function openDoctorFile(place: Place): DoctorFile {
  const file = openJsonFile<z.infer<typeof shape>>(place, 'doctor', shape, shape.parse({}));
  const read = (key: string) => file.read().runs[key] ?? { last: null, before: null };
  return {
    read,
    add: (key, run) =>
      void file.write({ runs: { ...file.read().runs, [key]: { last: run, before: read(key).last } } }),
    forgetBefore: (time) => {
      const young = (run: DoctorRun | null) => (run && Date.parse(run.startedAt) < time ? null : run);
      const kept = Object.entries(file.read().runs).map(([key, { last, before }]) => [
        key,
        { last: young(last), before: young(before) },
      ]);
      void file.write({ runs: Object.fromEntries(kept) });
    },
    forget: () => file.forget(),
  };
}
