import type { Exchange, Finding } from '../../../shared/model/finding';
import { found } from '../../../shared/model/found';
import { readEndpoint } from './at-the-endpoint';
import type { Stage } from './stage';
import type { Assigned } from './steps/scope';

/** Reads GroupTalk over SCIM and compares who is there with who was assigned. */
export async function lookWhatArrived(stage: Stage, assigned: Assigned): Promise<Finding> {
  const evidence: Exchange[] = [];
  const users = await readEndpoint(stage, 'Users', evidence);
  const teams = await readEndpoint(stage, 'Groups', evidence);
  if (typeof users === 'string' || typeof teams === 'string') {
    const reason = typeof users === 'string' ? users : String(teams);
    return found('demo-arrived', 'unread', 'fail', { params: { reason }, evidence, party: 'admin' });
  }
  const people = users.map(({ userName }) => userName ?? '');
  const groups = teams.map(({ displayName }) => displayName ?? '');
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

const fold = (name: string) => name.toLowerCase();
