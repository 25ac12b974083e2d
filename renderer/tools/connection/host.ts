import { grouptalkTenantUrl } from '../../steps/request/addresses';

/** The host of a Tenant URL, with its port where that is unusual; the text itself when it is no address. */
export const hostOf = (tenantUrl: string): string =>
  URL.canParse(tenantUrl) ? new URL(tenantUrl).host : tenantUrl;

/** How the endpoint is named where it is not GroupTalk's own; null: it is. */
export const endpointOf = (tenantUrl: string): string | null =>
  hostOf(tenantUrl) === hostOf(grouptalkTenantUrl) ? null : hostOf(tenantUrl);
