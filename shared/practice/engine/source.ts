import { createHash } from 'node:crypto';
import type { PracticeGroup, PracticeUser, World } from '../world/state';
import type { Assignments } from './assignments';
import type { Subject } from './change';

/** Texts; booleans are `True` and `False`; null is "no value". */
export type SourceValue = string | readonly string[] | null;
export type SourceAttributes = Readonly<Record<string, SourceValue>>;

/** A directory object as the provisioning service reads it. */
export interface SourceEntry extends Subject {
  readonly attributes: SourceAttributes;
  readonly accountEnabled: boolean;
  readonly inRecycleBin: boolean;
  /** Group: direct members, users in the recycle bin left out. */
  readonly members: readonly { readonly id: string; readonly kind: 'User' | 'Group' }[];
  /** Changes whenever something changed that could matter; the delta query's stand-in. */
  readonly digest: string;
}

/** Whoever can be a member, by ID. */
type Kinds = ReadonlyMap<string, 'User' | 'Group'>;

const bool = (value: boolean) => (value ? 'True' : 'False');

/**
 * The names are Azure AD Graph's (`mobile`, `surname`), not Microsoft Graph's. A guest's user principal
 * name arrives as alias@home-domain, the full form under `originalUserPrincipalName`
 * (learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works).
 */
function userEntry(user: PracticeUser, assignments: Assignments): SourceEntry {
  const inRecycleBin = user.deletedDateTime !== null;
  const name = strippedName(user.userPrincipalName);
  const attributes: SourceAttributes = {
    objectId: user.id,
    userPrincipalName: name,
    originalUserPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    surname: user.surname,
    mail: user.mail,
    mailNickname: user.mailNickname,
    mobile: user.mobilePhone,
    department: user.department,
    jobTitle: user.jobTitle,
    companyName: user.companyName,
    physicalDeliveryOfficeName: user.officeLocation,
    city: user.city,
    state: user.state,
    accountEnabled: bool(user.accountEnabled),
    IsSoftDeleted: bool(inRecycleBin || !user.accountEnabled),
    appRoleAssignments: assignments.rolesOf(user.id),
    ...user.extensionAttributes,
  };
  return {
    id: user.id,
    kind: 'User',
    displayName: user.displayName,
    name,
    attributes,
    accountEnabled: user.accountEnabled,
    inRecycleBin,
    members: [],
    digest: digestOf([attributes, inRecycleBin, assignments.has(user.id)]),
  };
}

function groupEntry(group: PracticeGroup, kinds: Kinds, assignments: Assignments): SourceEntry {
  const members = group.memberIds.flatMap((id): SourceEntry['members'] => {
    const kind = kinds.get(id);
    return kind === undefined ? [] : [{ id, kind }];
  });
  const attributes: SourceAttributes = {
    objectId: group.id,
    displayName: group.displayName,
    description: group.description,
    mail: group.mail,
    securityEnabled: bool(group.securityEnabled),
    mailEnabled: bool(group.mail !== null),
  };
  return {
    id: group.id,
    kind: 'Group',
    displayName: group.displayName,
    name: group.displayName,
    attributes,
    accountEnabled: true,
    inRecycleBin: false,
    members,
    digest: digestOf([attributes, members, assignments.has(group.id)]),
  };
}

/** Everything in the directory by ID: users first, each kind in the directory's order. */
export function readSource(world: World, assignments: Assignments): ReadonlyMap<string, SourceEntry> {
  const present = world.users.filter(({ deletedDateTime }) => deletedDateTime === null);
  const kinds: Kinds = new Map([
    ...present.map(({ id }) => [id, 'User'] as const),
    ...world.groups.map(({ id }) => [id, 'Group'] as const),
  ]);
  return new Map(
    [
      ...world.users.map((user) => userEntry(user, assignments)),
      ...world.groups.map((group) => groupEntry(group, kinds, assignments)),
    ].map((entry) => [entry.id, entry]),
  );
}

function strippedName(userPrincipalName: string): string {
  const [alias, rest] = userPrincipalName.split('#EXT#');
  if (alias === undefined || rest === undefined) return userPrincipalName;
  const cut = alias.lastIndexOf('_');
  return cut < 0 ? alias + rest : `${alias.slice(0, cut)}@${alias.slice(cut + 1)}`;
}

const digestOf = (what: unknown) =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
