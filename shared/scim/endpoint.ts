import type { HttpOutcome } from '../http/port';

/**
 * Reads from a SCIM endpoint, live or out of a case file. Answers come back unjudged: what is right and
 * wrong about them is for the checks to say.
 */
export interface Endpoint {
  /** `GET /Users?filter={attribute} eq "{value}"` */
  findUser(attribute: string, value: string, signal?: AbortSignal): Promise<HttpOutcome>;
  /** `GET /Groups?excludedAttributes=members&filter={attribute} eq "{value}"` */
  findGroup(attribute: string, value: string, signal?: AbortSignal): Promise<HttpOutcome>;
  /** `GET {path}` under the Tenant URL; `path` is written as it goes out. */
  get(path: string, signal?: AbortSignal): Promise<HttpOutcome>;
}
