import type { PlannedObject } from './plan';

const removes = ({ decision }: PlannedObject) => decision.do === 'delete' || decision.do === 'disable';

/**
 * Accidental deletion prevention: the objects whose disabling or deletion is held back because the cycle
 * would reach the threshold; none when deletions were allowed or nothing is prevented
 * (learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions).
 */
export function heldBack(
  objects: readonly PlannedObject[],
  threshold: number | null,
  forceDeletes: boolean,
): ReadonlySet<string> {
  const leaving = objects.filter(removes);
  if (threshold === null || forceDeletes || leaving.length === 0 || leaving.length < threshold)
    return new Set();
  return new Set(leaving.map(({ id }) => id));
}
