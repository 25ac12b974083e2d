import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeContext, PracticeHandler, SyncEngine } from '../context';
import { readBody } from '../network/read-body';
import { refuse, throttled } from './answer';
import { applicationTemplateRoutes } from './application-templates';
import { assignmentRoutes } from './assignments';
import { batchRoute } from './batch';
import { readCaller } from './bearer';
import { deleteAppRoutes } from './delete-app';
import { deletedItemRoutes } from './deleted-items';
import { createDispatch, type Dispatch, type Dispatched, finish } from './dispatch';
import { grantRoutes } from './grants';
import { groupRoutes } from './groups';
import { organizationRoutes } from './organization';
import { userRoutes } from './people';
import { provisionOnDemandRoutes } from './provision-on-demand';
import { provisioningLogRoutes } from './provisioning-logs';
import { createReplica } from './replica';
import { type GraphPart, routeTable } from './route';
import { servicePrincipalRoutes } from './service-principals';
import { signedInRoutes } from './signed-in';
import { syncJobRoutes } from './sync-jobs';
import { createSyncPart } from './sync-part';
import { syncSchemaRoutes } from './sync-schema';
import { syncSecretRoutes } from './sync-secrets';
import { syncTemplateRoutes } from './sync-templates';

const mostBytes = 4 * 1024 * 1024;

/**
 * Microsoft Graph v1.0 as far as provisioning needs it, with its manners: scopes, roles, paging, error
 * envelopes, replication delay and limits. It serves `/v1.0/…` on whatever address it is put.
 */
export function createGraph(context: PracticeContext, engine: SyncEngine): PracticeHandler {
  const known = context.world.servicePrincipals.map(({ id }) => id);
  const part: GraphPart = { context, engine, replica: createReplica(context, known) };
  const sync = createSyncPart(part);
  const routes = routeTable([
    batchRoute(() => dispatch),
    ...organizationRoutes(part),
    ...signedInRoutes(part),
    ...userRoutes(part),
    ...deletedItemRoutes(part),
    ...groupRoutes(part),
    ...applicationTemplateRoutes(),
    ...servicePrincipalRoutes(part),
    ...deleteAppRoutes(part),
    ...assignmentRoutes(part),
    ...grantRoutes(part),
    ...syncTemplateRoutes(sync),
    ...syncSecretRoutes(sync),
    ...syncJobRoutes(sync),
    ...syncSchemaRoutes(sync),
    ...provisionOnDemandRoutes(sync),
    ...provisioningLogRoutes(part),
  ]);
  const dispatch: Dispatch = createDispatch(part, routes);
  const trouble = createTrouble(context);

  const answer = async (req: IncomingMessage, base: string): Promise<Dispatched> => {
    const headers = Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    );
    const stop = (refusal: ReturnType<typeof refuse>) => finish(part, headers, refusal);
    const text = await readBody(req, mostBytes);
    if (text === null) return stop(refuse(413, 'RequestEntityTooLarge', 'The request is too large.'));
    const reading = await readCaller(context, headers.authorization);
    if (!reading.ok) return stop(reading.answer);
    const refusal = trouble();
    if (refusal !== null) return stop(refusal);
    if (text.trim() !== '' && !isJson(headers['content-type']))
      return stop(refuse(400, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.'));
    const body = parseJson(text);
    if (!body.ok)
      return stop(
        refuse(
          400,
          'BadRequest',
          'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
        ),
      );
    return dispatch({
      method: req.method ?? 'GET',
      url: req.url ?? '/',
      headers,
      body: body.value,
      base,
      caller: reading.caller,
    });
  };

  return (req, res, arrival) => {
    answer(req, arrival.base).then(
      (dispatched) => write(res, dispatched),
      (error: unknown) => {
        write(res, finish(part, {}, refuse(500, 'InternalServerError', String(error))));
      },
    );
  };
}

/** The faults that strike every fourth request. */
function createTrouble({ hasFault }: PracticeContext) {
  let requests = 0;
  return () => {
    requests += 1;
    if (requests % 4 !== 0) return null;
    if (hasFault('graph-throttled')) return throttled(2);
    if (hasFault('graph-unavailable'))
      return refuse(503, 'ServiceUnavailable', 'The service is temporarily unavailable. Try again later.');
    return null;
  };
}

const isJson = (type: string | undefined) => /^application\/json\s*(?:;|$)/i.test(type ?? '');

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  if (text.trim() === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function write(res: ServerResponse, { status, headers, body, text }: Dispatched): void {
  res.writeHead(status, headers);
  res.end(text ?? (body === undefined ? undefined : JSON.stringify(body)));
}
