import type { HttpOutcome, HttpPort } from '../../http/port';
import { redactor } from '../../http/redact';
import { withoutSecret } from '../client';
import type { Plain } from '../resource';
import { joinUrl, type TenantUrl } from '../tenant-url';

interface SenderOptions {
  readonly http: HttpPort;
  readonly site: TenantUrl;
  readonly token: string;
  /** Of one exchange. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type Send = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: Plain,
) => Promise<HttpOutcome>;

/**
 * Requests under the Tenant URL as Entra makes them, with the token, to its origin alone; answers come without the
 * token, should they repeat it.
 */
export function createSender({ http, site, token, timeoutMs, signal }: SenderOptions): Send {
  const clean = redactor([token]);
  const credential = { origin: site.origin, secret: token };
  return async (method, path, body) => {
    const outcome = await http.send(
      {
        method,
        url: joinUrl(site.url, path),
        headers: {
          accept: 'application/scim+json',
          ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credential,
        timeoutMs,
      },
      signal,
    );
    return withoutSecret(outcome, clean);
  };
}
