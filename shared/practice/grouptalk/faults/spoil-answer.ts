import { isPlain } from '../filter-match';
import { errorBody } from '../scim-error';
import type { ScimQuery, ScimRequest } from '../scim-request';

type Plain = Record<string, unknown>;

interface Spoilt {
  readonly status: number;
  readonly contentType: string;
  readonly body: Plain;
}

/** Faults that change a finished answer; without one the answer passes as it is. */
export function spoilAnswer({ practice }: ScimRequest, status: number, body: Plain): Spoilt {
  const contentType = practice.hasFault('scim-wrong-content-type') ? 'text/plain' : 'application/scim+json';
  if (practice.hasFault('scim-404-when-empty') && status === 200 && body.totalResults === 0) {
    return { status: 404, contentType, body: errorBody(404, undefined, 'Nobody matches the filter.') };
  }
  return {
    status,
    contentType,
    body: practice.hasFault('scim-schemas-incomplete') ? incomplete(body) : body,
  };
}

function incomplete(body: Plain): Plain {
  if (Array.isArray(body.Resources)) {
    return { ...body, Resources: body.Resources.map((one) => (isPlain(one) ? incomplete(one) : one)) };
  }
  if (!isPlain(body.meta) || body.meta.resourceType !== 'Schema' || !Array.isArray(body.attributes)) {
    return body;
  }
  const attributes = body.attributes.filter(
    (one) => !(isPlain(one) && /^(?:label\d|costCenter)$/.test(String(one.name))),
  );
  return { ...body, attributes };
}

/** Fault `scim-members-unasked`: that members were excluded is not heard. */
export function spoilQuery({ practice, query }: ScimRequest): ScimQuery {
  if (!practice.hasFault('scim-members-unasked')) return query;
  return { ...query, excludedAttributes: query.excludedAttributes.filter((name) => name !== 'members') };
}
