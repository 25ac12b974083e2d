import type { ServerResponse } from 'node:http';
import { spoilAnswer, spoilQuery } from './faults/spoil-answer';
import { isPlain } from './filter-match';
import { project } from './projection';
import type { ScimRequest } from './scim-request';

type Plain = Record<string, unknown>;

/**
 * Sends what scimmy, or our own layer, has to say. scimmy's links, page sums and projection are process-wide
 * or amiss, so they are made anew here; the content type is exactly RFC 7644 §8.1's.
 */
export function answer(res: ServerResponse, request: ScimRequest, body?: unknown): void {
  if (body === undefined || body === null || body === '' || res.statusCode === 204) {
    res.removeHeader('Content-Type');
    res.end();
    return;
  }
  const plain = JSON.parse(JSON.stringify(body)) as Plain;
  const spoilt = spoilAnswer(request, res.statusCode, finished(plain, request));
  res.statusCode = spoilt.status;
  if (spoilt.status === 201 && isPlain(plain.meta)) res.setHeader('Location', String(plain.meta.location));
  res.setHeader('Content-Type', spoilt.contentType);
  res.end(JSON.stringify(spoilt.body));
}

function finished(body: Plain, request: ScimRequest): Plain {
  if (Array.isArray(body.Resources)) {
    const { Resources: list, ...rest } = body;
    const resources = (list as Plain[]).map((one) => finished(one, request));
    return {
      ...rest,
      totalResults: request.page?.totalResults ?? resources.length,
      startIndex: request.page?.startIndex ?? 1,
      itemsPerPage: resources.length,
      Resources: resources,
    };
  }
  if (!isPlain(body.meta)) return body;
  locate(body, body.meta, request.root);
  const isResource = body.meta.resourceType === 'User' || body.meta.resourceType === 'Group';
  return isResource ? project(body, spoilQuery(request)) : body;
}

function locate(body: Plain, meta: Plain, root: string): void {
  const folder: Record<string, string> = {
    User: `/Users/${String(body.id)}`,
    Group: `/Groups/${String(body.id)}`,
    Schema: `/Schemas/${String(body.id)}`,
    ResourceType: `/ResourceTypes/${String(body.name)}`,
    ServiceProviderConfig: '/ServiceProviderConfig',
  };
  meta.location = `${root}${folder[String(meta.resourceType)] ?? ''}`;
}
