import type { TenantChange } from '../model/journal';
import type { Words } from './words';

export interface SaidChange {
  /** What will be done, and in whose tenant. */
  readonly sentence: string;
  /** What changes, old and new; secrets are hints already. */
  readonly lines: readonly string[];
}

/** A write to a tenant in words, before it is done or in the journal. */
export const sayChange = (words: Words, change: TenantChange): SaidChange => ({
  sentence: words.say(`change.${change.id}`, { subject: change.subject, tenant: change.tenantName }),
  lines: change.lines
    .filter((line) => line.old !== line.new)
    .map((line) => `${line.what}: ${line.old ?? '–'} → ${line.new ?? '–'}`),
});
