import type { Rules } from './rules';
import type { LabKind, Plain } from './schema';
import { seededGroups, seededPeople } from './seed';

/** What the endpoint keeps, by `id`. */
export interface World {
  readonly Users: Map<string, Plain>;
  readonly Groups: Map<string, Plain>;
}

export const emptyWorld = (): World => ({ Users: new Map(), Groups: new Map() });

/** Puts one in and gives it its `id`. */
export function keep(world: World, rules: Pick<Rules, 'newId'>, kind: LabKind, resource: Plain): Plain {
  const id = freeId(world, rules, kind);
  const kept = { id, ...tidy(resource), meta: metaOf(kind) };
  world[kind].set(id, kept);
  return kept;
}

export function seed(world: World, rules: Pick<Rules, 'newId'>): void {
  const ids = seededPeople.map((one) => String(keep(world, rules, 'Users', structuredClone(one)).id));
  for (const { group, members } of seededGroups) {
    const entries = members.map((n) => ({ value: ids[n] }));
    keep(world, rules, 'Groups', { ...group, ...(entries.length > 0 ? { members: entries } : {}) });
  }
}

/** The first number that is not taken, also when somebody was deleted. */
function freeId(world: World, rules: Pick<Rules, 'newId'>, kind: LabKind): string {
  for (let n = world[kind].size + 1; ; n += 1) {
    const id = rules.newId(n, kind);
    if (!world[kind].has(id)) return id;
  }
}

function metaOf(kind: LabKind): Plain {
  const now = new Date().toISOString();
  return { resourceType: kind === 'Users' ? 'User' : 'Group', created: now, lastModified: now };
}

const tidy = (resource: Plain) =>
  Object.fromEntries(Object.entries(resource).filter(([, one]) => one !== undefined));
