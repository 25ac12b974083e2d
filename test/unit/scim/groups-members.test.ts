import { describe, expect, it } from 'vitest';
import {
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltEndpoint,
  type SpoiltRequest,
  scimAnswer,
  withJson,
} from '../../support/spoilt-endpoint';
import {
  adds,
  addsSeveral,
  alters,
  done,
  groupAt,
  hears,
  isGroups,
  isRead,
  isSearch,
  onlyThisFails,
  onlyThisNotes,
  operationOf,
  type Row,
  refusal,
  removesByPath,
  removesByValue,
  says,
  tryGroups,
  withMembers,
  withOperation,
} from '../../support/try-groups';

/** Counts per member how often it was added, and refuses or doubles from the second time on. */
function againSpoilt(refuse: boolean): Spoiling {
  const added = new Map<string, number>();
  return {
    request: (request) => {
      if (!adds(request)) return request;
      const values = operationOf(request)?.value as { value: string }[];
      const times = values.map(({ value }) => {
        const key = `${request.path} ${value}`;
        added.set(key, (added.get(key) ?? 0) + 1);
        return added.get(key) ?? 0;
      });
      return refuse && times.some((one) => one > 1) ? refusal : request;
    },
    answer: (answer, request) =>
      !refuse && isRead(request) && answer.status === 200 && request.path.indexOf('?') < 0
        ? withJson(answer, (json) =>
            withMembers(json, (members) =>
              members.flatMap((one) =>
                (added.get(`${request.path} ${one.value}`) ?? 0) > 1 ? [one, one] : [one],
              ),
            ),
          )
        : answer,
  };
}

/** Whoever was to be removed stays, and the first (0) or last (-1) of the members goes. */
function takesAway(endpoint: SpoiltEndpoint, request: SpoiltRequest, at: number): SpoiltRequest {
  const members = (groupAt(endpoint, request)?.members ?? []) as { value: string }[];
  return withOperation(request, ({ op }) => ({
    op: op ?? '',
    path: 'members',
    value: [{ value: members.at(at)?.value }],
  }));
}

/** Those who are removed are deleted. */
function loses(endpoint: SpoiltEndpoint, request: SpoiltRequest, answer: SpoiltAnswer): SpoiltAnswer {
  const { users } = endpoint.bench.context.world.grouptalk;
  const gone = (operationOf(request)?.value ?? []) as { value: string }[];
  for (const { value: id } of gone)
    users.splice(
      users.findIndex((one) => one.id === id),
      1,
    );
  return answer;
}

