import type { TenantChange } from '../../shared/model/journal';

/** What somebody agreed to by pressing a button. */
type Agreed = (change: TenantChange) => boolean;

/** The writer asks here before each write. What no button that is being answered stands for is declined. */
export interface Approvals {
  approve(change: TenantChange): Promise<boolean>;
  /** While `work` runs, writes that `agreed` says yes to are approved. */
  during<T>(agreed: Agreed, work: () => Promise<T>): Promise<T>;
  /** A button that writes is being answered. */
  underWay(): boolean;
}

export function createApprovals(): Approvals {
  const standing = new Set<Agreed>();
  return {
    approve: async (change) => [...standing].some((agreed) => agreed(change)),
    during: async (agreed, work) => {
      // One of its own: two buttons may agree to the same.
      const mine: Agreed = (change) => agreed(change);
      standing.add(mine);
      try {
        return await work();
      } finally {
        standing.delete(mine);
      }
    },
    underWay: () => standing.size > 0,
  };
}
