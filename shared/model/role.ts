import { z } from 'zod';
import { label, text } from './lenient';

/** A directory role that the signed-in person holds now. Graph may hide everything but the ID. */
export const directoryRole = z.object({ id: label, displayName: text, roleTemplateId: text }).readonly();
export type DirectoryRole = z.infer<typeof directoryRole>;

/** What the signed-in person may do with GroupTalk's provisioning. */
const ability = z.enum(['configure', 'read-only', 'logs-only', 'nothing', 'unknown']);

export const roleVerdict = z
  .object({
    ability,
    /** What it follows from. */
    by: z.enum(['role', 'owner', 'probe', 'refused-despite-role', 'no-role', 'roles-hidden']),
    /** Names of the roles that decide; empty otherwise. */
    roles: z.array(z.string()).readonly(),
  })
  .readonly();
export type RoleVerdict = z.infer<typeof roleVerdict>;
