import { answer, asRefusal, type LabAnswer, type LabRequest, refusal, refuse } from './answers';
import { discovery } from './discovery';
import type { Rules } from './rules';
import { isPlain, type LabKind, type Plain, plainOf } from './schema';
import { selectionOf } from './select';
import { keep, type World } from './world';

export interface LabEndpoint {
  readonly world: World;
  readonly rules: Rules;
  readonly token: string;
  /** `http://127.0.0.1:…/api/scim`. */
  readonly base: string;
}

/** Answers one request, at once: nothing of another request can come in between. */
export function handle(lab: LabEndpoint, request: LabRequest): LabAnswer {
  try {
    return lab.rules.authorise(request.headers.authorization, lab.token) ?? route(lab, request);
  } catch (error) {
    return asRefusal(error) ?? refuse(500, String(error));
  }
}

function route(lab: LabEndpoint, request: LabRequest): LabAnswer {
  const [path = '', query = ''] = request.path.split(/\?(.*)/s);
  const clean = `/${path.split('/').filter(Boolean).join('/')}`;
  const found = request.method === 'GET' ? discovery(clean, lab.base) : null;
  if (found) return found;
  const [, kind, id] = /^\/(Users|Groups)(?:\/([^/]+))?$/.exec(clean) ?? [];
  if (kind !== 'Users' && kind !== 'Groups') return refuse(404, 'There is nothing here');
  return id === undefined
    ? onAll(lab, kind, request, lab.rules.decode(query))
    : onOne(lab, kind, decodeURIComponent(id), request, lab.rules.decode(query));
}

function onAll(lab: LabEndpoint, kind: LabKind, request: LabRequest, query: URLSearchParams): LabAnswer {
  if (request.method === 'GET') return list(lab, kind, query);
  if (request.method !== 'POST') return refuse(405, 'Not here');
  const { rules, world } = lab;
  const taken = rules.take(kind, bodyOf(request));
  rules.unique(kind, taken, [...world[kind].values()]);
  return rules.created(rules.show(keep(world, rules, kind, taken), kind, lab.base));
}

function list({ rules, world, base }: LabEndpoint, kind: LabKind, query: URLSearchParams): LabAnswer {
  const text = query.get('filter');
  const filter = text === null ? null : rules.parse(text, kind);
  const selection = selectionOf(query, kind);
  const startIndex = Math.max(1, wholeNumber(query.get('startIndex')) ?? 1);
  const count = Math.max(0, wholeNumber(query.get('count')) ?? 100);
  const all = [...world[kind].values()].map((one) => rules.show(one, kind, base));
  const hits = rules
    .listed(all, filter !== null, kind)
    .filter((one) => filter === null || rules.holds(filter, one, kind));
  const chosen = hits.map((one) => rules.select(one, selection, 'list'));
  return answer(200, rules.page(chosen, startIndex, count));
}

function onOne(
  lab: LabEndpoint,
  kind: LabKind,
  id: string,
  request: LabRequest,
  query: URLSearchParams,
): LabAnswer {
  const { rules, world, base } = lab;
  const resource = rules.find(world, kind, id);
  if (!resource) return refuse(404, `There is no ${id}`);
  if (request.method === 'GET') {
    return answer(200, rules.select(rules.show(resource, kind, base), selectionOf(query, kind), 'one'));
  }
  if (request.method === 'DELETE') return rules.remove(world, kind, id);
  if (request.method === 'PUT') {
    const { meta } = resource;
    const put = { id, ...rules.take(kind, bodyOf(request)), meta };
    change(lab, kind, id, put);
    return answer(200, rules.show(put, kind, base));
  }
  if (request.method !== 'PATCH') return refuse(405, 'Not here');
  const operations = rules.operations(bodyOf(request));
  if (operations.length === 0) return refuse(400, 'Nothing to do', 'invalidSyntax');
  // All or nothing (RFC 7644, section 3.5.2).
  const draft = structuredClone(resource);
  for (const one of operations) rules.operate(draft, one, kind);
  change(lab, kind, id, draft);
  return rules.patched(rules.show(draft, kind, base), rules.show(resource, kind, base));
}

function change({ rules, world }: LabEndpoint, kind: LabKind, id: string, draft: Plain): void {
  const others = [...world[kind].values()].filter((one) => one.id !== id);
  rules.unique(kind, draft, others);
  const meta = { ...plainOf(draft.meta), lastModified: new Date().toISOString() };
  world[kind].set(id, { ...draft, meta });
}

function bodyOf(request: LabRequest): Plain {
  try {
    const body: unknown = JSON.parse(request.body);
    if (isPlain(body)) return body;
  } catch {
    // Answered below.
  }
  throw refusal(400, 'The body is no JSON object', 'invalidSyntax');
}

const wholeNumber = (text: string | null) => (text !== null && /^-?\d+$/.test(text) ? Number(text) : null);
