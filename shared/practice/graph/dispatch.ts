import { forbidden, type GraphAnswer, refuse, throttled } from './answer';
import { ownsApp } from './apps';
import { role } from './roles';
import type { Caller, GraphCall, GraphPart, Route, RouteTable } from './route';
import { scopesSuffice } from './scopes';
import { createThrottle } from './throttle';

export interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly base: string;
  readonly caller: Caller;
}

export interface Dispatched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
}

export type Dispatch = (incoming: Incoming) => Promise<Dispatched>;

/** May this caller make this call: scope, then role or ownership. */
function mayCall(part: GraphPart, route: Route, { caller, params }: GraphCall): boolean {
  if (!scopesSuffice(route.scopes, caller.scopes)) return false;
  if (route.provisioning === true && part.context.hasFault('graph-forgets-role')) return false;
  if (route.roles === undefined) return true;
  if ([role.globalAdministrator, ...route.roles].some((id) => caller.roles.has(id))) return true;
  return (
    route.ownerSuffices === true && ownsApp(part.context, params.id ?? params.appId ?? '', caller.user.id)
  );
}

/** Finds the route, checks rights and limits, and runs it. */
export function createDispatch(part: GraphPart, routes: RouteTable): Dispatch {
  const throttle = createThrottle(part.context.clock);

  const answer = async (incoming: Incoming): Promise<GraphAnswer> => {
    const [path = '', query = ''] = incoming.url.split(/\?(.*)/s);
    const [, version = '', rest = ''] = /^\/([^/]*)(.*?)\/?$/s.exec(decoded(path)) ?? [];
    if (version !== 'v1.0') return refuse(400, 'BadRequest', `Invalid version: ${version}`);
    const found = routes.find(incoming.method, rest);
    if (found === null) {
      const segment = rest.split('/').at(-1) ?? '';
      return refuse(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
    }
    if (!('route' in found))
      return refuse(
        405,
        'Request_BadRequest',
        'Specified HTTP method is not allowed for the request target.',
        { headers: { Allow: found.join(', ') } },
      );
    const { route, params } = found;
    const call: GraphCall = { ...incoming, params, query: new URLSearchParams(query) };
    if (!mayCall(part, route, call)) return forbidden();
    const wait =
      route.bucket === undefined ? null : throttle.ask(`${route.bucket}/${incoming.caller.clientId}`);
    return wait === null ? route.answer(call) : throttled(wait);
  };

  return async (incoming) => finish(part, incoming.headers, await answer(incoming));
}

/** Percent-encoding is taken off once per path; `%2F` cannot become a separator in any ID that Graph gives. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Adds what every answer of Graph carries: IDs and the inner error. The `Date` header is left to Node: it must be
 * real time, or a world whose clock ran ahead would make every client believe that its own clock is wrong.
 */
export function finish(
  { context }: Pick<GraphPart, 'context'>,
  headers: Incoming['headers'],
  answer: GraphAnswer,
): Dispatched {
  const now = new Date(context.clock.now());
  const requestId = context.guid();
  const clientRequestId = headers['client-request-id'] ?? requestId;
  const common = {
    'request-id': requestId,
    'client-request-id': clientRequestId,
    'x-ms-ags-diagnostic': JSON.stringify({ ServerInfo: { DataCenter: 'Practice', Slice: 'E', Ring: '0' } }),
    'Cache-Control': 'no-cache',
    ...answer.headers,
  };
  const { status, error } = answer;
  if (error !== undefined) {
    const { inner, ...rest } = error;
    const innerError = {
      ...inner,
      date: now.toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': clientRequestId,
    };
    const body = { error: { ...rest, innerError } };
    return { status, headers: { ...common, 'Content-Type': 'application/json' }, body };
  }
  if (answer.text !== undefined)
    return { status, headers: { ...common, 'Content-Type': 'text/plain' }, text: answer.text };
  if (answer.body === undefined) return { status, headers: common };
  const type =
    'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  return {
    status,
    headers: { ...common, 'OData-Version': '4.0', 'Content-Type': type },
    body: answer.body,
  };
}
