import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkJourney } from '../../electron/cli/demo/journey';
import { type Stage, setStage } from '../../electron/cli/demo/stage';
import { createWalk } from '../../electron/cli/demo/walk';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import type { Method } from '../../shared/http/port';
import { listAssignments, unassign } from '../../shared/onboarding/scope/assign';
import { engineUserAgent, practiceClientId } from '../../shared/practice/constants';
import { issueAccessToken } from '../../shared/practice/login/tokens';
import type { PracticeScimResource } from '../../shared/practice/world/grouptalk-state';
import type { PracticeRequest } from '../../shared/practice/world/request';
import { createWords } from '../../shared/words/words';

const minute = 60_000;
const cycle = 41 * minute;
const newPhone = '+46 70 999 00 11';
const newName = 'Ledning, larm och samverkan';

/** GroupTalk's data and requests are looked at directly: this is the proof, not the app's own reading. */
describe('after the journey on the fresh practice tenant', () => {
  let stage: Stage;
  let groupId: string;
  let people: { calls: string; leaves: string; goes: string };
  let unassignedId: string;
  let requestsBefore: number;

  const world = () => stage.practice.context.world;
  const userName = (id: string) => world().users.find((one) => one.id === id)?.userPrincipalName ?? '';
  const atGroupTalk = (name: string): PracticeScimResource | undefined =>
    world().grouptalk.users.find((one) => one.userName === name);
  const engineRequests = (): readonly PracticeRequest[] =>
    world()
      .requests.slice(requestsBefore)
      .filter(({ userAgent }) => userAgent.includes(engineUserAgent));
  const patchesOf = (resource: PracticeScimResource | undefined) =>
    engineRequests()
      .filter(({ method, path }) => method === 'PATCH' && path.includes(resource?.id ?? 'nobody'))
      .map(({ requestBody }) => JSON.parse(requestBody ?? '{}'));

  /** Somebody else changes the directory over Microsoft Graph, as a Global Administrator. */
  async function change(method: Method, path: string, body?: object): Promise<void> {
    const { practice } = stage;
    const greta = world().users.find(({ mailNickname }) => mailNickname === 'greta.holm');
    const secret = await issueAccessToken({
      userId: greta?.id ?? '',
      tenantId: world().tenant.id,
      clientId: practiceClientId,
      scopes: [
        'User.ReadWrite.All',
        'Group.ReadWrite.All',
        'GroupMember.ReadWrite.All',
        'Directory.ReadWrite.All',
      ],
    });
    const answer = await createNodeHttp().send({
      method,
      url: `${practice.graph.directUrl}${path}`,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      credential: { origin: new URL(practice.graph.directUrl).origin, secret },
    });
    expect(answer).toMatchObject({ kind: 'answer', status: 204 });
  }

  let names: { calls: string; leaves: string; goes: string; unassigned: string };

  beforeAll(async () => {
    const words = createWords('en');
    const silent = { begins: () => undefined, found: () => undefined, ends: () => undefined };
    const walk = createWalk(words, systemClock(), silent);
    stage = await setStage(words, { print: () => undefined, find: walk.find }, new AbortController().signal);
    const arrival = await walkJourney(walk, stage);
    if (!arrival) throw new Error(JSON.stringify(walk.findings.filter(({ verdict }) => verdict === 'fail')));

    groupId = arrival.assigned.group.id;
    const arrived = world()
      .users.filter(({ id, userPrincipalName }) => isMember(id) && atGroupTalk(userPrincipalName))
      .map(({ id }) => id);
    const [calls = '', leaves = '', goes = ''] = arrived;
    people = { calls, leaves, goes };
    unassignedId = arrival.assigned.person.id;
    names = {
      calls: userName(calls),
      leaves: userName(leaves),
      goes: userName(goes),
      unassigned: userName(unassignedId),
    };
    requestsBefore = world().requests.length;

    await change('PATCH', `/users/${calls}`, { mobilePhone: newPhone });
    await change('PATCH', `/groups/${groupId}`, { displayName: newName });
    await change('DELETE', `/groups/${groupId}/members/${leaves}/$ref`);
    await change('DELETE', `/users/${goes}`);
    await takeAway(arrival.app.id, unassignedId);
    await stage.practice.context.clock.advance(cycle);
  }, 60_000);
  afterAll(() => stage?.practice.close());

  const isMember = (id: string) =>
    world()
      .groups.find((one) => one.id === groupId)
      ?.memberIds.includes(id) ?? false;

  async function takeAway(servicePrincipalId: string, principalId: string): Promise<void> {
    const all = await listAssignments(stage.deps, { servicePrincipalId });
    const assignment = all.ok ? all.value.find((one) => one.principalId === principalId) : undefined;
    if (!assignment) throw new Error('not assigned');
    expect(await unassign(stage.deps, { servicePrincipalId, assignment })).toMatchObject({ ok: true });
  }

  it('a changed phone number arrives by one PATCH', () => {
    const person = atGroupTalk(names.calls);
    expect(person?.phoneNumbers).toEqual([expect.objectContaining({ type: 'mobile', value: newPhone })]);
    expect(patchesOf(person)).toHaveLength(1);
    expect(JSON.stringify(patchesOf(person))).toContain(newPhone);
  });

  it('a renamed group is renamed, not made anew', () => {
    const { groups } = world().grouptalk;
    expect(groups.map((one) => one.displayName)).toEqual([newName]);
    expect(engineRequests().filter(({ method }) => method === 'POST')).toEqual([]);
    expect(JSON.stringify(patchesOf(groups[0]))).toContain(newName);
  });

  it('a removed member is no member any more', () => {
    const [group] = world().grouptalk.groups;
    const gone = atGroupTalk(names.leaves);
    const members = (group?.members ?? []) as readonly { readonly value: string }[];
    expect(members.map(({ value }) => value)).not.toContain(gone?.id);
    expect(members.length).toBeGreaterThan(0);
    const operations = patchesOf(group).flatMap(({ Operations }) => Operations);
    const removed = operations.filter((one) => String(one.op).toLowerCase() === 'remove');
    expect(JSON.stringify(removed)).toContain(gone?.id);
  });

  it.each([
    ['left the only assigned group', 'leaves'],
    ['was un-assigned', 'unassigned'],
    ['was deleted and lies in the recycle bin', 'goes'],
  ] as const)('who %s is switched off, not deleted', (_, who) => {
    const person = atGroupTalk(names[who]);
    expect(person).toMatchObject({ active: false });
    expect(JSON.stringify(patchesOf(person))).toMatch(/"active"/);
  });

  it('nobody is deleted while the recycle bin holds them, and everybody else stays', () => {
    expect(engineRequests().filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect(atGroupTalk(names.calls)).toMatchObject({ active: true });
  });

  it('who is purged from the recycle bin is deleted at GroupTalk', async () => {
    const id = atGroupTalk(names.goes)?.id;
    await change('DELETE', `/directory/deletedItems/${people.goes}`);
    await stage.practice.context.clock.advance(cycle);
    expect(atGroupTalk(names.goes)).toBeUndefined();
    expect(engineRequests().filter(({ method }) => method === 'DELETE')).toEqual([
      expect.objectContaining({ path: `/api/scim/Users/${id}`, status: 204 }),
    ]);
  });
});
