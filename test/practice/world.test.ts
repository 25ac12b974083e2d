import { describe, expect, it } from 'vitest';
import { createWorld, plannedAssignments } from '../../shared/practice/world/create-world';
import { fictionalMobile, nicknameOf } from '../../shared/practice/world/names';
import { roleTemplates } from '../../shared/practice/world/people';
import type { World } from '../../shared/practice/world/state';

const now = Date.parse('2026-03-02T08:00:00Z');
const make = (more: { users?: number; seed?: number } = {}) => createWorld({ name: 'fresh', now, ...more });
const present = (world: World) => world.users.filter((user) => user.deletedDateTime === null);
const named = (world: World, nickname: string) => {
  const user = world.users.find((one) => one.mailNickname === nickname);
  if (!user) throw new Error(nickname);
  return user;
};

describe('practice world', () => {
  it('is the same for the same seed and has other IDs for another', () => {
    expect(make({ seed: 7 })).toEqual(make({ seed: 7 }));
    const ids = (world: World) => [world.tenant.id, ...[...world.users, ...world.groups].map(({ id }) => id)];
    const [one, other] = [ids(make({ seed: 7 })), new Set(ids(make({ seed: 8 })))];
    expect(one.filter((id) => other.has(id))).toEqual([]);
  });

  it('has 40 people and 6 groups, one of which is nested in another', () => {
    const world = make();
    expect(present(world)).toHaveLength(40);
    expect(world.groups).toHaveLength(6);
    const groupIds = new Set(world.groups.map(({ id }) => id));
    const holding = world.groups.filter(({ memberIds }) => memberIds.some((id) => groupIds.has(id)));
    expect(holding).toHaveLength(1);
    expect(world.groups.filter(({ securityEnabled }) => !securityEnabled)).toHaveLength(1);
  });

  it.each([1, 400, 3000])('grows to %i people with unique names and numbers that nobody has', (users) => {
    const people = present(make({ users }));
    expect(people).toHaveLength(Math.max(users, 20));
    const unique = (values: readonly (string | null)[]) =>
      new Set(values.filter((value) => value !== null)).size ===
      values.filter((value) => value !== null).length;
    expect(unique(people.map(({ id }) => id))).toBe(true);
    expect(unique(people.map(({ userPrincipalName }) => userPrincipalName.toLowerCase()))).toBe(true);
    expect(unique(people.map(({ mobilePhone }) => mobilePhone))).toBe(true);
    for (const { mobilePhone } of people) {
      expect(mobilePhone ?? '+46 70 174 06 05').toMatch(
        /^\+(46 70 174 06 (0[5-9]|[1-9]\d)|44 7700 900\d{3}|1 \d{3} 555 01\d\d)$/,
      );
    }
  });

  it('has the people that provisioning trips over', () => {
    const world = make();
    const people = present(world);
    expect(people.filter((user) => user.mobilePhone === null).length).toBeGreaterThan(1);
    expect(people.filter((user) => user.mail === null).length).toBeGreaterThan(1);
    expect(people.filter((user) => !user.accountEnabled)).toHaveLength(1);
    expect(world.users.length - people.length).toBe(1);
    const [guest, ...others] = people.filter((user) => user.userType === 'Guest');
    expect(others).toEqual([]);
    expect(guest?.userPrincipalName).toBe(
      `kari.braekhus_ambulansemidt.example#EXT#@${world.tenant.initialDomain}`,
    );
    expect(people.some((user) => user.surname === null)).toBe(true);
    expect(people.some((user) => user.displayName.length > 60)).toBe(true);
    expect(people.some((user) => /\p{Script=Arabic}/u.test(user.displayName))).toBe(true);
    expect(people.some((user) => user.displayName.includes("'"))).toBe(true);
    expect(people.every((user) => user.extensionAttributes.extensionAttribute1)).toBe(false);
  });

  it('gives the sign-in people their roles', () => {
    const world = make();
    const roleOf = (nickname: string) =>
      world.roleMembers.find(({ userId }) => userId === named(world, nickname).id)?.roleTemplateId;
    expect(roleOf('anna.lindqvist')).toBe(roleTemplates.cloudApplicationAdministrator.id);
    expect(roleOf('greta.holm')).toBe(roleTemplates.globalAdministrator.id);
    expect(roleOf('adam.ek')).toBe(roleTemplates.applicationAdministrator.id);
    expect(roleOf('ragna.nystrom')).toBe(roleTemplates.globalReader.id);
    expect(roleOf('olle.sjoberg')).toBeUndefined();
    expect(roleOf('per.dahl')).toBeUndefined();
  });

  it('writes down whom the planned assignments will not bring, and why', () => {
    const world = make({ users: 200 });
    const planned = plannedAssignments(world);
    expect(planned.groupIds).toHaveLength(2);
    expect(planned.userIds).toHaveLength(2);
    const direct = new Set([
      ...planned.userIds,
      ...world.groups.filter(({ id }) => planned.groupIds.includes(id)).flatMap(({ memberIds }) => memberIds),
    ]);
    const stopped = new Set(world.planted.filter(({ stops }) => stops).map(({ objectId }) => objectId));
    const arriving = world.users.filter((user) => direct.has(user.id) && user.accountEnabled);
    expect(world.users.filter(({ id }) => !stopped.has(id)).map(({ id }) => id)).toEqual(
      arriving.map(({ id }) => id),
    );
    const whys = new Set(world.planted.map(({ why }) => why));
    expect([...whys].sort()).toEqual([
      'account-disabled',
      'guest-name-stripped',
      'no-family-name',
      'not-assigned',
      'only-nested',
      'recycle-bin',
    ]);
  });

  it.each([
    ['Åsa Öström-Ångman', 'asa.ostrom-angman'],
    ['Þórdís Æsudóttir', 'thordis.aesudottir'],
    ["Siobhán O'Brien", 'siobhan.obrien'],
    ['Łukasz Żółkiewski', 'lukasz.zolkiewski'],
  ])('spells %s as %s in addresses', (name, nickname) => {
    expect(nicknameOf(name)).toBe(nickname);
  });

  it('never gives out the same number twice', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, index) => fictionalMobile(index))).size).toBe(20_000);
  });
});
