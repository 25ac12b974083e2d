import { z } from 'zod';
import type { PracticeGroup } from '../world/state';
import { badRequest, type GraphAnswer, noContent, notFound } from './answer';
import { count, entity, type Listing, list } from './listing';
import type { JsonObject } from './odata-match';
import { userAsRead, userView } from './people';
import { directoryEditors } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { fullUserScopes, holdsAny, scopes } from './scopes';

const groupView = (group: PracticeGroup): JsonObject => ({
  id: group.id,
  deletedDateTime: null,
  classification: null,
  createdDateTime: '2023-03-01T08:00:00Z',
  description: group.description,
  displayName: group.displayName,
  groupTypes: group.securityEnabled ? [] : ['Unified'],
  mail: group.mail,
  mailEnabled: group.mail !== null,
  mailNickname: group.mail?.split('@')[0] ?? group.id.slice(0, 8),
  onPremisesSyncEnabled: null,
  securityEnabled: group.securityEnabled,
  visibility: null,
});

const groupListing = (items: readonly JsonObject[]): Listing => ({
  items,
  context: 'groups',
  type: 'group',
  filter: {
    id: ['eq', 'in'],
    displayName: ['eq', 'ne', 'startswith', 'in'],
    mail: ['eq', 'startswith'],
    mailNickname: ['eq', 'startswith'],
    securityEnabled: ['eq'],
    mailEnabled: ['eq'],
    groupTypes: ['any'],
  },
  search: ['displayName', 'description', 'mail', 'mailNickname'],
  orderBy: ['displayName'],
});

/** IDs of members, nested groups followed when `deep`; people in the recycle bin are no members. */
function memberIds(groups: readonly PracticeGroup[], group: PracticeGroup, deep: boolean): string[] {
  const seen = new Set<string>();
  const visit = (one: PracticeGroup) => {
    for (const id of one.memberIds) {
      if (seen.has(id)) continue;
      seen.add(id);
      const nested = deep ? groups.find((other) => other.id === id) : undefined;
      if (nested !== undefined) visit(nested);
    }
  };
  visit(group);
  return [...seen];
}

function memberViews(
  part: GraphPart,
  groups: readonly PracticeGroup[],
  call: GraphCall,
  ids: readonly string[],
): JsonObject[] {
  const full = holdsAny(call.caller.scopes, fullUserScopes);
  return ids.flatMap((id) => {
    const found = part.context.world.users.find((one) => one.id === id);
    const user = found && userAsRead(part, found);
    if (user?.deletedDateTime === null)
      return [{ '@odata.type': '#microsoft.graph.user', ...userView(user, full) }];
    const group = groups.find((one) => one.id === id);
    return group === undefined ? [] : [{ '@odata.type': '#microsoft.graph.group', ...groupView(group) }];
  });
}

const memberListing = (items: readonly JsonObject[]): Listing => ({
  items,
  context: 'directoryObjects',
  type: 'directoryObject',
  defaults: ['id', 'displayName', 'userPrincipalName', 'mail', 'givenName', 'surname', 'securityEnabled'],
  search: ['displayName'],
  filter: { displayName: ['eq', 'startswith'] },
});

function addMember({ context, replica }: GraphPart, group: PracticeGroup, body: unknown): GraphAnswer {
  const link = (body as Record<string, unknown> | null)?.['@odata.id'];
  const id = typeof link === 'string' ? (link.split('/').at(-1) ?? '') : '';
  const known = [...context.world.users, ...context.world.groups].some((one) => one.id === id);
  if (!known) return notFound(id);
  if (group.memberIds.includes(id))
    return badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  replica.beforeWrite(lagKey, context.world.groups);
  group.memberIds.push(id);
  return noContent;
}

function patch({ context, replica }: GraphPart, group: PracticeGroup, body: unknown): GraphAnswer {
  const parsed = change.safeParse(body);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const name = first?.code === 'unrecognized_keys' ? first.keys[0] : first?.path[0];
    return badRequest(`Invalid value specified for property '${String(name ?? '')}' of resource 'Group'.`);
  }
  replica.beforeWrite(lagKey, context.world.groups);
  Object.assign(group, parsed.data);
  return noContent;
}

const change = z.strictObject({
  displayName: z.string().min(1).exactOptional(),
  description: z.string().nullable().exactOptional(),
});

/** All groups at once: a deleted one changes the others too. */
const lagKey = 'groups';

/** `/groups` and their members. */
export function groupRoutes(part: GraphPart): Route[] {
  const { replica } = part;
  const { world } = part.context;
  const asRead = () => replica.read(lagKey, world.groups);
  const current = () => world.groups;
  const all = () => groupListing(asRead().map(groupView));
  const withGroup =
    (
      groups: () => readonly PracticeGroup[],
      answer: (call: GraphCall, group: PracticeGroup) => GraphAnswer,
    ) =>
    (call: GraphCall) => {
      const group = groups().find(({ id }) => id === call.params.group);
      return group === undefined ? notFound(call.params.group ?? '') : answer(call, group);
    };
  const get = (path: string, answer: Route['answer'], wanted: readonly string[]): Route => ({
    method: 'GET',
    path,
    scopes: wanted,
    answer,
  });
  const one = '/groups/{group}';
  const members = (name: string, deep: boolean): Route[] => {
    const listing = (call: GraphCall, group: PracticeGroup) =>
      memberListing(memberViews(part, asRead(), call, memberIds(asRead(), group, deep)));
    return [
      get(
        `${one}/${name}/$count`,
        withGroup(asRead, (call, group) => count(call, listing(call, group))),
        scopes.readMembers,
      ),
      get(
        `${one}/${name}`,
        withGroup(asRead, (call, group) => list(call, listing(call, group))),
        scopes.readMembers,
      ),
    ];
  };
  const writeGroups = { scopes: scopes.writeGroups, roles: directoryEditors };
  const writeMembers = { scopes: scopes.writeMembers, roles: directoryEditors };
  return [
    get('/groups', (call) => list(call, all()), scopes.readGroups),
    get('/groups/$count', (call) => count(call, all()), scopes.readGroups),
    get(
      one,
      withGroup(asRead, (call, group) => entity(call, groupView(group), groupListing([]))),
      scopes.readGroups,
    ),
    ...members('members', false),
    ...members('transitiveMembers', true),
    {
      ...writeGroups,
      method: 'PATCH',
      path: one,
      answer: withGroup(current, (call, group) => patch(part, group, call.body)),
    },
    {
      ...writeGroups,
      method: 'DELETE',
      path: one,
      answer: withGroup(current, (_, group) => {
        replica.beforeWrite(lagKey, world.groups);
        world.groups = world.groups.filter(({ id }) => id !== group.id);
        world.appRoleAssignments = world.appRoleAssignments.filter((a) => a.principalId !== group.id);
        for (const other of world.groups) other.memberIds = other.memberIds.filter((id) => id !== group.id);
        return noContent;
      }),
    },
    {
      ...writeMembers,
      method: 'POST',
      path: `${one}/members/$ref`,
      answer: withGroup(current, (call, group) => addMember(part, group, call.body)),
    },
    {
      ...writeMembers,
      method: 'DELETE',
      path: `${one}/members/{member}/$ref`,
      answer: withGroup(current, (call, group) => {
        const { member = '' } = call.params;
        if (!group.memberIds.includes(member)) return notFound(member);
        replica.beforeWrite(lagKey, world.groups);
        group.memberIds = group.memberIds.filter((id) => id !== member);
        return noContent;
      }),
    },
  ];
}
