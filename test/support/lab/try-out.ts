import { cpus } from 'node:os';
import type { Finding } from '../../../shared/model/finding';
import { memoryProbes } from '../memory-probes';
import { type Ran, runForReal } from '../scim-answers';
import { type Lab, type Oddity, openLab } from './open-lab';
import type { LabKind, Plain } from './schema';

export interface Trial {
  readonly ran: Ran;
  /** Of all that was found: `id: outcome` of those that failed or warned. */
  readonly bad: readonly string[];
  readonly badIds: readonly string[];
  readonly requests: number;
  /** The ids of what the doctor has made and left behind. */
  readonly leftBehind: readonly string[];
  /** Those who were there before and are not as they were. */
  readonly disturbed: readonly string[];
}

/** Shows the doctor such an endpoint, and looks at what it has said and done. */
export async function tryOut(oddity: Oddity, writes: boolean): Promise<Trial> {
  const lab = await openLab(oddity);
  try {
    const before = everybody(lab);
    const ran = await runForReal({
      tenantUrl: lab.tenantUrl,
      token: lab.token,
      limits: { requestMs: 15_000, waitMs: 5_000, totalMs: 40_000 },
      ...(writes ? { write: { journal: memoryProbes() } } : {}),
    });
    const after = everybody(lab);
    const bad = ran.findings.filter(isBad);
    return {
      ran,
      bad: bad.map((one) => `${one.id}: ${one.outcome}`),
      badIds: bad.map((one) => one.id),
      requests: lab.seen.length,
      leftBehind: [...after.keys()].filter((key) => !before.has(key)).map((key) => key.replace(/^\w+\//, '')),
      disturbed: [...before].filter(([key, text]) => after.get(key) !== text).map(([, text]) => text),
    };
  } finally {
    await lab.close();
  }
}

/** Several at a time, in their order: most of a trial is waiting. */
export async function tryAll<T>(
  all: readonly T[],
  one: (item: T) => Promise<Trial>,
): Promise<ReadonlyMap<T, Trial>> {
  const left = [...all];
  const tried = new Map<T, Trial>();
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) tried.set(item, await one(item));
  };
  await Promise.all(Array.from({ length: cpus().length * 3 }, worker));
  return tried;
}

const isBad = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'warn';

function everybody({ world }: Lab): ReadonlyMap<string, string> {
  const kinds: readonly LabKind[] = ['Users', 'Groups'];
  return new Map(
    kinds.flatMap((kind) =>
      [...world[kind]].map(([id, one]) => [`${kind}/${id}`, JSON.stringify(withoutTimes(one))] as const),
    ),
  );
}

const withoutTimes = ({ meta: _, ...one }: Plain): Plain => one;
