import { z } from 'zod';
import { label, listOf, text } from './lenient';

/** A subscription of the tenant (learn.microsoft.com/graph/api/subscribedsku-list). */
export const subscribedSku = z
  .object({
    skuPartNumber: label,
    capabilityStatus: text,
    servicePlans: listOf(z.object({ servicePlanId: label, provisioningStatus: text }).readonly()),
  })
  .readonly();
export type SubscribedSku = z.infer<typeof subscribedSku>;

/** Microsoft Entra ID's edition, as far as provisioning cares. */
export const licenceLevel = z.enum(['free', 'p1', 'p2', 'unknown']);
export type LicenceLevel = z.infer<typeof licenceLevel>;
