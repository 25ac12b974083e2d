import { z } from 'zod';

/** One line of what a write changes. A secret appears as a hint only (`…x7Qk`). */
export const changeLine = z
  .object({ what: z.string(), old: z.string().nullable(), new: z.string().nullable() })
  .readonly();
export type ChangeLine = z.infer<typeof changeLine>;

const changeId = z.enum([
  'assign',
  'unassign',
  'create-job',
  'save-credentials',
  'provision-one',
  'start-job',
  'pause-job',
  'restart-job',
  'remove-access',
]);

/** A write to a tenant, as it is shown before it is done. The sentence is `change.<id>`. */
const tenantChange = z
  .object({
    id: changeId,
    tenantId: z.string(),
    tenantName: z.string(),
    servicePrincipalId: z.string(),
    subject: z.string(),
    lines: z.array(changeLine).readonly(),
  })
  .readonly();
export type TenantChange = z.infer<typeof tenantChange>;

/** Who changed what, when. `requestId` is Microsoft Graph's, for its support. */
const journalEntry = z
  .object({
    at: z.string(),
    who: z.string(),
    change: tenantChange,
    outcome: z.enum(['done', 'declined', 'refused', 'not-seen']),
    requestId: z.string().nullable(),
  })
  .readonly();
export type JournalEntry = z.infer<typeof journalEntry>;
