import type { PracticeContext, WorldClock } from './context';
import { createRandom, guidFrom } from './random';
import type { World } from './world/state';

/** What every part of the practice tenant works on, drawn from the world's own seed. */
export function createContext(world: World, clock: WorldClock): PracticeContext {
  // Not the generator's own sequence: its GUIDs are taken.
  const random = createRandom(world.seed ^ 0x5bd1e995);
  return {
    world,
    clock,
    random,
    guid: () => guidFrom(random),
    hasFault: (name) => world.faults.includes(name),
  };
}