function odd(answer: SpoiltAnswer, request: SpoiltRequest): SpoiltAnswer {
  return operationOf(request) !== null && answer.status === 204 ? scimAnswer(202) : answer;
}
const breaks: Row[] = [
  ['group-add-members', 'refused', hears(adds, () => refusal)],
  ['group-add-members', 'not-added', hears(adds, () => done)],
  ['group-add-members', 'several-refused', hears(addsSeveral, () => refusal)],
  [
    'group-add-members',
    'some-lost',
    hears(adds, (request) =>
      withOperation(request, (one) => ({ ...one, value: (one.value as unknown[]).slice(0, 1) })),
    ),
  ],
  [
    'group-add-members',
    'replaced',
    hears(adds, (request) => withOperation(request, (one) => ({ ...one, op: 'replace' }))),
  ],
  [
    'group-add-members',
    'others-added',
    says(isRead, (json) =>
      withMembers(json, (members) => (members.length > 0 ? [...members, { value: 'x' }] : [])),
    ),
  ],
  ['group-add-members', 'twice-refused', () => againSpoilt(true), 'warn'],
  ['group-add-members', 'doubled', () => againSpoilt(false), 'warn'],
  ['group-add-members', 'odd-status', () => ({ answer: (answer, one) => odd(answer, one) }), 'warn'],
  ['group-remove-members', 'refused', hears(removesByValue, () => refusal)],
  ['group-remove-members', 'not-removed', hears(removesByValue, () => done)],
  [
    'group-remove-members',
    'others-removed',
    hears(removesByValue, (request) =>
      withOperation(request, ({ op }) => ({ op: op ?? '', path: 'members' })),
    ),
  ],
  [
    'group-remove-members',
    'others-removed',
    (endpoint) => ({ request: (one) => (removesByValue(one) ? takesAway(endpoint(), one, 0) : one) }),
  ],
  [
    'group-remove-members',
    'others-removed',
    (endpoint) => ({ request: (one) => (removesByValue(one) ? takesAway(endpoint(), one, -1) : one) }),
  ],
  [
    'group-remove-members',
    'path-others-removed',
    (endpoint) => ({ request: (one) => (removesByPath(one) ? takesAway(endpoint(), one, 0) : one) }),
  ],
  [
    'group-remove-members',
    'person-gone',
    (endpoint) => ({
      answer: (answer, one) => (removesByValue(one) ? loses(endpoint(), one, answer) : answer),
    }),
    'fail',
    'leaves-traces',
  ],
  [
    'group-remove-members',
    'others-changed',
    (endpoint) => ({ answer: alters(endpoint, removesByPath, 'externalId') }),
  ],
  [
    'group-add-members',
    'others-changed',
    (endpoint) => ({ answer: alters(endpoint, addsSeveral, 'externalId') }),
  ],
  ['group-remove-members', 'path-refused', hears(removesByPath, () => refusal), 'warn'],
  ['group-remove-members', 'path-not-removed', hears(removesByPath, () => done), 'warn'],
  [
    'group-remove-members',
    'path-others-removed',
    hears(removesByPath, (request) => withOperation(request, () => ({ op: 'remove', path: 'members' }))),
  ],
];

/** What is worth knowing, and no more. */
const notes: Row[] = [
  [
    'group-add-members',
    'hidden',
    says(
      (one) => isRead(one) && !one.path.includes('?attributes'),
      (json) => ({ ...json, members: undefined }),
    ),
  ],
  [
    'group-add-members',
    'members-answered',
    () => ({
      answer: (answer, one) =>
        adds(one) && answer.status === 204 ? scimAnswer(200, { id: '1', members: [] }) : answer,
    }),
  ],
  [
    'group-remove-members',
    'absent-refused',
    () => {
      let times = 0;
      return {
        request: (one) => {
          if (removesByValue(one)) times += 1;
          return times > 1 && removesByValue(one) ? refusal : one;
        },
      };
    },
  ],
];

describe('members of groups', () => {
  it.each(breaks)('%s says %s, and nobody else does', (...row) => onlyThisFails(...row));

  it.each(notes)('%s only notes %s', (...row) => onlyThisNotes(...row));

  describe('of a group without its members', () => {
    const bare = (request: SpoiltRequest) => ({
      ...request,
      path: request.path.replace(/excludedAttributes=members&?/, ''),
    });
    it.each<[string, Row[2]]>([
      ['in-list', hears(isSearch, bare)],
      ['in-single', hears(isRead, bare)],
      ['everywhere', hears((one) => isSearch(one) || isRead(one), bare)],
      [
        'single-breaks',
        hears(
          (one) => isRead(one) && one.path.includes('excluded'),
          () => refusal,
        ),
      ],
      [
        'more-left-out',
        says(
          (one) => isRead(one) && one.path.includes('excluded'),
          ({ id }) => ({ id }),
        ),
      ],
    ])('say %s where nobody else could see it', async (outcome, spoil) => {
      const { bad } = await tryGroups(spoil, { people: 2, groups: 0 });
      expect(bad).toEqual([`fail group-without-members: ${outcome}`]);
    });

    it('leave it to the check of groups that are there already', async () => {
      const { bad, verdicts } = await tryGroups(hears((one) => isGroups(one) && one.method === 'GET', bare));
      expect(bad).toHaveLength(1);
      expect(bad[0]).toContain('excluded-members');
      expect(verdicts['group-without-members']).toBe('skipped');
    });
  });
});
