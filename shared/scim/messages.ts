import { z } from 'zod';
import { hasTooManyValues } from './json-bounds';

/** SCIM's messages as endpoints really send them: everything optional, unknown members let be. */

export const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** RFC 7644 section 3.12. `status` is text by the RFC and a number in the field. */
const scimErrorMessage = z.object({
  schemas: z.array(z.string()),
  detail: z.string().nullish().catch(null),
  scimtype: z.string().nullish().catch(null),
});

/**
 * A JSON value, or `undefined` when the text is none, or holds more than anybody would send in earnest. A byte order
 * mark in front is let pass.
 */
export function readJson(text: string): unknown {
  if (hasTooManyValues(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

export interface ScimError {
  readonly detail: string;
  readonly scimType: string;
}

/** What a SCIM Error answer says of itself; null when the body is no such message. */
export function readScimError(text: string): ScimError | null {
  const json = readJson(text);
  // Names are compared without case (RFC 7643 section 2.1).
  const members = Object.entries(json ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const parsed = scimErrorMessage.safeParse(Object.fromEntries(members));
  if (!parsed.success) return null;
  const { schemas, detail, scimtype } = parsed.data;
  const named = schemas.some((one) => one.toLowerCase() === errorUrn.toLowerCase());
  return named ? { detail: detail ?? '', scimType: scimtype ?? '' } : null;
}
