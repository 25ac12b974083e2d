import type { HttpPort } from '../http/port';
import type { Endpoint } from './endpoint';
import { joinUrl, type TenantUrl } from './tenant-url';

export interface ScimClientOptions {
  readonly http: HttpPort;
  readonly tenantUrl: TenantUrl;
  /** The bare token. It is bound to the Tenant URL's origin. */
  readonly token: string;
  /** Cap of each exchange in milliseconds; the port's own when not given. */
  readonly timeoutMs?: number;
}

/**
 * An endpoint asked in exactly the words of Entra's provisioning service: blanks in a filter are `+`,
 * quotes `%22`, and groups are asked for without their members.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export function createScimClient(options: ScimClientOptions): Endpoint {
  const { http, tenantUrl, token, timeoutMs } = options;
  const get = (path: string, signal?: AbortSignal) =>
    http.send(
      {
        method: 'GET',
        url: joinUrl(tenantUrl.url, path),
        headers: { accept: 'application/scim+json' },
        credential: { origin: tenantUrl.origin, secret: token },
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      },
      signal,
    );
  return {
    findUser: (attribute, value, signal) => get(`Users?filter=${equals(attribute, value)}`, signal),
    findGroup: (attribute, value, signal) =>
      get(`Groups?excludedAttributes=members&filter=${equals(attribute, value)}`, signal),
    schemas: (signal) => get('Schemas', signal),
  };
}

/** A filter's quotes and backslashes are escaped as in JSON (RFC 7644 section 3.4.2.2). */
const equals = (attribute: string, value: string) =>
  encodeURIComponent(`${attribute} eq ${JSON.stringify(value)}`).replaceAll('%20', '+');
