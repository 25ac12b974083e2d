import type { PracticeLink } from '../world/state';
import type { ObjectRule } from './rules';
import type { Standing } from './scope';
import type { JobSettings } from './settings';
import type { SourceEntry } from './source';

export type Decision =
  /** Not linked yet: match, then create or join. */
  | { readonly do: 'join' }
  | { readonly do: 'update' }
  /** `leavesScope`: from now on no longer managed; a later purge will not delete it. */
  | { readonly do: 'disable'; readonly leavesScope: boolean }
  | { readonly do: 'delete' }
  /** Drop the link without a word. */
  | { readonly do: 'forget' }
  | { readonly do: 'skip'; readonly leavesScope: boolean };

/** Purged from the directory (`DELETE`), but not if it had been unassigned before. */
export function decideGone(rule: ObjectRule | null, link: PracticeLink): Decision {
  return rule?.deletes && !link.outOfScope ? { do: 'delete' } : { do: 'forget' };
}

/**
 * Who is disabled, and when (learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works):
 * unassigned, filtered out, disabled or in the recycle bin → `active: false`; targets that cannot disable
 * (groups) are deleted from instead. Whoever is already disabled is never created.
 */
export function decide(
  entry: SourceEntry,
  standing: Standing,
  link: PracticeLink | undefined,
  rule: ObjectRule,
  settings: JobSettings,
): Decision {
  if (link === undefined)
    return standing.inScope && standing.active ? { do: 'join' } : { do: 'skip', leavesScope: false };
  if (entry.inRecycleBin)
    return link.active && !link.outOfScope && rule.canDisable && rule.updates
      ? { do: 'disable', leavesScope: false }
      : { do: 'skip', leavesScope: false };
  if (!standing.inScope) {
    if (settings.skipOutOfScopeDeletions) return { do: 'skip', leavesScope: true };
    if (rule.kind === 'Group' && !rule.canDisable)
      return rule.deletes ? { do: 'delete' } : { do: 'skip', leavesScope: true };
    return link.active && rule.canDisable && rule.updates
      ? { do: 'disable', leavesScope: true }
      : { do: 'skip', leavesScope: true };
  }
  if (!standing.active)
    return link.active && rule.canDisable && rule.updates
      ? { do: 'disable', leavesScope: false }
      : { do: 'skip', leavesScope: false };
  return rule.updates ? { do: 'update' } : { do: 'skip', leavesScope: false };
}
