import type { Clock } from '../../shared/model/clock';

const patienceMs = 15 * 60_000;

/** A text that was handed in and is not kept yet: one at most, in memory only, for a quarter of an hour. */
export interface PendingToken {
  /** In place of any earlier one. The ID is all that the window gets. */
  take(text: string): string;
  /** null: another one was taken since, it was dropped, or it waited too long. */
  read(pendingId: string): string | null;
  drop(): void;
}

/** `clock`: real time, since a person reads meanwhile. */
export function createPendingToken(powers: { readonly clock: Clock; guid(): string }): PendingToken {
  let pending: { readonly id: string; readonly text: string; readonly waiting: AbortController } | null =
    null;
  const drop = () => {
    pending?.waiting.abort();
    pending = null;
  };
  return {
    take: (text) => {
      drop();
      const mine = { id: powers.guid(), text, waiting: new AbortController() };
      pending = mine;
      powers.clock.sleep(patienceMs, mine.waiting.signal).then(
        () => {
          if (pending === mine) pending = null;
        },
        () => undefined,
      );
      return mine.id;
    },
    read: (pendingId) => (pending?.id === pendingId ? pending.text : null),
    drop,
  };
}
