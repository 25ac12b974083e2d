import { answer, type LabAnswer, listUrn, refusal, refuse, withBody } from './answers';
import type { Filter, Path } from './filter';
import type { Spoil } from './open-lab';
import { isPlain, listOf, type Plain, plainOf } from './schema';
import type { Sound } from './sound';

const isList = (json: Plain) => Array.isArray(json.Resources);

/** What a list and a single resource look like, changed alike in both. */
const eachResource =
  (change: (resource: Plain) => Plain): Spoil =>
  () =>
  (was, request) => {
    if (was.status >= 300 || !/^\/(?:Users|Groups)\b/.test(request.path)) return was;
    return withBody(was, (json) =>
      isList(json)
        ? { ...json, Resources: listOf(json.Resources).map((one) => change(plainOf(one))) }
        : change(json),
    );
  };

const lists = (change: (json: Plain) => Plain): Spoil => {
  return () => (was) =>
    was.status === 200 ? withBody(was, (json) => (isList(json) ? change(json) : json)) : was;
};

/** Every comparison in a filter. */
function compared(filter: Filter): readonly { path: Path; op: string }[] {
  switch (filter.is) {
    case 'not':
      return compared(filter.of);
    case 'some':
      return [{ path: filter.path, op: 'pr' }];
    case 'compare':
      return [filter];
    default:
      return [...compared(filter.left), ...compared(filter.right)];
  }
}

const ticked = ({ urn, name, where, sub }: Path) =>
  urn === null &&
  (name === 'userName' ||
    name === 'displayName' ||
    (where !== null && sub === 'value' && /s$/.test(name ?? '')));

const invalid = () => refusal(400, 'This cannot be filtered on', 'invalidFilter');

