import type { SettingsChange } from '../../shared/model/app-facts';
import { policyKeys } from '../../shared/model/policy';
import type { Policy } from './policy';

/** Whether a change touches what the policy has settled; such members have one name there and in Settings. */
export function isSettled(change: SettingsChange, { facts }: Policy): boolean {
  const touched = new Map(Object.entries(change));
  return policyKeys.some((key) => facts.settles.includes(key) && touched.get(key) !== undefined);
}
