import { z } from 'zod';
import type { AttributeDefinition, ResourceSchema } from '../mapping/schemas-cover-mapping';

/** SCIM's messages as endpoints really send them: everything optional, unknown members let be. */

export const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** RFC 7644 section 3.12. `status` is text by the RFC and a number in the field. */
const scimErrorMessage = z.object({
  schemas: z.array(z.string()),
  detail: z.string().nullish().catch(null),
  scimType: z.string().nullish().catch(null),
});

/**
 * RFC 7643 section 7. Each member that is not understood counts as not given. Sub-attributes have none of
 * their own (section 2.3.8); a schema that nests them without an end is not gone after.
 */
const subAttribute = z.object({
  name: z.string(),
  type: z.string().nullish().catch(null),
  mutability: z.string().nullish().catch(null),
});
const schemaAttribute: z.ZodType<AttributeDefinition> = subAttribute.extend({
  subAttributes: z.array(subAttribute).nullish().catch(null),
});

const schemaResource = z.object({
  id: z.string(),
  attributes: z.array(schemaAttribute).nullish().catch(null),
});

const schemaList = z.object({
  totalResults: z.number().optional().catch(undefined),
  Resources: z.array(z.unknown()),
});

/** A JSON value, or `undefined` when the text is none. A byte order mark in front is let pass. */
export function readJson(text: string): unknown {
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
  const parsed = scimErrorMessage.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { schemas, detail, scimType } = parsed.data;
  const named = schemas.some((one) => one.toLowerCase() === errorUrn.toLowerCase());
  return named ? { detail: detail ?? '', scimType: scimType ?? '' } : null;
}

export interface SchemaList {
  readonly schemas: readonly ResourceSchema[];
  /** The endpoint says that it has more than it sent. */
  readonly partial: boolean;
}

/** The schemas of a `/Schemas` answer, sent as a ListResponse or as a bare array; null when neither. */
export function readSchemas(text: string): SchemaList | null {
  const json = readJson(text);
  const list = schemaList.safeParse(Array.isArray(json) ? { Resources: json } : json);
  if (!list.success) return null;
  const schemas = list.data.Resources.flatMap((one) => {
    const parsed = schemaResource.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  return { schemas, partial: (list.data.totalResults ?? 0) > list.data.Resources.length };
}
