import { z } from 'zod';
import { label, text } from './lenient';
import { principalTypes } from './principal-type';

export const principalType = z.enum(principalTypes);

/** A person or a group that can be assigned. */
export const principal = z
  .object({
    id: z.string(),
    type: principalType,
    displayName: label,
    mail: text,
    userPrincipalName: text,
    /** Groups only; null when Graph did not say. Only security-enabled groups can be assigned. */
    securityEnabled: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null),
  })
  .readonly();
export type Principal = z.infer<typeof principal>;
