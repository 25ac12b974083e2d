import type { PracticeContext } from '../context';

const slowDelayMs = 30_000;

/**
 * Graph's replication delay: writes take effect at once, reads lag behind by 300–2000 ms of the world's
 * clock (30 s with the fault `graph-slow-replication`). What stood in the world from the start, or was
 * put there by other parts than Graph, is readable unless `arrived` is asked for its age.
 */
export interface Replica {
  /** To be called before a write: until the delay is over, `read` returns this old value. */
  beforeWrite<T>(key: string, value: T): void;
  read<T>(key: string, current: T): T;
  /** Has an object made at `createdDateTime` been replicated, `times` delays after that? */
  arrived(id: string, createdDateTime: string, times?: number): boolean;
  /** Not there from the start of the world. */
  isFresh(id: string): boolean;
}

export function createReplica(context: PracticeContext, knownIds: readonly string[]): Replica {
  const known = new Set(knownIds);
  const delays = new Map<string, number>();
  const pending = new Map<string, { until: number; value: unknown }[]>();
  const newDelay = () =>
    context.hasFault('graph-slow-replication') ? slowDelayMs : 300 + Math.floor(context.random() * 1700);

  return {
    beforeWrite(key, value) {
      const earlier = pending.get(key) ?? [];
      const until = Math.max(context.clock.now() + newDelay(), earlier.at(-1)?.until ?? 0);
      pending.set(key, [...earlier, { until, value: structuredClone(value) }]);
    },
    read<T>(key: string, current: T): T {
      const waiting = (pending.get(key) ?? []).filter(({ until }) => until > context.clock.now());
      const oldest = waiting[0];
      if (oldest === undefined) {
        pending.delete(key);
        return current;
      }
      pending.set(key, waiting);
      return oldest.value as T;
    },
    arrived(id, createdDateTime, times = 1) {
      if (known.has(id)) return true;
      const delay = delays.get(id) ?? newDelay();
      delays.set(id, delay);
      return context.clock.now() >= Date.parse(createdDateTime) + times * delay;
    },
    isFresh: (id) => !known.has(id),
  };
}
