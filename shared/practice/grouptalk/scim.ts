import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { SCIMMYRouters } from 'scimmy-routers';
import type { PracticeContext, PracticeHandler } from '../context';
import { answer } from './answer';
import { refuseBearer } from './bearer';
import { fromEntra, singleSlashes } from './entra-dialect';
import { refuseKnown, sendElsewhere, sendSignInPage, slowDown, throttle } from './faults/before-answer';
import { isPlain } from './filter-match';
import { applyPatch, readOperations } from './patch';
import { declareSchemas, declareService, resourceOf } from './schemas';
import { errorBody, scimError } from './scim-error';
import { maxResults, plainQuery, type ResourceName, readQuery, type ScimRequest } from './scim-request';
import { findInStore, readFromStore } from './store';

const base = '/api/scim';

/**
 * GroupTalk's SCIM 2.0 endpoint (RFC 7643, RFC 7644) under `/api/scim`, over `world.grouptalk`. scimmy keeps
 * schema, validation and discovery; a layer in front takes Entra's dialect where scimmy refuses it
 * (learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups).
 */
export function createGroupTalkScim(context: PracticeContext): PracticeHandler {
  declareSchemas();
  const requests = new WeakMap<object, ScimRequest>();
  const requestOf = (req: Request): ScimRequest => {
    const found = requests.get(req);
    if (!found) throw scimError(500, null, 'The request is not known.');
    return found;
  };
  const routers = new SCIMMYRouters({
    type: 'bearer',
    // The token was judged before, where the answer can carry WWW-Authenticate.
    handler: () => '',
    context: requestOf,
  });
  declareService();
  let turns = 0;

  const guard: RequestHandler = async (req, res, next) => {
    await slowDown(context);
    if (sendSignInPage(context, res) || sendElsewhere(context, res, req.originalUrl)) return;
    turns += 1;
    const throttled = throttle(context, turns);
    const why = throttled ? null : await refuseBearer(context, req, res);
    const instead = why
      ? { status: 401, detail: why, headers: {} }
      : (throttled ?? refuseKnown(context, req.method, req.path));
    if (!instead) return next();
    for (const [name, value] of Object.entries(instead.headers)) res.setHeader(name, value);
    res.status(instead.status).send(errorBody(instead.status, undefined, instead.detail));
  };

  const prepare: RequestHandler = (req, res, next) => {
    if (res.headersSent) return;
    if (/^\/me\/?$/i.test(req.path)) throw scimError(501, null, 'A secret token is nobody: there is no /Me.');
    // scimmy would search everywhere and hear neither filter nor page.
    if (/^\/\.search\/?$/i.test(req.path)) throw scimError(501, null, 'Search in /Users or in /Groups.');
    const allowed = methodsAt(req.path);
    if (allowed && !allowed.includes(req.method)) {
      res.setHeader('Allow', allowed.join(', '));
      throw scimError(405, null, `${req.method} is not possible here, only ${allowed.join(' and ')}.`);
    }
    const request = requestOf(req);
    const { type, id } = readTarget(req.path);
    const sent = new URLSearchParams(req.url.split(/\?(.*)/s)[1]);
    if (!type && sent.has('filter')) throw scimError(403, null, 'What GroupTalk offers cannot be filtered.');
    request.query = readQuery((name) => sent.get(name), id === null && req.method === 'GET' ? type : null);
    const hasBody = ['POST', 'PUT', 'PATCH'].includes(req.method);
    if (hasBody && req.is(['application/scim+json', 'application/json']) === false) {
      throw scimError(415, null, 'Send the body as application/scim+json.');
    }
    if (type && id !== null && id !== '.search') findInStore(type, id, request);
    if (hasBody && isDeep(req.body)) {
      throw scimError(400, 'invalidSyntax', 'The body is nested too deeply.');
    }
    // Express 5 makes `query` a getter of texts; scimmy wants to find numbers in it, and only what it does well.
    Object.defineProperty(req, 'query', { value: type ? { count: maxResults } : {}, configurable: true });
    next();
  };

  const write: RequestHandler = async (req, res, next) => {
    const request = requestOf(req);
    const { type, id } = readTarget(req.path);
    if (type && req.method === 'POST' && id === '.search') {
      request.query = readSearch(req.body, type);
      res.status(200).send(await new (resourceOf(type))(undefined, { count: maxResults }).read(request));
    } else if (type && req.method === 'PATCH' && id !== null) {
      const patched = applyPatch(type, asPlain(readFromStore(type, id, request)), readOperations(req.body), {
        createMissing: !context.hasFault('scim-no-target'),
      });
      const written = await new (resourceOf(type))(id).write(fromEntra(patched, context), request);
      // Entra wants no member list back; a client that names attributes must get them (RFC 7644 §3.5.2).
      if (type === 'Group' && !request.query.attributes) res.status(204).end();
      else res.status(200).send(written);
    } else {
      if (type) req.body = fromEntra(req.body, context);
      next();
    }
  };

  const inScimWords: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
    if (res.headersSent) return;
    const { status = 500, scimType, message = '', type } = isObject(error) ? error : {};
    const unreadable = type === 'entity.parse.failed';
    const detail = unreadable ? 'The body is not JSON.' : status === 500 ? 'GroupTalk failed.' : message;
    res.status(status).send(errorBody(status, unreadable ? 'invalidSyntax' : scimType, detail));
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(base, guard);
  app.use(base, express.json({ type: ['application/scim+json', 'application/json'], limit: '1mb' }));
  app.use(base, prepare, write, routers);
  app.use((_req, res) => {
    res
      .status(404)
      .send(errorBody(404, undefined, `There is nothing here. The Tenant URL ends with ${base}/.`));
  });
  app.use(inScimWords);

  return (req, res, arrival) => {
    const url = req.url ?? '/';
    const request: ScimRequest = { practice: context, root: `${arrival.base}${base}`, query: plainQuery };
    requests.set(req, request);
    Object.assign(res, {
      send(body: unknown) {
        answer(res, request, body);
        return res;
      },
    });
    // Express shortens `url` on its way down; whoever logs the finished request wants the whole.
    res.prependOnceListener('finish', () => {
      req.url = url;
    });
    req.url = singleSlashes(url);
    app(req, res);
  };
}

