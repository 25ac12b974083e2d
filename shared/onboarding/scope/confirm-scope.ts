import { failed, ok, type Result } from '../../contract/problem';
import type { OnboardingDeps } from '../deps';

/** Whom to provision: those assigned, or everyone; `typedHeadCount` is what the person typed to confirm it. */
export type ScopeChoice =
  | { readonly mode: 'assigned' }
  | { readonly mode: 'all'; readonly typedHeadCount: string };

/** How many people and groups the tenant has; groups null when they may not be counted. */
export async function headCounts(
  deps: Pick<OnboardingDeps, 'facts'>,
  signal?: AbortSignal,
): Promise<Result<{ readonly people: number; readonly groups: number | null }>> {
  const people = await deps.facts.headCount('User', signal);
  if (!people.ok) return people;
  const groups = await deps.facts.headCount('Group', signal);
  return ok({ people: people.value, groups: groups.ok ? groups.value : null });
}

/**
 * A choice of everyone holds only with the tenant's present head count typed by hand; else Problem
 * `head-count-not-confirmed`, whose `people` is the number to type.
 */
export async function confirmScope(
  deps: Pick<OnboardingDeps, 'facts'>,
  choice: ScopeChoice,
  signal?: AbortSignal,
): Promise<Result<ScopeChoice>> {
  if (choice.mode === 'assigned') return ok(choice);
  const counts = await headCounts(deps, signal);
  if (!counts.ok) return counts;
  const typed = choice.typedHeadCount.replace(/[\s.,'’\u00a0\u202f]/g, '');
  const { people } = counts.value;
  return typed === String(people)
    ? ok(choice)
    : failed('head-count-not-confirmed', { params: { people }, remedy: 'confirm' });
}
