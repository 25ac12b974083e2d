import type { PracticeJob } from '../world/state';
import { liftQuarantine } from './quarantine';

const flags = [
  'connectordatastore',
  'escrows',
  'watermark',
  'quarantinestate',
  'full',
  'forcedeletes',
] as const;
type Flag = (typeof flags)[number];

/** The portal's "Restart provisioning" and an empty `resetScope`. */
const usual: readonly Flag[] = ['quarantinestate', 'watermark', 'escrows'];

/**
 * Forgets what `resetScope` names, comma-separated, in any case. `Full` also drops the links between
 * source and target; `ForceDeletes` lets held-back deletions through once
 * (graph/api/resources/synchronization-synchronizationjobrestartcriteria).
 */
export function resetJob(job: PracticeJob, resetScope: string): void {
  const words = resetScope.toLowerCase().split(/[\s,]+/);
  const named = flags.filter((flag) => words.includes(flag));
  const asked = new Set<Flag>(named.length === 0 ? usual : named);
  const has = (flag: Flag) => asked.has(flag) || asked.has('full');
  const { engine, resource } = job;
  if (asked.has('forcedeletes')) engine.forceDeletes = true;
  if (has('escrows')) engine.escrows = {};
  if (has('watermark')) engine.watermark = {};
  if (has('quarantinestate') || asked.has('forcedeletes')) liftQuarantine(job);
  if (has('connectordatastore')) {
    engine.links = {};
    resource.status.synchronizedEntryCountByType = [];
  }
}
