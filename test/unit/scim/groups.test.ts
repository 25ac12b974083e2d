import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../../shared/model/check-id';
import { type Spoiling, scimAnswer } from '../../support/spoilt-endpoint';
import {
  adds,
  alters,
  beyondAscii,
  bodyOf,
  called,
  describes,
  description,
  done,
  emptyList,
  hears,
  isGroups,
  isPost,
  isRead,
  isSearch,
  type Json,
  onlyThisFails,
  operationOf,
  type Row,
  refusal,
  renames,
  renamesFlat,
  says,
  tryGroups,
  withBody,
  withOperation,
} from '../../support/try-groups';

const breaks: Row[] = [
  ['group-rename', 'refused', hears(renames, () => refusal)],
  ['group-rename', 'not-renamed', hears(renames, () => done)],
  ['group-rename', 'not-found', says(called('renamed'), () => emptyList)],
  [
    'group-rename',
    'old-name-found',
    hears(called('named'), (one) => ({
      ...one,
      path: one.path.replace(/named%22$/, `renamed+${beyondAscii}%22`),
    })),
  ],
  [
    'group-rename',
    'others-renamed',
    (endpoint) => ({
      answer: async (answer, request) => {
        if (renames(request)) {
          for (const one of endpoint().bench.context.world.grouptalk.groups) {
            if (String(one.displayName).includes(' one '))
              Object.assign(one, { displayName: `${one.displayName} too` });
          }
        }
        return answer;
      },
    }),
  ],
  [
    'group-rename',
    'name-changed',
    hears(renames, (one) => withOperation(one, (op) => ({ ...op, value: `${op.value}!` }))),
  ],
  ['group-rename', 'others-changed', (endpoint) => ({ answer: alters(endpoint, renames, 'members') })],
  ['group-rename', 'others-changed', (endpoint) => ({ answer: alters(endpoint, renames, description) })],
  [
    'group-rename',
    'flag-others-changed',
    (endpoint) => ({ answer: alters(endpoint, renamesFlat, 'members') }),
  ],
  ['group-rename', 'flag-refused', hears(renamesFlat, () => refusal), 'warn'],
  ['group-rename', 'flag-not-renamed', hears(renamesFlat, () => done), 'warn'],
  [
    'group-description',
    'create-refused',
    hears(
      (one) => isPost(one) && description in bodyOf(one),
      () => refusal,
    ),
  ],
  [
    'group-description',
    'create-lost',
    hears(isPost, (one) => withBody(one, (body) => ({ ...body, [description]: undefined }))),
  ],
  ['group-description', 'refused', hears(describes, () => refusal)],
  ['group-description', 'not-kept', hears(describes, () => done)],
  [
    'group-description',
    'changed',
    hears(describes, (request) =>
      withOperation(request, (one) => ({ ...one, value: String(one.value).toUpperCase() })),
    ),
  ],
  ['group-description', 'others-changed', (endpoint) => ({ answer: alters(endpoint, describes, 'members') })],
  [
    'group-description',
    'others-changed',
    (endpoint) => ({ answer: alters(endpoint, describes, 'displayName') }),
  ],
  ['group-description', 'lost-with-member', (endpoint) => ({ answer: alters(endpoint, adds, description) })],
];

/** Liberties that a sound endpoint may take. */
const sound: [string, () => Spoiling][] = [
  ['does everything right', () => ({})],
  [
    'answers a PATCH with the whole group',
    says(
      (one) => operationOf(one) !== null,
      (json) => json,
      200,
    ),
  ],
  [
    'leaves Resources out when nothing was found',
    says(isSearch, (json) => (json.totalResults === 0 ? { ...json, Resources: undefined } : json)),
  ],
  [
    'shows a change only a moment later',
    () => {
      const stale = new Map<string, string>();
      let turn = 0;
      return {
        answer: (answer, request) => {
          if (!isRead(request) || answer.status !== 200) return answer;
          turn += 1;
          const old = stale.get(request.path);
          stale.set(request.path, answer.body);
          return turn % 2 === 0 && old !== undefined ? { ...answer, body: old } : answer;
        },
      };
    },
  ],
  [
    'names members by their address too, in other letters and with numbers as ids',
    says(isRead, (json) => {
      const { displayName, ...rest } = json;
      const members = ((json.members as Json[] | undefined) ?? []).map((one) => ({
        ...one,
        $ref: `../Users/${one.value}`,
        Display: 'x',
      }));
      return { ...rest, DisplayName: displayName, members };
    }),
  ],
];

describe('the checks of groups', () => {
  it.each(breaks)('%s says %s, and nobody else does', (...row) => onlyThisFails(...row));

  it.each(sound)('find nothing wrong with an endpoint that %s', async (_, spoil) => {
    const { bad, verdicts, touched, left } = await tryGroups(spoil);
    expect(bad).toEqual([]);
    for (const id of [...checkLayers.groups, 'clean-up'])
      expect(`${id} ${verdicts[id]}`).toMatch(/ (?:pass|note)$/);
    expect([touched, left]).toEqual([false, 0]);
  });

  it('say that a group cannot be read, unless that shows for groups that are there already', async () => {
    const unreadable = hears(isRead, () => scimAnswer(404));
    const alone = await tryGroups(unreadable, { people: 2, groups: 0 });
    expect(alone.bad).toEqual(['fail group-create: not-readable']);
    const among = await tryGroups(unreadable);
    expect(among.bad).toEqual(['fail id-present: not-readable']);
    expect(among.verdicts['group-create']).toBe('skipped');
    expect([alone.touched, among.touched]).toEqual([false, false]);
  });

  it('are skipped where groups cannot be searched for, and nothing is made', async () => {
    const { verdicts, findings } = await tryGroups(hears(isGroups, () => scimAnswer(501)));
    for (const id of checkLayers.groups) expect(verdicts[id]).toBe('skipped');
    expect(findings.find((one) => one.id === 'group-create')?.params.because).toBe('entra-group-probe');
  });

  it('leave a dialect that is refused for people too to the check of people', async () => {
    const { bad } = await tryGroups(
      hears(
        (one) => one.method === 'PATCH' && /"op":"(?:Add|Replace|Remove)"/.test(one.body),
        () => refusal,
      ),
    );
    expect(bad).toHaveLength(1);
    expect(bad[0]).toContain('patch-plain');
  });
});
