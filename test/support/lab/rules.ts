import { createHash } from 'node:crypto';
import { answer, type LabAnswer, listUrn, refusal, refuse } from './answers';
import { type Filter, parseFilter } from './filter';
import { type Operation, operate } from './operate';
import type { LabKind, Plain } from './schema';
import { listOf, plainOf, sameName, schemasOf } from './schema';
import { type Selection, select } from './select';
import { takeBody } from './take';
import { holds, type Same, same } from './values';
import type { World } from './world';

/** Each thing that an endpoint decides, by itself, so that one of them can be got wrong. */
export interface Rules {
  /** null: come in. */
  authorise(authorization: string | undefined, token: string): LabAnswer | null;
  decode(query: string): URLSearchParams;
  newId(n: number, kind: LabKind): string;
  parse(filter: string, kind: LabKind): Filter;
  readonly same: Same;
  holds(filter: Filter, resource: Plain, kind: LabKind): boolean;
  /** Those that a list may show at all. */
  listed(all: readonly Plain[], filtered: boolean, kind: LabKind): readonly Plain[];
  page(hits: readonly Plain[], startIndex: number, count: number): Plain;
  select(resource: Plain, selection: Selection, where: 'one' | 'list'): Plain;
  /** What is kept of the body of a POST. */
  take(kind: LabKind, body: Plain): Plain;
  /** Throws a refusal when another one has this name. */
  unique(kind: LabKind, candidate: Plain, others: readonly Plain[]): void;
  created(shown: Plain): LabAnswer;
  operations(body: Plain): readonly Operation[];
  operate(resource: Plain, operation: Operation, kind: LabKind): void;
  patched(shown: Plain, before: Plain): LabAnswer;
  find(world: World, kind: LabKind, id: string): Plain | undefined;
  remove(world: World, kind: LabKind, id: string): LabAnswer;
  show(resource: Plain, kind: LabKind, base: string): Plain;
}

/** What somebody does otherwise; `right` is how it should be done. */
export type Bend = (right: Rules, world: World) => Partial<Rules>;

export const nameOf = (kind: LabKind, resource: Plain) =>
  String(resource[kind === 'Users' ? 'userName' : 'displayName'] ?? '');

export function createRules(bend: Bend, world: World): Rules {
  const right: Rules = {
    authorise: (authorization, token) =>
      authorization?.replace(/^bearer +/i, 'Bearer ') === `Bearer ${token}`
        ? null
        : { ...refuse(401, 'The token is missing or wrong'), headers: unauthorized },
    // As in a form: a plus is a blank.
    decode: (query) => new URLSearchParams(query),
    newId: (n, kind) => uuid(`${kind} ${n}`),
    parse: parseFilter,
    same,
    holds: (filter, resource, kind) => holds(filter, resource, kind, rules.same),
    listed: (all) => all,
    page: (hits, startIndex, count) => {
      const page = hits.slice(startIndex - 1, startIndex - 1 + count);
      return {
        schemas: [listUrn],
        totalResults: hits.length,
        startIndex,
        itemsPerPage: page.length,
        Resources: page,
      };
    },
    select: (resource, selection) => select(resource, selection),
    take: (kind, body) => ({ ...(kind === 'Users' ? { active: true } : {}), ...takeBody(kind, body) }),
    unique: (kind, candidate, others) => {
      const name = nameOf(kind, candidate);
      if (name === '') throw refusal(400, 'A name is missing', 'invalidValue');
      if (others.some((one) => sameName(nameOf(kind, one), name))) {
        throw refusal(409, `There is one called ${name} already`, 'uniqueness');
      }
    },
    created: (shown) => answer(201, shown, { Location: String(plainOf(shown.meta).location) }),
    operations: (body) => listOf(member(body, 'Operations')).map(operationOf),
    operate,
    patched: () => answer(204),
    find: (there, kind, id) => there[kind].get(id),
    remove: (there, kind, id) => {
      there[kind].delete(id);
      for (const group of there.Groups.values()) leave(group, id);
      return answer(204);
    },
    show: (resource, kind, base) => shown(resource, kind, base),
  };
  const rules: Rules = { ...right, ...bend(right, world) };
  return rules;
}

const unauthorized = { 'Content-Type': 'application/scim+json', 'WWW-Authenticate': 'Bearer realm="SCIM"' };

const member = (body: Plain, name: string) => Object.entries(body).find(([one]) => sameName(one, name))?.[1];

function operationOf(value: unknown): Operation {
  const one = plainOf(value);
  const op = String(member(one, 'op') ?? '').toLowerCase();
  if (op !== 'add' && op !== 'replace' && op !== 'remove') {
    throw refusal(400, `No such operation: ${op}`, 'invalidSyntax');
  }
  const path = member(one, 'path');
  if (path !== undefined && path !== null && typeof path !== 'string') {
    throw refusal(400, 'A path is a text', 'invalidPath');
  }
  return { op, value: member(one, 'value'), ...(path ? { path } : {}) };
}

/** Takes a person out of a group that has it as a member. */
function leave(group: Plain, id: string): void {
  const left = listOf(group.members).filter((one) => plainOf(one).value !== id);
  if (left.length > 0) group.members = left;
  else delete group.members;
}

function shown(resource: Plain, kind: LabKind, base: string): Plain {
  const [core, ...extensions] = schemasOf[kind];
  const location = `${base}/${kind}/${encodeURIComponent(String(resource.id))}`;
  return {
    schemas: [core?.urn, ...extensions.map(({ urn }) => urn).filter((urn) => resource[urn] !== undefined)],
    ...resource,
    meta: { ...plainOf(resource.meta), location },
  };
}

const uuid = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
