import { z } from 'zod';
import type { Exchange, Finding } from '../../../shared/model/finding';
import { found } from '../../../shared/model/found';
import { keptToken } from '../../../shared/onboarding/request/hand-in';
import type { Stage } from './stage';
import type { Assigned } from './steps/scope';

const scimList = z.object({
  Resources: z.array(z.object({ userName: z.string().optional(), displayName: z.string().optional() })),
});

/** Reads GroupTalk over SCIM and compares who is there with who was assigned. */
export async function lookWhatArrived(stage: Stage, assigned: Assigned): Promise<Finding> {
  const evidence: Exchange[] = [];
  const people = await names(stage, 'Users', 'userName', evidence);
  const groups = await names(stage, 'Groups', 'displayName', evidence);
  if (typeof people === 'string' || typeof groups === 'string') {
    const reason = typeof people === 'string' ? people : String(groups);
    return found('demo-arrived', 'unread', 'fail', { params: { reason }, evidence, party: 'admin' });
  }
  stage.tell('groups-there', { names: groups.join(', ') });
  stage.tell('people-there', { names: people.join(', ') });
  const expected = whoShouldBeThere(stage, assigned);
  const here = [...people, ...groups].map(fold);
  const missing = expected.filter((name) => !here.includes(fold(name)));
  const strangers = [...people, ...groups].filter((name) => !expected.map(fold).includes(fold(name)));
  const params = {
    people: people.length,
    groups: groups.length,
    missing: missing.join(', '),
    strangers: strangers.join(', '),
  };
  const outcome = missing.length > 0 ? 'missing' : strangers.length > 0 ? 'strangers' : 'all';
  return found('demo-arrived', outcome, outcome === 'all' ? 'pass' : 'fail', { params, evidence });
}

/** What the practice directory says: the person, the group, its direct members whom nothing stops. */
function whoShouldBeThere({ practice }: Stage, { group, person }: Assigned): readonly string[] {
  const { users, groups, planted } = practice.context.world;
  const members = groups.find(({ id }) => id === group.id)?.memberIds ?? [];
  const stopped = planted.filter(({ stops }) => stops).map(({ objectId }) => objectId);
  const names = users
    .filter(({ id }) => id === person.id || (members.includes(id) && !stopped.includes(id)))
    .map(({ userPrincipalName }) => userPrincipalName);
  return [...names, group.displayName];
}

/** One attribute of all resources; a text says why they could not be read. */
async function names(
  { deps, signal }: Stage,
  kind: 'Users' | 'Groups',
  attribute: 'userName' | 'displayName',
  evidence: Exchange[],
): Promise<readonly string[] | string> {
  const kept = await keptToken(deps, { servicePrincipalId: null });
  if (!kept.ok) return kept.problem.code;
  const { token, tenantUrl } = kept.value;
  const outcome = await deps.http.send(
    {
      method: 'GET',
      url: new URL(`${kind}?startIndex=1&count=200`, tenantUrl).href,
      headers: { accept: 'application/scim+json' },
      credential: { origin: new URL(tenantUrl).origin, secret: token },
    },
    signal,
  );
  evidence.push(outcome.exchange);
  if (outcome.kind === 'failure') return outcome.code;
  if (outcome.status !== 200) return `HTTP ${outcome.status}`;
  const list = scimList.safeParse(JSON.parse(outcome.text));
  return list.success ? list.data.Resources.map((one) => one[attribute] ?? '') : 'no list';
}

const fold = (name: string) => name.toLowerCase();
