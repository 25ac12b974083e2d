import { z } from 'zod';
import { badRequest, json, refuse } from './answer';
import type { Dispatch, Dispatched } from './dispatch';
import type { Route } from './route';

const mostRequests = 20;

const body = z.object({
  requests: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});

const failedDependency: Dispatched = {
  status: 424,
  headers: {},
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
};

const takesBody = (method: string) => ['POST', 'PUT', 'PATCH'].includes(method.toUpperCase());

/** A request without a body, as `start` has none, may do without the header; one with it may not. */
const hasType = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  body === undefined || Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');

/** JSON batching (learn.microsoft.com/graph/json-batching): at most 20 requests, each answered for itself. */
export const batchRoute = (dispatch: () => Dispatch): Route => ({
  method: 'POST',
  path: '/$batch',
  scopes: [],
  answer: async (call) => {
    const parsed = body.safeParse(call.body);
    if (!parsed.success) return badRequest('The batch payload is not valid.');
    const { requests } = parsed.data;
    if (requests.length > mostRequests)
      return badRequest(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
    if (new Set(requests.map(({ id }) => id)).size < requests.length)
      return badRequest('The request IDs of a batch must be unique.');
    const nested = requests.some(({ url }) => /^\/?\$batch\b/i.test(url));
    if (nested) return badRequest('A batch cannot hold another batch.');
    const bare = requests.find(({ method, body, headers }) => takesBody(method) && !hasType(body, headers));
    if (bare !== undefined)
      return refuse(
        400,
        'BadRequest',
        `Write request id : ${bare.id} does not contain Content-Type header or body.`,
      );
    const responses: { id: string; status: number; headers: unknown; body?: unknown }[] = [];
    for (const request of requests) {
      const failed = request.dependsOn?.some(
        (id) => (responses.find((one) => one.id === id)?.status ?? 424) >= 400,
      );
      const answer = failed
        ? failedDependency
        : await dispatch()({
            method: request.method.toUpperCase(),
            url: `/v1.0/${request.url.replace(/^\//, '')}`,
            headers: Object.fromEntries(
              Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
            ),
            body: request.body,
            base: call.base,
            caller: call.caller,
          });
      responses.push({
        id: request.id,
        status: answer.status,
        headers: answer.headers,
        ...(answer.status === 204 ? {} : { body: answer.body ?? answer.text }),
      });
    }
    // Answers come in any order; the reverse keeps clients honest.
    return json({ responses: responses.reverse() });
  },
});
