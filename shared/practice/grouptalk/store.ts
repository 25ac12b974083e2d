import type { PracticeScimResource } from '../world/grouptalk-state';
import { spoilStored } from './faults/spoil-stored';
import { isPlain, matches } from './filter-match';
import { scimError } from './scim-error';
import type { ResourceName, ScimRequest } from './scim-request';

type Plain = Record<string, unknown>;

const listOf = (type: ResourceName, { practice: { world } }: ScimRequest): PracticeScimResource[] =>
  type === 'User' ? world.grouptalk.users : world.grouptalk.groups;

export function findInStore(type: ResourceName, id: string, request: ScimRequest): PracticeScimResource {
  const found = listOf(type, request).find((one) => one.id === id);
  if (!found) throw scimError(404, null, `GroupTalk has no ${type} with the id "${id}".`);
  return found;
}

/** One resource, or one page of those that pass the request's filter. */
export function readFromStore(type: ResourceName, id: string | undefined, request: ScimRequest) {
  if (id !== undefined) return asAnswered(type, findInStore(type, id, request), request);
  const { filter, startIndex, count } = request.query;
  const found = listOf(type, request).filter((one) => !filter || matches(filter, one));
  request.page = { totalResults: found.length, startIndex };
  const from = request.practice.hasFault('scim-paging-repeats') ? 0 : startIndex - 1;
  return found.slice(from, from + count).map((resource) => asAnswered(type, resource, request));
}

/** Creates the resource, or replaces the one with this `id`. `data` has been through the schema. */
export function createInStore(
  type: ResourceName,
  id: string | undefined,
  data: unknown,
  request: ScimRequest,
) {
  const { practice } = request;
  const sent = asStored(type, data, request);
  const old = id === undefined ? null : findInStore(type, id, request);
  refuseDuplicate(type, sent, old, request);
  const now = new Date(practice.clock.now()).toISOString();
  const key = old?.id ?? practice.guid();
  const created = isPlain(old?.meta) && typeof old.meta.created === 'string' ? old.meta.created : now;
  const fresh = { ...sent, id: key, meta: { resourceType: type, created, lastModified: now } };
  if (!old) {
    listOf(type, request).push(fresh);
    return asAnswered(type, fresh, request);
  }
  if (!sameBut(old, fresh)) {
    for (const name of Object.keys(old)) delete (old as Plain)[name];
    Object.assign(old, fresh);
  }
  return asAnswered(type, old, request);
}

/** Removes the resource; a removed user leaves its groups too. */
export function removeFromStore(type: ResourceName, id: string | undefined, request: ScimRequest): void {
  const found = findInStore(type, id ?? '', request);
  const list = listOf(type, request);
  list.splice(list.indexOf(found), 1);
  if (type === 'Group') return;
  const now = new Date(request.practice.clock.now()).toISOString();
  for (const group of listOf('Group', request)) {
    const members = membersOf(group);
    if (members.some((one) => one.value === found.id)) {
      group.members = members.filter((one) => one.value !== found.id);
      group.meta = { ...(isPlain(group.meta) ? group.meta : {}), lastModified: now };
    }
  }
}

const membersOf = (resource: Plain): { value: string }[] =>
  (Array.isArray(resource.members) ? resource.members : [])
    .filter(isPlain)
    .map((one) => ({ value: String(one.value) }));

function asStored(type: ResourceName, data: unknown, request: ScimRequest): Plain {
  const { schemas: _schemas, meta: _meta, id: _id, ...sent } = JSON.parse(JSON.stringify(data)) as Plain;
  const key = type === 'User' ? 'userName' : 'displayName';
  if (String(sent[key] ?? '').trim() === '')
    throw scimError(400, 'invalidValue', `${key} must not be empty.`);
  if (type === 'User') return { active: true, ...spoilStored(request.practice, sent) };
  const ids = [...new Set(membersOf(sent).map((one) => one.value))];
  for (const id of ids) {
    if (!request.practice.world.grouptalk.users.some((user) => user.id === id)) {
      throw scimError(400, 'invalidValue', `GroupTalk has no user with the id "${id}" to be a member.`);
    }
  }
  return { ...sent, members: ids.map((value) => ({ value })) };
}

function refuseDuplicate(type: ResourceName, sent: Plain, old: Plain | null, request: ScimRequest): void {
  const key = type === 'User' ? 'userName' : 'displayName';
  const wanted = String(sent[key]).toLowerCase();
  const taken = listOf(type, request).some((one) => one !== old && String(one[key]).toLowerCase() === wanted);
  if (taken) {
    throw scimError(409, 'uniqueness', `There is already a ${type} with the ${key} "${String(sent[key])}".`);
  }
}

function asAnswered(type: ResourceName, resource: PracticeScimResource, { root }: ScimRequest) {
  const { schemas: _schemas, ...stored } = resource;
  if (type === 'User') return stored;
  const { members: _members, ...rest } = stored;
  const members = membersOf(resource).map(({ value }) => ({
    value,
    $ref: `${root}/Users/${value}`,
    type: 'User',
  }));
  return members.length > 0 ? { ...rest, members } : rest;
}

function sameBut(old: Plain, fresh: Plain): boolean {
  const canonical = ({ meta: _meta, schemas: _schemas, ...rest }: Plain) =>
    JSON.stringify(Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1)));
  return canonical(old) === canonical(fresh);
}
