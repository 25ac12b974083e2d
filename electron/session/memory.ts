import type { Clock } from '../../shared/model/clock';
import type { ChangeLine } from '../../shared/model/journal';
import type { Principal } from '../../shared/model/principal';
import { createPendingToken, type PendingToken } from './pending-token';
import { createRemembered, type Remembered } from './remembered';

/** What was last shown before saving: saving does that, or nothing. */
interface Reviewed {
  readonly servicePrincipalId: string;
  readonly scope: 'assigned' | 'all';
  readonly notify: string;
  readonly createsJob: boolean;
  readonly lines: readonly ChangeLine[];
}

/** What the main process remembers of the signed-in person's work, and forgets when somebody else signs in. */
export interface Memory {
  /** Whom the searches and lists have shown. */
  readonly people: Remembered<Principal>;
  /** Graph's links to further pages of logs, by the ID that the window gives back. */
  readonly pages: Remembered<string>;
  readonly pending: PendingToken;
  readonly reviewed: Remembered<Reviewed>;
  clear(): void;
}

/** The only review that is remembered. */
export const lastReview = 'last';

export function createMemory(powers: { readonly clock: Clock; guid(): string }): Memory {
  const people = createRemembered<Principal>(2_000);
  const pages = createRemembered<string>(200);
  const reviewed = createRemembered<Reviewed>(1);
  const pending = createPendingToken(powers);
  return {
    people,
    pages,
    pending,
    reviewed,
    clear: () => {
      people.clear();
      pages.clear();
      reviewed.clear();
      pending.drop();
    },
  };
}
