import type { PracticeContext, WorldClock } from './context';
import { createRandom, guidFrom } from './random';
import type { World } from './world/state';

/**
 * What every part of the practice tenant works on. A new world draws from its own seed; one that was kept must
 * draw from another, for the GUIDs of the first sequence are taken.
 */
export function createContext(world: World, clock: WorldClock, seed: number = world.seed): PracticeContext {
  // Not the generator's own sequence: its GUIDs are taken.
  const random = createRandom(seed ^ 0x5bd1e995);
  return {
    world,
    clock,
    random,
    guid: () => guidFrom(random),
    hasFault: (name) => world.faults.includes(name),
  };
}
