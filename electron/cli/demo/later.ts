import { failed, ok, type Result } from '../../../shared/contract/problem';
import type { Exchange, Finding } from '../../../shared/model/finding';
import { found } from '../../../shared/model/found';
import { listAssignments, unassign } from '../../../shared/onboarding/scope/assign';
import { engineUserAgent, practiceHosts } from '../../../shared/practice/constants';
import type { PracticeRequest } from '../../../shared/practice/world/request';
import type { PracticeUser } from '../../../shared/practice/world/state';
import { type AtEndpoint, readEndpoint } from './at-the-endpoint';
import type { Arrival } from './journey';
import type { Stage } from './stage';

const cycleMs = 41 * 60_000;
const newPhone = '+46 70 174 06 99';

/** Three members of the assigned group who have arrived, each with a fate. */
interface Cast {
  readonly calls: PracticeUser;
  readonly leaves: PracticeUser;
  readonly quits: PracticeUser;
}

/**
 * What daily life does to the people who arrived: a number changes, a group is renamed, somebody leaves it,
 * somebody is un-assigned, somebody is deleted. After the next cycles GroupTalk must show exactly that.
 */
export async function watchLifeGoOn(stage: Stage, { app, assigned }: Arrival): Promise<Result<Finding>> {
  const { practice, tell } = stage;
  const { world, clock } = practice.context;
  const group = world.groups.find(({ id }) => id === assigned.group.id);
  const cast = group && (await castOf(stage, group.memberIds));
  if (!group || !cast) return failed('unexpected', { detail: 'too few people have arrived' });
  const before = world.requests.length;

  const renamed = `${group.displayName} 2`;
  cast.calls.mobilePhone = newPhone;
  group.displayName = renamed;
  group.memberIds = group.memberIds.filter((id) => id !== cast.leaves.id);
  cast.quits.deletedDateTime = new Date(clock.now()).toISOString();
  const taken = await takeAway(stage, app.id, assigned.person.id);
  if (!taken.ok) return taken;
  tell('life', {
    calls: cast.calls.displayName,
    group: renamed,
    leaves: cast.leaves.displayName,
    quits: cast.quits.displayName,
    unassigned: assigned.person.displayName,
  });
  await clock.advance(cycleMs);
  const afterCycle = await compare(stage, (people, groups) => [
    ...not(people.get(fold(cast.calls))?.phoneNumbers[0]?.value === newPhone, cast.calls.displayName),
    ...not(
      groups.some((one) => one.displayName === renamed),
      renamed,
    ),
    ...not(people.get(fold(cast.leaves))?.active === false, cast.leaves.displayName),
    ...not(people.get(fold(cast.quits))?.active === false, cast.quits.displayName),
    ...not(
      people.get((assigned.person.userPrincipalName ?? '').toLowerCase())?.active === false,
      assigned.person.displayName,
    ),
  ]);
  if (afterCycle.wrong.length === 0) tell('life-cycle');

  world.users = world.users.filter(({ id }) => id !== cast.quits.id);
  await clock.advance(cycleMs);
  const afterPurge = await compare(stage, (people) =>
    not(!people.has(fold(cast.quits)), cast.quits.displayName),
  );
  if (afterPurge.wrong.length === 0) tell('life-purge', { quits: cast.quits.displayName });

  const wrong = [...afterCycle.wrong, ...afterPurge.wrong];
  const evidence = [
    ...sentByEntra(world.requests.slice(before)),
    ...afterCycle.evidence,
    ...afterPurge.evidence,
  ];
  return ok(
    wrong.length === 0
      ? found('demo-life', 'followed', 'pass', { params: { count: countWrites(evidence) }, evidence })
      : found('demo-life', 'stale', 'fail', {
          params: { wrong: wrong.join(', ') },
          evidence,
          party: 'microsoft',
        }),
  );
}

/** The first three members who are at GroupTalk. */
async function castOf(stage: Stage, memberIds: readonly string[]): Promise<Cast | null> {
  const people = await readEndpoint(stage, 'Users', []);
  if (typeof people === 'string') return null;
  const here = new Set(people.map(({ userName }) => userName?.toLowerCase()));
  const [calls, leaves, quits] = stage.practice.context.world.users.filter(
    (user) => memberIds.includes(user.id) && here.has(fold(user)),
  );
  return calls && leaves && quits ? { calls, leaves, quits } : null;
}

async function takeAway(
  stage: Stage,
  servicePrincipalId: string,
  principalId: string,
): Promise<Result<unknown>> {
  const all = await listAssignments(stage.deps, { servicePrincipalId }, stage.signal);
  if (!all.ok) return all;
  const assignment = all.value.find((one) => one.principalId === principalId);
  if (!assignment) return failed('graph-not-found', { detail: `assignment of ${principalId}` });
  return unassign(stage.deps, { servicePrincipalId, assignment }, stage.signal);
}

/** Reads GroupTalk and asks what is not as it should be; what cannot be read is wrong by its reason. */
async function compare(
  stage: Stage,
  judge: (people: ReadonlyMap<string, AtEndpoint>, groups: readonly AtEndpoint[]) => readonly string[],
): Promise<{ readonly wrong: readonly string[]; readonly evidence: readonly Exchange[] }> {
  const evidence: Exchange[] = [];
  const people = await readEndpoint(stage, 'Users', evidence);
  const groups = await readEndpoint(stage, 'Groups', evidence);
  if (typeof people === 'string') return { wrong: [people], evidence };
  if (typeof groups === 'string') return { wrong: [groups], evidence };
  const byName = new Map(people.map((one) => [one.userName?.toLowerCase() ?? '', one]));
  return { wrong: judge(byName, groups), evidence };
}

const not = (right: boolean, name: string): readonly string[] => (right ? [] : [name]);
const fold = (user: PracticeUser) => user.userPrincipalName.toLowerCase();

/** The provisioning service's writes, as GroupTalk's host logged them. It logs no headers, so no token either. */
const sentByEntra = (requests: readonly PracticeRequest[]): Exchange[] =>
  requests
    .filter(({ userAgent, method }) => userAgent.includes(engineUserAgent) && method !== 'GET')
    .map(({ method, path, status, requestBody = '', responseBody = '' }) => ({
      method,
      url: `https://${practiceHosts.scim}${path}`,
      status,
      ms: 0,
      request: `${method} ${path}\n\n${requestBody}`,
      response: `HTTP ${status}\n\n${responseBody}`,
    }));

const countWrites = (evidence: readonly Exchange[]) =>
  evidence.filter(({ method }) => method !== 'GET').length;
