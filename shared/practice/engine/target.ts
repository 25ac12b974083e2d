import type { HttpAnswer, HttpFailure, HttpOutcome, HttpPort, Method } from '../../http/port';
import { engineUserAgent } from '../constants';
import type { PracticeContext } from '../context';
import { type Answer, type Failure, type ObjectKind, succeeded } from './change';
import { type Asking, misunderstood, multipleEntries, noAnswer, refusal } from './failures';
import type { JobSettings } from './settings';
import type { Resource } from './values';

export interface FoundResource {
  readonly id: string;
  readonly resource: Resource;
}

/** The SCIM endpoint as the provisioning service speaks to it. */
export interface Target {
  /** All objects whose attribute equals the value; groups without their members. */
  find(kind: ObjectKind, attribute: string, value: string): Promise<Answer<readonly FoundResource[]>>;
  read(kind: ObjectKind, id: string): Promise<Answer<FoundResource>>;
  create(kind: ObjectKind, body: Resource): Promise<Answer<FoundResource>>;
  patch(kind: ObjectKind, id: string, body: Resource): Promise<Answer<null>>;
  /** An object that is already gone counts as deleted. */
  remove(kind: ObjectKind, id: string): Promise<Answer<null>>;
  /** The bare outcome of a request, for the test of the connection. */
  send(method: Method, path: string, body?: Resource): Promise<HttpOutcome>;
}

const longestWait = 10_000;
const attempts = 3;

/** `Retry-After` is honoured on 429, on the world's clock, for at most ten seconds at a time. */
export function createTarget(context: PracticeContext, http: HttpPort, settings: JobSettings): Target {
  const ask = async (method: Method, path: string, body?: Resource): Promise<HttpOutcome> => {
    const { endpoint, token } = settings;
    if (endpoint === null) return withoutRoad('url-refused', 'BaseAddress is no URL', method);
    if (context.hasFault('entra-cannot-connect'))
      return withoutRoad('unreachable', 'No connection could be made to the target', method);
    return http.send({
      method,
      url: endpoint + path,
      headers: {
        'user-agent': engineUserAgent,
        accept: 'application/scim+json, application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(token === '' ? {} : { credential: { origin: new URL(endpoint).origin, secret: token } }),
    });
  };

  const send = async (method: Method, path: string, body?: Resource): Promise<HttpOutcome> => {
    let outcome = await ask(method, path, body);
    for (let again = 1; again < attempts; again += 1) {
      if (outcome.kind !== 'answer' || outcome.status !== 429) return outcome;
      const seconds = Number(outcome.headers['retry-after'] ?? '1');
      await context.clock.sleep(Math.min(longestWait, Number.isFinite(seconds) ? seconds * 1000 : 1000));
      outcome = await ask(method, path, body);
    }
    return outcome;
  };

  const answered = async (
    method: Method,
    path: string,
    asking: Asking,
    body?: Resource,
  ): Promise<Answer<HttpAnswer>> => {
    const outcome = await send(method, path, body);
    if (outcome.kind === 'failure') return refused(noAnswer(outcome));
    if (outcome.status < 200 || outcome.status >= 300)
      return refused(refusal(outcome, asking, `${method} ${path}`));
    return succeeded(outcome);
  };

  return {
    send,
    async find(kind, attribute, value) {
      const path = findPath(kind, attribute, value);
      const answer = await answered('GET', path, 'find');
      if (!answer.ok) return answer;
      const body = jsonBody(answer.value);
      if (body === null) return refused(misunderstood(answer.value, noJson, inDoubt));
      const resources = body.Resources ?? [];
      if (!Array.isArray(resources) || typeof body.totalResults !== 'number')
        return refused(misunderstood(answer.value, 'it is not a list response', inDoubt));
      const found = resources.map(withId);
      if (found.some((one) => one === null))
        return refused(misunderstood(answer.value, 'an entry of the list has no id', objectOnly));
      const known = found.filter((one) => one !== null);
      if (known.some(({ resource }) => hasMembers(kind, resource)))
        return refused(multipleEntries(answer.value, 'the members of a group came although excluded'));
      return succeeded(known);
    },
    async read(kind, id) {
      const query = kind === 'Group' ? '?excludedAttributes=members' : '';
      const answer = await answered('GET', `${resourcePath(kind, id)}${query}`, 'read');
      if (!answer.ok) return answer;
      const body = jsonBody(answer.value);
      if (body === null) return refused(misunderstood(answer.value, noJson, inDoubt));
      const found = withId(body);
      if (found === null) return refused(misunderstood(answer.value, 'the resource has no id', objectOnly));
      if (hasMembers(kind, found.resource))
        return refused(multipleEntries(answer.value, 'the members of a group came although excluded'));
      return succeeded(found);
    },
    async create(kind, body) {
      const answer = await answered('POST', `${kind}s`, 'write', body);
      if (!answer.ok) return answer;
      const found = withId(jsonBody(answer.value));
      return found === null
        ? refused(misunderstood(answer.value, 'the created resource has no id', objectOnly))
        : succeeded(found);
    },
    async patch(kind, id, body) {
      return noPage(await answered('PATCH', resourcePath(kind, id), 'write', body));
    },
    async remove(kind, id) {
      const answer = await answered('DELETE', resourcePath(kind, id), 'write');
      if (!answer.ok && answer.failure.code === 'InvalidAnchor') return succeeded(null);
      return noPage(answer);
    },
  };
}

const noJson = 'it is not SCIM JSON';
const inDoubt = { endpointInDoubt: true };
const objectOnly = { endpointInDoubt: false };

/** A gateway's page in place of the endpoint's answer: with status 200, too, nothing was written. */
function noPage(answer: Answer<HttpAnswer>): Answer<null> {
  if (!answer.ok) return answer;
  const { headers, text } = answer.value;
  const isPage = /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);
  return isPage ? refused(misunderstood(answer.value, noJson, objectOnly)) : succeeded(null);
}

const refused = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });

/** Blanks travel as `+`, as on Entra's wire. */
export function findPath(kind: ObjectKind, attribute: string, value: string): string {
  const filter = `${attribute} eq "${value}"`;
  const encoded = encodeURIComponent(filter).replaceAll('%20', '+');
  return kind === 'Group' ? `Groups?excludedAttributes=members&filter=${encoded}` : `Users?filter=${encoded}`;
}

const resourcePath = (kind: ObjectKind, id: string) => `${kind}s/${encodeURIComponent(id)}`;

/** null: not JSON by its label or its text. Microsoft demands `application/scim+json`. */
export function jsonBody(answer: HttpAnswer): Resource | null {
  if (!/\bjson\b/i.test(answer.headers['content-type'] ?? '')) return null;
  try {
    const body: unknown = JSON.parse(answer.text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Resource) : null;
  } catch {
    return null;
  }
}

function withId(resource: unknown): FoundResource | null {
  if (typeof resource !== 'object' || resource === null) return null;
  const { id } = resource as { id?: unknown };
  return typeof id === 'string' && id !== '' ? { id, resource: resource as Resource } : null;
}

const hasMembers = (kind: ObjectKind, resource: Resource) =>
  kind === 'Group' && Array.isArray(resource.members) && resource.members.length > 0;

const withoutRoad = (code: HttpFailure['code'], detail: string, method: Method): HttpFailure => ({
  kind: 'failure',
  code,
  detail,
  ms: 0,
  exchange: { method, url: '', status: null, ms: 0, request: '', response: '' },
});
