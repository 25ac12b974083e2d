import { type CheckLayer, checkLayers } from '../../../shared/model/check-id';
import type { Finding } from '../../../shared/model/finding';
import { type Counts, countVerdicts, type Verdict, worstVerdict } from '../../../shared/model/verdict';
import type { Words } from '../../../shared/words/words';
import { entraIds } from './wanted';

const { way, ...above } = checkLayers;

/** The way there has rungs of its own: whoever looks for a fault wants to know how far the connection comes. */
const wayRungs = {
  name: ['tenant-url', 'dns'],
  route: ['proxy', 'tcp'],
  tls: ['clock', 'tls'],
  http: ['http', 'redirect'],
} as const satisfies Readonly<Record<string, readonly (typeof way)[number][]>>;

type WayRung = keyof typeof wayRungs;

/** A layer as the screen names it; `entra-side` is no rung of this computer's ladder. */
export type LayerId = WayRung | Exclude<CheckLayer, 'way'> | 'entra-side';

/** From the bottom of the network up. */
const checksOf: Readonly<Record<LayerId, readonly string[]>> = {
  ...wayRungs,
  ...above,
  'entra-side': entraIds,
};

export const layerIds = Object.keys(checksOf) as readonly LayerId[];

export const layerOfFinding = (id: string): LayerId | null =>
  layerIds.find((layer) => checksOf[layer].includes(id)) ?? null;

const isWayRung = (id: LayerId): id is WayRung => id in wayRungs;

export const sayLayer = ({ say }: Words, id: LayerId): string =>
  isWayRung(id) ? say(`screen.connection.layer.${id}`) : say(`doctor.layer.${id}`);

export interface Rung {
  readonly id: LayerId;
  /** null: not certain yet, or nothing was asked. */
  readonly verdict: Verdict | null;
  readonly counts: Counts;
  /** The lowest one that failed: here it breaks. */
  readonly breaks: boolean;
}

interface Climbed {
  readonly findings: readonly Finding[];
  /** More will come. */
  readonly running: boolean;
  /** Rungs that are shown although nothing of them has come yet. */
  readonly wants: readonly LayerId[];
}

/** Only tried when somebody has agreed. */
const onlyWhenTried: readonly LayerId[] = ['people', 'groups', 'after', 'entra-side'];

/** The ladder from this computer's point of view. What was not asked for has no rung. Pure. */
export function rungsOf({ findings, running, wants }: Climbed): readonly Rung[] {
  const rungs = layerIds
    .map((id) => ({ id, mine: findings.filter((one) => checksOf[id].includes(one.id)) }))
    .filter(({ id, mine }) => id !== 'entra-side' && (mine.length > 0 || wants.includes(id) || isUsual(id)));
  const lowest = rungs.find(({ mine }) => mine.some(({ verdict }) => verdict === 'fail'))?.id;
  return rungs.map(({ id, mine }) => ({
    id,
    verdict: verdictOf(mine, running && mine.length < checksOf[id].length),
    counts: countVerdicts(mine),
    breaks: id === lowest,
  }));
}

const isUsual = (id: LayerId) => !onlyWhenTried.includes(id);

/** A failure is certain at once; that all is well, only when everything has come. */
function verdictOf(mine: readonly Finding[], open: boolean): Verdict | null {
  const worst = worstVerdict(mine);
  if (worst === 'fail') return worst;
  return open || mine.length === 0 ? null : worst;
}
