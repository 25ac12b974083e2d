import type { PracticeContext } from '../context';
import { type GraphAnswer, unsupportedQuery } from './answer';
import { list } from './listing';
import type { JsonObject } from './odata-match';
import type { GraphCall, GraphPart, Route } from './route';
import { fullOrganizationScopes, holdsAny, scopes } from './scopes';

const p1Plan = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
const exchangePlan = '113feb6c-3fe4-4440-bddc-54d774bf0318';

/** Microsoft Entra ID P1: needed to assign groups; also decides for how long logs are kept. */
export const hasP1 = (context: PracticeContext) => context.world.tenant.hasP1 && !context.hasFault('no-p1');

/** With `User.Read` alone everything but these comes back as null. */
const open = new Set(['id', 'displayName', 'verifiedDomains']);

function organizationView(context: PracticeContext, full: boolean): JsonObject {
  const { tenant } = context.world;
  const plans = [
    { service: 'exchange', servicePlanId: exchangePlan },
    ...(hasP1(context) ? [{ service: 'AADPremiumService', servicePlanId: p1Plan }] : []),
  ];
  const all = {
    id: tenant.id,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: 'SE',
    createdDateTime: '2021-08-02T10:30:06Z',
    defaultUsageLocation: null,
    displayName: tenant.displayName,
    isMultipleDataLocationsForServicesEnabled: null,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: 'en',
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [...tenant.technicalNotificationMails],
    tenantType: 'AAD',
    directorySizeQuota: { used: context.world.users.length, total: 50_000 },
    assignedPlans: plans.map((plan) => ({
      assignedDateTime: '2021-08-02T10:36:57Z',
      capabilityStatus: 'Enabled',
      ...plan,
    })),
    privacyProfile: { contactEmail: '', statementUrl: '' },
    provisionedPlans: plans.map(({ service }) => ({
      capabilityStatus: 'Enabled',
      provisioningStatus: 'Success',
      service,
    })),
    verifiedDomains: [tenant.initialDomain, tenant.defaultDomain]
      .filter((name, index, names) => names.indexOf(name) === index)
      .map((name) => ({
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: name === tenant.defaultDomain,
        isInitial: name === tenant.initialDomain,
        name,
        type: 'Managed',
      })),
  };
  return full
    ? all
    : Object.fromEntries(Object.entries(all).map(([name, value]) => [name, open.has(name) ? value : null]));
}

function subscribedSkus(context: PracticeContext): JsonObject[] {
  const sku = (skuId: string, skuPartNumber: string, enabled: boolean, plans: [string, string][]) => ({
    accountName: context.world.tenant.displayName,
    accountId: context.world.tenant.id,
    appliesTo: 'User',
    capabilityStatus: enabled ? 'Enabled' : 'Suspended',
    consumedUnits: 14,
    id: `${context.world.tenant.id}_${skuId}`,
    prepaidUnits: { enabled: enabled ? 50 : 0, lockedOut: 0, suspended: enabled ? 0 : 50, warning: 0 },
    servicePlans: plans.map(([servicePlanId, servicePlanName]) => ({
      servicePlanId,
      servicePlanName,
      provisioningStatus: enabled ? 'Success' : 'Disabled',
      appliesTo: 'User',
    })),
    skuId,
    skuPartNumber,
    subscriptionIds: [],
  });
  return [
    sku('3b555118-da6a-4418-894f-7df1e2096870', 'O365_BUSINESS_ESSENTIALS', true, [
      [exchangePlan, 'EXCHANGE_S_STANDARD'],
    ]),
    // A lapsed trial: the plan is listed, and counts for nothing.
    sku('84a661c4-e949-4bd2-a560-ed7766fcaf2b', 'AAD_PREMIUM_P2', false, [
      ['eec0eb4f-6444-4f95-aba0-50c24d67f998', 'AAD_PREMIUM_P2'],
    ]),
    ...(hasP1(context)
      ? [sku('078d2b04-f1bd-4111-bbd4-b4b1b354cef4', 'AAD_PREMIUM', true, [[p1Plan, 'AAD_PREMIUM']])]
      : []),
  ];
}

/** `/organization` and `/subscribedSkus`: who the tenant is and what it has bought. */
export function organizationRoutes({ context }: GraphPart): Route[] {
  const onlySelect = (call: GraphCall, answer: () => GraphAnswer) => {
    const other = ['$filter', '$search', '$orderby', '$top'].find((name) => call.query.has(name));
    return other === undefined
      ? answer()
      : unsupportedQuery(`The query option '${other}' is not supported here.`);
  };
  return [
    {
      method: 'GET',
      path: '/organization',
      scopes: scopes.readOrganization,
      answer: (call) =>
        onlySelect(call, () => {
          const full = holdsAny(call.caller.scopes, fullOrganizationScopes);
          return list(call, {
            items: [organizationView(context, full)],
            context: 'organization',
            type: 'organization',
          });
        }),
    },
    {
      method: 'GET',
      path: '/subscribedSkus',
      scopes: scopes.readLicences,
      answer: (call) =>
        onlySelect(call, () =>
          list(call, { items: subscribedSkus(context), context: 'subscribedSkus', type: 'subscribedSku' }),
        ),
    },
  ];
}