/** The methods of a resource (RFC 7644 §3.2); null: no such resource, or it is left to scimmy to say. */
function methodsAt(path: string): string[] | null {
  const { type, id } = readTarget(path);
  if (id === '.search') return ['POST'];
  if (type) return id === null ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'];
  const discovery = /^\/(?:ServiceProviderConfig|(?:Schemas|ResourceTypes)(?:\/[^/]+)?)\/?$/i;
  return discovery.test(path) ? ['GET', 'HEAD'] : null;
}

/** No attribute of SCIM lies deeper than five levels; a body that goes on and on is an attack on the stack. */
function isDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth < 20 && level.length > 0; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return level.length > 0;
}

/** `id` is null for the collection itself; `type` is null for everything but people and groups. */
function readTarget(path: string): { type: ResourceName | null; id: string | null } {
  const [, folder, id] = /^\/(users|groups)(?:\/([^/]+))?\/?$/i.exec(path) ?? [];
  if (!folder) return { type: null, id: null };
  return {
    type: folder.toLowerCase() === 'users' ? 'User' : 'Group',
    id: id === undefined ? null : decoded(id),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The message of RFC 7644 §3.4.3, which asks what a query string asks. */
function readSearch(body: unknown, type: ResourceName) {
  const urn = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
  if (!isPlain(body) || !Array.isArray(body.schemas) || !body.schemas.includes(urn)) {
    throw scimError(400, 'invalidSyntax', `The schemas of a search must be ["${urn}"].`);
  }
  return readQuery((name) => {
    const value = body[name];
    if (value === undefined || value === null) return null;
    return Array.isArray(value) ? value.join(',') : String(value);
  }, type);
}

const asPlain = (value: unknown): Record<string, unknown> => (isPlain(value) ? value : {});

const isObject = (
  value: unknown,
): value is { status?: number; scimType?: string; message?: string; type?: string } =>
  typeof value === 'object' && value !== null;
