import type { LicenceLevel, SubscribedSku } from '../../model/licence';

const p1Plan = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
const p2Plan = 'eec0eb4f-6444-4f95-aba0-50c24d67f998';
const works = ['enabled', 'warning'];

/**
 * Microsoft Entra ID's edition from the tenant's subscriptions: P1 is the service plan `AAD_PREMIUM`, P2 is
 * `AAD_PREMIUM_P2`. Only P1 and P2 let groups be assigned to an application.
 */
export function judgeLicence(skus: readonly SubscribedSku[] | null): LicenceLevel {
  if (skus === null) return 'unknown';
  const plans = skus
    .filter((sku) => works.includes((sku.capabilityStatus ?? '').toLowerCase()))
    .flatMap((sku) => sku.servicePlans)
    .filter((plan) => (plan.provisioningStatus ?? '').toLowerCase() !== 'disabled')
    .map((plan) => plan.servicePlanId.toLowerCase());
  if (plans.includes(p2Plan)) return 'p2';
  return plans.includes(p1Plan) ? 'p1' : 'free';
}
