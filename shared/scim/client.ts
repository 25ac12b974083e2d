import type { HttpOutcome, HttpPort } from '../http/port';
import { redactor } from '../http/redact';
import type { Endpoint } from './endpoint';
import { asEntra, equals } from './filter-text';
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
 * quotes `%22`, and groups are asked for without their members. An answer that repeats the token comes back
 * without it: what is quoted of answers in findings cannot give it away.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export function createScimClient(options: ScimClientOptions): Endpoint {
  const { http, tenantUrl, token, timeoutMs } = options;
  const clean = redactor([token]);
  const credential = { origin: tenantUrl.origin, secret: token };
  const get = async (path: string, signal?: AbortSignal) => {
    const outcome = await http.send(
      {
        method: 'GET',
        url: joinUrl(tenantUrl.url, path),
        headers: { accept: 'application/scim+json' },
        credential,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      },
      signal,
    );
    return withoutSecret(outcome, clean);
  };
  return {
    findUser: (attribute, value, signal) => get(`Users?filter=${asEntra(equals(attribute, value))}`, signal),
    findGroup: (attribute, value, signal) =>
      get(`Groups?excludedAttributes=members&filter=${asEntra(equals(attribute, value))}`, signal),
    get,
  };
}

/** The same answer, should it repeat the token. */
export function withoutSecret(outcome: HttpOutcome, clean: (text: string) => string): HttpOutcome {
  if (outcome.kind === 'failure') return outcome;
  const headers = Object.entries(outcome.headers).map(([name, value]) => [name, clean(value)]);
  return { ...outcome, headers: Object.fromEntries(headers), text: clean(outcome.text) };
}
