import { expect } from 'vitest';
import { type CheckId, checkLayers } from '../../shared/model/check-id';
import { memoryProbes } from './memory-probes';
import { runWriting } from './on-stage';
import type { Ran } from './scim-answers';
import {
  openSpoilt,
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltEndpoint,
  type SpoiltRequest,
  scimAnswer,
  withJson,
} from './spoilt-endpoint';

export type Json = Record<string, unknown>;
export interface Operation {
  readonly op?: string;
  readonly path?: string;
  readonly value?: unknown;
}

export const isGroups = ({ path }: SpoiltRequest) => path.startsWith('/Groups');
export const isPost = (request: SpoiltRequest) => isGroups(request) && request.method === 'POST';
export const isRead = (request: SpoiltRequest) =>
  request.method === 'GET' && /^\/Groups\/[^?]+/.test(request.path);
export const isSearch = (request: SpoiltRequest) =>
  request.method === 'GET' && /^\/Groups\?.*gt-probe/.test(request.path);
export const bodyOf = (request: SpoiltRequest): Json => JSON.parse(request.body) as Json;
export const withBody = (request: SpoiltRequest, change: (body: Json) => unknown): SpoiltRequest => ({
  ...request,
  body: JSON.stringify(change(bodyOf(request))),
});
/** The one operation of a PATCH of a group; null: it is another request. */
export function operationOf(request: SpoiltRequest): Operation | null {
  if (!isGroups(request) || request.method !== 'PATCH') return null;
  const { Operations: list } = bodyOf(request) as { Operations: Operation[] };
  return list[0] ?? null;
}
export const withOperation = (request: SpoiltRequest, change: (one: Operation) => Operation) =>
  withBody(request, (body) => ({ ...body, Operations: [change(operationOf(request) ?? {})] }));
export const refusal = scimAnswer(400, {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '400',
  scimType: 'invalidValue',
});
export const done = scimAnswer(204);
export const emptyList = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};
/** A search for this one of ours, whatever stands behind its name. */
export const called = (name: string) => (request: SpoiltRequest) =>
  isSearch(request) && new RegExp(`\\+[0-9a-f]{12}\\+${name}(?:%22$|\\+%)`).test(request.path);
export const beyondAscii = encodeURIComponent('Åsö & 🚒').replaceAll('%20', '+');

/** Hears requests of this kind otherwise. */
export const hears =
  (
    meets: (request: SpoiltRequest) => boolean,
    instead: (request: SpoiltRequest) => SpoiltRequest | SpoiltAnswer,
  ) =>
  (): Spoiling => ({ request: (request) => (meets(request) ? instead(request) : request) });
/** Answers requests of this kind otherwise. */
export const says =
  (
    meets: (request: SpoiltRequest) => boolean,
    change: (json: Json, request: SpoiltRequest) => unknown,
    status?: number,
  ) =>
  (): Spoiling => ({
    answer: (answer, request) =>
      meets(request) && answer.status < 300
        ? { ...withJson(answer, (json) => change(json, request)), status: status ?? answer.status }
        : answer,
  });
const operation = (meets: (one: Operation) => boolean) => (request: SpoiltRequest) => {
  const one = operationOf(request);
  return one !== null && meets(one);
};
export const adds = operation(({ op, path }) => op === 'Add' && path === 'members');
export const addsSeveral = operation(
  ({ op, value }) => op === 'Add' && Array.isArray(value) && value.length > 1,
);
export const removesByValue = operation(({ op, value }) => op === 'Remove' && value !== undefined);
export const removesByPath = operation(({ path }) => /^members\[/.test(path ?? ''));
export const renames = operation(({ path }) => path === 'displayName');
export const renamesFlat = operation(({ path }) => path === undefined);
export const describes = operation(({ path }) => /description$/.test(path ?? ''));
export const description = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:Group';
export const twoOf = (json: Json) => {
  const list = json.Resources as Json[];
  if (list.length === 0) return json;
  return { ...json, totalResults: 2, Resources: [...list, { ...list[0], id: 'another' }] };
};
export const withMembers = (json: Json, change: (members: Json[]) => Json[]) => ({
  ...json,
  members: change((json.members as Json[] | undefined) ?? []),
});

/** check · what it says · the endpoint that breaks it · fail unless said · does something stay written down? */
export type Row = [CheckId, string, (endpoint: () => SpoiltEndpoint) => Spoiling, string?, 'leaves-traces'?];

export const groupAt = (endpoint: SpoiltEndpoint, { path }: SpoiltRequest) =>
  endpoint.bench.context.world.grouptalk.groups.find((one) => path === `/Groups/${one.id}`) as
    | Json
    | undefined;

/** Such a change takes an attribute of the group away as well; its name is made another. */
export const alters =
  (endpoint: () => SpoiltEndpoint, meets: (request: SpoiltRequest) => boolean, name: string) =>
  (answer: SpoiltAnswer, request: SpoiltRequest): SpoiltAnswer => {
    const group = meets(request) ? groupAt(endpoint(), request) : undefined;
    if (group && name === 'displayName') group.displayName = `${group.displayName} too`;
    else if (group) delete group[name];
    return answer;
  };

export function deletes(request: SpoiltRequest): boolean {
  return isGroups(request) && request.method === 'DELETE';
}
interface Came extends Ran {
  readonly bad: readonly string[];
  readonly touched: boolean;
  readonly left: number;
}

export async function tryGroups(
  spoil: Row[2],
  seed = { people: 2, groups: 1 },
  only = checkLayers.groups,
): Promise<Came> {
  let endpoint: SpoiltEndpoint | undefined;
  const opened = await openSpoilt(
    spoil(() => endpoint as SpoiltEndpoint),
    seed,
  );
  endpoint = opened;
  const world = () => {
    const { users, groups } = opened.bench.context.world.grouptalk;
    return JSON.stringify([...users, ...groups].filter((one) => !JSON.stringify(one).includes('probe')));
  };
  const before = world();
  const journal = memoryProbes();
  const ran = await runWriting(opened, journal, only);
  const after = world();
  await opened.close();
  const bad = ran.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return {
    ...ran,
    bad: bad.map((one) => `${one.verdict} ${one.id}: ${one.outcome}`),
    touched: before !== after,
    left: (await journal.list()).length,
  };
}

/** This check says so, and nobody else says anything worse than a note. */
export async function onlyThisFails(...[id, outcome, spoil, verdict = 'fail', traces]: Row): Promise<void> {
  const { bad, findings, touched, left } = await tryGroups(spoil);
  expect(bad).toEqual([`${verdict} ${id}: ${outcome}`]);
  expect(touched).toBe(false);
  expect(left > 0).toBe(traces !== undefined);
  if (!traces) return;
  // Named once, and what stays is listed all the same.
  const cleanUp = findings.find((one) => one.id === 'clean-up');
  expect(cleanUp).toMatchObject({ verdict: 'skipped', outcome: 'explained', params: { because: id } });
  expect(String(cleanUp?.params.left)).toMatch(/gt-probe/);
}

/** This check notes it, and nobody says anything worse. */
export async function onlyThisNotes(...[id, outcome, spoil]: Row): Promise<void> {
  const { bad, findings, left } = await tryGroups(spoil);
  expect(bad).toEqual([]);
  expect(findings.find((one) => one.id === id)).toMatchObject({ outcome, verdict: 'note' });
  expect(left).toBe(0);
}
