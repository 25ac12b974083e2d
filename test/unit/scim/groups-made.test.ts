import { describe, it } from 'vitest';
import {
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltEndpoint,
  type SpoiltRequest,
  scimAnswer,
  withJson,
} from '../../support/spoilt-endpoint';
import {
  bodyOf,
  called,
  deletes,
  done,
  emptyList,
  hears,
  isGroups,
  isPost,
  isRead,
  isSearch,
  type Json,
  onlyThisFails,
  onlyThisNotes,
  type Row,
  refusal,
  says,
  twoOf,
  withBody,
} from '../../support/try-groups';

/** From the first DELETE on, a search finds the group that is gone. */
function foundForEver(): Spoiling {
  let gone: Json | null = null;
  let last: Json = {};
  return {
    answer: (answer, request) => {
      if (isRead(request) && answer.body.includes(' members"')) last = JSON.parse(answer.body) as Json;
      if (deletes(request)) gone ??= { ...last, members: undefined };
      return called('members')(request) && gone
        ? scimAnswer(200, { ...emptyList, totalResults: 1, Resources: [gone] })
        : answer;
    },
  };
}

/** A POST of a name that is taken is answered as `instead` says. */
const takenNames = (instead: (request: SpoiltRequest, first: Json) => SpoiltRequest | SpoiltAnswer) => () => {
  const taken = new Map<string, Json>();
  return {
    request: (request: SpoiltRequest) => {
      const first = isPost(request) ? taken.get(String(bodyOf(request).displayName)) : undefined;
      return first ? instead(request, first) : request;
    },
    answer: (answer: SpoiltAnswer, request: SpoiltRequest) => {
      if (isPost(request) && answer.status === 201) {
        const json = JSON.parse(answer.body) as Json;
        taken.set(String(json.displayName), json);
      }
      return answer;
    },
  };
};

const unaccented = (body: Json) => String(body.displayName).normalize('NFD').replace(/\p{M}/gu, '');

/** Takes names for different when their capitals differ; `apart`: in searches, too. */
function inAnyCase(apart: boolean): Spoiling {
  const hide = (text: string) => text.replace(/GT-PROBE ([0-9a-f]{12}) ONE/g, 'gt-probe $1 capital');
  const show = (text: string) => text.replace(/gt-probe ([0-9a-f]{12}) capital/g, 'GT-PROBE $1 ONE');
  let made = false;
  return {
    request: (one) => {
      const isOther = isPost(one) && hide(one.body) !== one.body;
      made ||= isOther;
      const path = one.path.replace(/GT-PROBE\+([0-9a-f]{12})\+ONE/, 'gt-probe+$1+capital');
      return { ...one, path, body: isOther ? hide(one.body) : one.body };
    },
    answer: (answer, request) => {
      const shown = isGroups(request) ? { ...answer, body: show(answer.body) } : answer;
      return made && !apart && called('one')(request) ? withJson(shown, twoOf) : shown;
    },
  };
}

const seededGroup = ({ bench }: SpoiltEndpoint) =>
  String(bench.context.world.grouptalk.groups.find((one) => one.displayName === 'Team 1')?.id);

const breaks: Row[] = [
  ['group-create', 'refused', hears(isPost, () => scimAnswer(403))],
  [
    'group-create',
    'microsoft-schema-refused',
    hears(
      (one) => isPost(one) && one.body.includes('microsoft'),
      () => refusal,
    ),
  ],
  ['group-create', 'no-id', says(isPost, (json) => ({ ...json, id: undefined }))],
  [
    'group-create',
    'stranger',
    (endpoint) => says(isPost, (json) => ({ ...json, id: seededGroup(endpoint()) }))(),
  ],
  [
    'group-create',
    'name-changed',
    says(isRead, (json) => ({ ...json, displayName: String(json.displayName).toUpperCase() })),
  ],
  [
    'group-create',
    'name-changed',
    hears(isPost, (one) => withBody(one, (body) => ({ ...body, displayName: unaccented(body) }))),
  ],
  [
    'group-create',
    'name-changed',
    hears(isPost, (one) =>
      withBody(one, (body) => ({
        ...body,
        displayName: String(body.displayName).replace(/\p{Emoji_Presentation}/gu, '?'),
      })),
    ),
  ],
  [
    'group-create',
    'name-refused',
    hears(
      (one) => isPost(one) && String(bodyOf(one).displayName).includes('&'),
      () => refusal,
    ),
    'warn',
  ],
  ['group-create', 'not-found', says(isSearch, () => emptyList)],
  ['group-create', 'found-several', says(called('one'), twoOf)],
  [
    'group-create',
    'external-id-lost',
    hears(isPost, (one) => withBody(one, (body) => ({ ...body, externalId: undefined }))),
    'warn',
  ],
  ['group-create', 'other-status', says(isPost, (json) => json, 200), 'warn'],
  [
    'group-duplicate',
    'second-made',
    takenNames((one) => withBody(one, (body) => ({ ...body, displayName: `${body.displayName} (2)` }))),
    'warn',
  ],
  [
    'group-duplicate',
    'made-all-the-same',
    () => {
      let posts = 0;
      return {
        answer: (answer, request) => {
          if (isPost(request) && answer.status === 409) posts += 1;
          return posts > 0 && called('one')(request) ? withJson(answer, twoOf) : answer;
        },
      };
    },
  ],
  ['group-duplicate', 'answered-as-made', takenNames((_, first) => scimAnswer(200, first)), 'warn'],
  ['group-duplicate', 'other-refusal', takenNames(() => refusal), 'warn'],
  ['group-duplicate', 'server-error', takenNames(() => scimAnswer(500))],
  ['group-duplicate', 'other-case-made', () => inAnyCase(false), 'warn'],
  ['group-delete', 'refused', hears(deletes, () => scimAnswer(405)), 'fail', 'leaves-traces'],
  ['group-delete', 'still-there', hears(deletes, () => done), 'fail', 'leaves-traces'],
  ['group-delete', 'still-found', foundForEver],
  [
    'group-delete',
    'members-gone',
    (endpoint) => ({
      answer: async (answer, request) => {
        const { users } = endpoint().bench.context.world.grouptalk;
        const at = users.findIndex((one) => /member-1@/.test(String(one.userName)));
        if (deletes(request) && at >= 0) users.splice(at, 1);
        return answer;
      },
    }),
    'fail',
    'leaves-traces',
  ],
  [
    'group-delete',
    'other-end',
    () => ({ answer: (answer, one) => (isRead(one) && answer.status === 404 ? refusal : answer) }),
    'warn',
  ],
];

/** What is worth knowing, and no more. */
const notes: Row[] = [
  ['group-duplicate', 'other-case-apart', () => inAnyCase(true)],
  [
    'group-delete',
    'other-status',
    () => ({ answer: (answer, one) => (deletes(one) ? { ...answer, status: 200 } : answer) }),
  ],
];

describe('making and deleting groups', () => {
  it.each(breaks)('%s says %s, and nobody else does', (...row) => onlyThisFails(...row));

  it.each(notes)('%s only notes %s', (...row) => onlyThisNotes(...row));
});
