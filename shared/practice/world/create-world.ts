import { createRandom, guidFrom } from '../random';
import { createGroups, type GroupCast, groupNames } from './create-groups';
import { createUsers, type MadePerson } from './create-users';
import type { FaultName } from './faults';
import type { PracticeScimResource } from './grouptalk-state';
import { knownPeople, roleTemplates, signInPeople } from './people';
import type { PlantedDifficulty } from './planted';
import type { PracticeTenant, PracticeUser, World } from './state';
import type { WorldName } from './worlds';

export interface WorldOptions {
  readonly name: WorldName;
  /** People in the directory, the recycle bin not counted. Default 40; never fewer than the known ones. */
  readonly users?: number;
  /** The same seed makes the same world; another seed has other IDs. Default 1. */
  readonly seed?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly faults?: readonly FaultName[];
}

/**
 * The directory of a fire and rescue service, before anything of GroupTalk is in it; `configured` and
 * `quarantined` are led on from here by the practice tenant's own parts.
 */
export function createWorld(options: WorldOptions): World {
  const random = createRandom(options.seed ?? 1);
  const tenant: PracticeTenant = {
    id: guidFrom(random),
    displayName: 'Nordvik Räddningstjänst',
    defaultDomain: 'nordvikraddning.example',
    initialDomain: 'nordvikraddning.onmicrosoft.com',
    hasP1: !options.faults?.includes('no-p1'),
    technicalNotificationMails: ['it-drift@nordvikraddning.example'],
  };
  const people = createUsers(random, tenant, options.users ?? 40, options.now);
  const cast = createGroups(random, tenant, people);
  const users = people.map(({ user }) => user);
  const byNickname = new Map(users.map((user) => [user.mailNickname, user]));
  const twice = options.faults?.includes('scim-duplicate-people')
    ? byNickname.get(signInPeople.cloudApplicationAdministrator.nickname)
    : undefined;
  const account = ({ nickname }: { nickname: string }) => `${nickname}@${tenant.defaultDomain}`;
  return {
    name: options.name,
    seed: options.seed ?? 1,
    faults: [...(options.faults ?? [])],
    tenant,
    users,
    groups: Object.values(cast),
    roleMembers: Object.values(signInPeople).flatMap(({ role, nickname }) => {
      const user = byNickname.get(nickname);
      return role && user ? [{ roleTemplateId: roleTemplates[role].id, userId: user.id }] : [];
    }),
    servicePrincipals: [],
    deletedServicePrincipals: [],
    appRoleAssignments: [],
    grants: [],
    provisioning: [],
    provisioningLogs: [],
    grouptalk: {
      organizationName: tenant.displayName,
      integration: null,
      tokens: [],
      admins: [
        { userPrincipalName: account(signInPeople.cloudApplicationAdministrator), isAdmin: true },
        { userPrincipalName: account(signInPeople.globalAdministrator), isAdmin: true },
        { userPrincipalName: account(signInPeople.plainUser), isAdmin: false },
      ],
      users: twice ? madeByHand(random, twice, options.now) : [],
      groups: [],
    },
    requests: [],
    planted: [
      ...plant(people, cast),
      ...(twice
        ? [{ objectId: twice.id, objectType: 'User' as const, why: 'two-accounts' as const, stops: true }]
        : []),
    ],
  };
}

/** Fault `scim-duplicate-people`: two accounts of one person, from a time before provisioning. */
function madeByHand(random: () => number, user: PracticeUser, now: number): PracticeScimResource[] {
  const at = new Date(now - 400 * 24 * 3_600_000).toISOString();
  return [1, 2].map(() => ({
    id: guidFrom(random),
    userName: user.userPrincipalName,
    active: true,
    name: { givenName: user.givenName, familyName: user.surname },
    meta: { resourceType: 'User', created: at, lastModified: at },
  }));
}

/** Whom and which groups the worlds with a configured tenant assign; `planted` is true of just this choice. */
export function plannedAssignments(world: World): {
  readonly userIds: string[];
  readonly groupIds: string[];
} {
  const people = new Set(knownPeople.filter((one) => one.assignedDirectly).map(({ nickname }) => nickname));
  const groups = new Set<string>([groupNames.response, groupNames.command]);
  return {
    userIds: world.users.filter((user) => people.has(user.mailNickname)).map(({ id }) => id),
    groupIds: world.groups.filter((group) => groups.has(group.displayName)).map(({ id }) => id),
  };
}

function plant(people: readonly MadePerson[], cast: GroupCast): PlantedDifficulty[] {
  const assigned = new Set([...cast.response.memberIds, ...cast.command.memberIds]);
  const nested = new Set(cast.reserve.memberIds);
  return people.flatMap(({ user, known }): PlantedDifficulty[] => {
    const about = { objectId: user.id, objectType: 'User' as const };
    const own = known?.difficulty ? [{ ...about, ...known.difficulty }] : [];
    if (own.some(({ stops }) => stops) || known?.assignedDirectly || assigned.has(user.id)) return own;
    const why = nested.has(user.id) ? ('only-nested' as const) : ('not-assigned' as const);
    return [...own, { ...about, why, stops: true }];
  });
}