/** Liberties in what is answered about people and groups. */
export const soundInResources: readonly Sound[] = [
  {
    name: 'members with all that RFC 7643 knows of them',
    answer: eachResource((one) =>
      one.members === undefined
        ? one
        : {
            ...one,
            members: listOf(one.members).map((member) => ({
              ...plainOf(member),
              type: 'User',
              display: 'Somebody',
              $ref: `https://lab.example/Users/${String(plainOf(member).value)}`,
            })),
          },
    ),
  },
  { name: 'nobody there yet', empty: true },
  {
    name: 'no Resources when nothing was found',
    answer: lists(({ Resources, ...rest }) =>
      listOf(Resources).length > 0 ? { ...rest, Resources } : { ...rest },
    ),
  },
  {
    name: 'paging said only where there are pages',
    answer: lists((json) => {
      if (json.totalResults !== json.itemsPerPage) return json;
      const { startIndex: _, itemsPerPage: __, ...rest } = json;
      return rest;
    }),
  },
  {
    name: 'pages of ten at most',
    rules: (right) => ({ page: (hits, start, count) => right.page(hits, start, Math.min(count, 10)) }),
  },
  {
    name: 'no list without a filter',
    hear: () => (request) =>
      request.method === 'GET' &&
      /^\/(?:Users|Groups)(?:\?|$)/.test(request.path) &&
      !/[?&]filter=/.test(request.path)
        ? refuse(400, 'Say whom you look for', 'tooMany')
        : request,
  },
  { name: 'numbers as ids', rules: () => ({ newId: (n, kind) => String(kind === 'Users' ? n : 900 + n) }) },
  {
    name: 'ids with a slash, a colon and a blank',
    rules: () => ({ newId: (n, kind) => `urn:lab/${kind} ${n}` }),
  },
  { name: 'ids with a percent and a plus', rules: () => ({ newId: (n, kind) => `50%+${kind}?${n}#` }) },
  {
    name: 'ids in upper case',
    rules: (right) => ({ newId: (n, kind) => right.newId(n, kind).toUpperCase() }),
  },
  {
    name: 'a PATCH of people answered with the person',
    rules: () => ({ patched: (shown) => answer(200, withoutMembers(shown)) }),
  },
  {
    name: 'attributes and schemas of its own, and all of meta',
    answer: eachResource((one) => ({
      ...one,
      schemas: [...listOf(one.schemas), 'urn:lab:2.0:Badge'],
      'urn:lab:2.0:Badge': { number: 7, colours: ['red'], since: null },
      groups: [],
      entitlements: [],
      nickName: 'x',
      meta: { ...plainOf(one.meta), version: 'W/"3"', createdBy: 'lab' },
    })),
  },
  {
    name: 'nulls and empty lists for what is not there',
    answer: eachResource((one) => ({ nickName: null, externalId: null, photos: [], emails: [], ...one })),
  },
  {
    name: 'no meta, and no Location',
    answer: () => {
      const strip = eachResource(({ meta: _, ...rest }) => rest)?.({
        world: emptyNothing,
        base: '',
        token: '',
      });
      return async (was, request) => {
        const bare = (await strip?.(was, request)) ?? was;
        const { Location: _, ...headers } = bare.headers;
        return { ...bare, headers };
      };
    },
  },
  {
    name: 'primary and display added to entries, in another order',
    answer: eachResource((one) => {
      const fuller = (value: unknown) =>
        listOf(value)
          .map((entry, n) => ({ display: String(plainOf(entry).value), primary: n === 0, ...plainOf(entry) }))
          .reverse();
      const changed = { ...one };
      for (const name of ['emails', 'phoneNumbers']) {
        if (one[name] !== undefined) changed[name] = fuller(one[name]);
      }
      return changed;
    }),
  },
  {
    name: 'a formatted name and a display name made from what was sent',
    answer: eachResource((one) => {
      if (!isPlain(one.name)) return one;
      const whole = `${String(one.name.givenName ?? '')} ${String(one.name.familyName ?? '')}`.trim();
      return { ...one, displayName: whole, name: { ...one.name, formatted: whole } };
    }),
  },
  {
    name: 'a selection of attributes ignored',
    rules: (right) => ({
      select: (one, selection, where) => right.select(one, { ...selection, only: null }, where),
    }),
  },
  {
    name: 'members only for those who ask for them',
    rules: (right) => ({
      select: (one, selection, where) => {
        const asked = selection.only?.some(({ name }) => name === 'members') ?? false;
        const chosen = right.select(one, selection, where);
        return asked ? chosen : withoutMembers(chosen);
      },
    }),
  },
  {
    name: 'filters on the ticked attributes only',
    rules: (right) => ({
      parse: (text, kind) => {
        const filter = right.parse(text, kind);
        if (!compared(filter).every(({ path }) => ticked(path))) throw invalid();
        return filter;
      },
    }),
  },
  {
    name: 'eq and and, nothing else',
    rules: (right) => ({
      parse: (text, kind) => {
        const filter = right.parse(text, kind);
        if (/ (?:or|not) /i.test(` ${text.replace(/"(?:[^"\\]|\\.)*"/g, '')}`)) throw invalid();
        if (!compared(filter).every(({ op }) => op === 'eq')) throw invalid();
        return filter;
      },
    }),
  },
  {
    name: 'nobody found by an attribute that is not known',
    rules: (right) => ({
      parse: (text, kind) => {
        try {
          return right.parse(text, kind);
        } catch (error) {
          if (!/no such attribute/.test(String(error))) throw error;
          return right.parse('id eq "nobody-at-all"', kind);
        }
      },
    }),
  },
  {
    name: 'schema URNs in another case',
    answer: () => (was) => ({
      ...was,
      body: String(was.body)
        .replaceAll(listUrn, listUrn.toUpperCase())
        .replaceAll('urn:ietf:params:scim:schemas:core', 'URN:IETF:params:scim:schemas:core'),
    }),
  },
  {
    name: 'attribute names in lower case',
    answer: () => (was, request) =>
      /^\/(?:Users|Groups)\b/.test(request.path) ? withBody(was, (json) => lowered(json)) : was,
  },
  {
    name: 'nothing in the body of a 404',
    answer:
      () =>
      (was): LabAnswer =>
        was.status === 404 ? { ...was, headers: {}, body: '' } : was,
  },
  {
    name: 'what it does not know in a PATCH ignored',
    rules: (right) => ({
      operate: (resource, operation, kind) => {
        try {
          right.operate(resource, operation, kind);
        } catch (error) {
          if (!/no such attribute|no such schema/i.test(String(error))) throw error;
        }
      },
    }),
  },
];

const emptyNothing = { Users: new Map(), Groups: new Map() };

function withoutMembers(resource: Plain): Plain {
  const { members: _, ...rest } = resource;
  return rest;
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), lowered(one)]));
}
