import type { HttpOutcome } from '../../http/port';
import type { MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { once } from '../once';
import type { Plain } from '../resource';
import { type Operation, patchBody } from './bodies';
import { createMembers, isDisliked } from './group-members';
import {
  type AddedMembers,
  areMembers,
  asMember,
  beyondAscii,
  type CreatedGroup,
  type DeletedGroup,
  type DescribedGroup,
  type DuplicatedGroup,
  groupBody,
  hitsOf,
  isAmong,
  type MemberChange,
  othersOf,
  plainerBody,
  type RemovedMembers,
  type RenamedGroup,
  type Seen,
  seenIn,
  type WithoutMembers,
  wasTaken,
} from './group-nouns';
import { createGroupTexts } from './group-texts';
import { createTurns } from './in-turn';
import type { Created, Stage, Thing } from './stage';

export interface GroupsOptions {
  readonly stage: Stage;
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

/**
 * What is tried on groups: each step is done once, when a check first asks for it, one after the other. One
 * group is made to be found, one for its members, and one for its name and description; so what goes wrong in one does
 * not spoil the others. null: there is nothing to try it on.
 */
export interface Groups {
  created(): Promise<CreatedGroup>;
  duplicated(): Promise<DuplicatedGroup | null>;
  added(): Promise<AddedMembers | null>;
  withoutMembers(): Promise<WithoutMembers | null>;
  removed(): Promise<RemovedMembers | null>;
  renamed(): Promise<RenamedGroup | null>;
  described(): Promise<DescribedGroup | 'nothing-mapped'>;
  deleted(): Promise<DeletedGroup | null>;
}

export function createGroups({ stage, mapped }: GroupsOptions): Groups {
  const inTurn = createTurns();
  const hasExternalId = mapped.group.some(({ name }) => /^externalId$/i.test(name));
  const externalIdOf = (key: string) => (hasExternalId ? `${stage.mark}-${key}` : null);
  const create = (key: string, name: string, more: Plain = {}) =>
    stage.create('Groups', name, groupBody(name, externalIdOf(key), more));
  const group = (key: string) =>
    once(() =>
      inTurn(async () => {
        const created = await create(key, stage.groupName(key));
        return created.kind === 'made' ? created.thing : null;
      }),
    );

  const created = once(() =>
    inTurn(async (): Promise<CreatedGroup> => {
      const plain = stage.groupName('one');
      const odd = `${plain} ${beyondAscii}`;
      const externalId = externalIdOf('one');
      const base = { externalId, oddRefused: null, found: null, plainer: null };
      const look = async (name: string, made: Created & { readonly kind: 'made' }) => {
        const search = () => stage.find('Groups', name);
        const found = await stage.patiently(search, (got) => isAmong(hitsOf(got), made.thing));
        return { ...base, name, created: made, found };
      };
      const first = await create('one', odd);
      if (first.kind === 'made') return look(odd, first);
      if (first.kind !== 'refused' || !mayBeTheName(first.outcome))
        return { ...base, name: odd, created: first };
      const second = await create('one', plain);
      if (second.kind === 'made') return { ...(await look(plain, second)), oddRefused: first.outcome };
      if (second.kind !== 'refused' || !isDisliked(second.outcome))
        return { ...base, name: plain, created: second };
      const plainer = await stage.create('Groups', plain, plainerBody(groupBody(plain, externalId)));
      return { ...base, name: plain, created: second, plainer };
    }),
  );
  const main = async (): Promise<Thing | null> => {
    const one = await created();
    return one.created.kind === 'made' ? one.created.thing : null;
  };

  const duplicated = once(async () => {
    const first = await main();
    return (
      first &&
      inTurn(async (): Promise<DuplicatedGroup> => {
        const second = await create('two', first.name);
        const otherCase =
          second.kind === 'refused' ? await create('three', inOtherCase(first.name, stage.mark)) : null;
        return { first, second, otherCase, found: await stage.find('Groups', first.name) };
      })
    );
  });

  const people = once(() => inTurn(() => createMembers(stage, mapped.user)));

  const change = async (
    thing: Thing,
    operation: Operation,
    expected: readonly string[],
    query = '',
  ): Promise<MemberChange> => {
    const changed = await stage.patch(thing, patchBody(operation));
    const taken = wasTaken(changed);
    const seen = await stage.patiently(
      async () => seenIn(await stage.read(thing, query)),
      (got: Seen) => !taken || areMembers(got, expected),
    );
    return {
      changed,
      seen,
      others: othersOf(changed, seen.outcome, query === '' ? ['displayName', 'externalId'] : []),
    };
  };
  const teamThing = group('members');

  const added = once(async () => {
    const [thing, ids] = [await teamThing(), await people()];
    const [one, two, three] = ids;
    if (!thing || !one || !two || !three) return null;
    return inTurn(async (): Promise<AddedMembers> => {
      const add = (...some: readonly string[]) => ({ op: 'Add', path: 'members', value: some.map(asMember) });
      const first = await change(thing, add(one), [one]);
      const asked = first.seen.members?.length ? null : seenIn(await stage.read(thing, byName));
      const hidden = asked !== null && areMembers(asked, [one]);
      const seen = hidden ? asked : first.seen;
      const base = { people: ids, one: { ...first, seen }, several: null, twice: null, hidden };
      if (!wasTaken(first.changed) || !areMembers(seen, [one])) return base;
      const query = hidden ? byName : '';
      const several = await change(thing, add(two, three), ids, query);
      const worked = wasTaken(several.changed) && areMembers(several.seen, ids);
      return { ...base, several, twice: worked ? await change(thing, add(one), ids, query) : null };
    });
  });

  const withoutMembers = once(async () => {
    await added();
    const thing = await teamThing();
    return (
      thing &&
      inTurn(
        async (): Promise<WithoutMembers> => ({
          thing,
          searched: await stage.find('Groups', thing.name),
          single: await stage.read(thing, '?excludedAttributes=members'),
        }),
      )
    );
  });

  const removed = once(async () => {
    await withoutMembers();
    const [thing, earlier] = [await teamThing(), await added()];
    const [one, two, three] = earlier?.people ?? [];
    if (!thing || !one || !two || !three) return null;
    const query = earlier?.hidden ? byName : '';
    return inTurn(async (): Promise<RemovedMembers> => {
      // Neither the first nor the last of those who are shown: some endpoints take away whoever comes first.
      const shown = (earlier?.twice ?? earlier?.several)?.seen.members ?? [];
      const order = areMembers({ members: shown }, earlier?.people ?? []) ? shown : [one, two, three];
      const [first = one, middle = two, last = three] = order;
      const read = (id: string) => stage.get(`Users/${encodeURIComponent(id)}`);
      const remove = { op: 'Remove', path: 'members', value: [{ value: middle }] };
      const byValue = await change(thing, remove, [first, last], query);
      const path = `members[value eq ${JSON.stringify(last)}]`;
      const byPath = await change(thing, { op: 'remove', path }, [first], query);
      const absent = await stage.patch(thing, patchBody(remove));
      const persons = [await read(middle), await read(last)];
      return { people: [middle, last, first], byValue, byPath, absent, persons };
    });
  });

  const { described, renamed } = createGroupTexts({
    stage,
    mapped: mapped.group,
    inTurn,
    create,
    people,
    created,
  });

  const deleted = once(async () => {
    const [thing, earlier, later] = [await teamThing(), await added(), await removed()];
    if (!thing) return null;
    return inTurn(async (): Promise<DeletedGroup> => {
      const before = (later?.byPath ?? earlier?.several ?? earlier?.one)?.seen.members ?? [];
      const member = earlier?.people.find((id) => before.includes(id));
      const gone = await stage.remove(thing);
      const taken = wasTaken(gone);
      const read = await stage.patiently(
        () => stage.read(thing),
        (got) => !taken || (got.kind === 'answer' && got.status === 404),
      );
      const found = await stage.patiently(
        () => stage.find('Groups', thing.name),
        (got) => !taken || !isAmong(hitsOf(got), thing),
      );
      const path = member === undefined ? null : `Users/${encodeURIComponent(member)}`;
      return { removed: gone, read, found, member: path === null ? null : await stage.get(path) };
    });
  });

  return { created, duplicated, added, withoutMembers, removed, renamed, described, deleted };
}

/** For an endpoint that shows members only to whoever names them. */
const byName = '?attributes=id,displayName,members';

/** Refused, maybe, for the letters of its name; a database that cannot keep them may also break. */
const mayBeTheName = (outcome: HttpOutcome): boolean =>
  isDisliked(outcome) || (outcome.kind === 'answer' && outcome.status >= 500);

/** Other capitals, but for the mark and for letters that not everybody compares in the same way. */
const inOtherCase = (name: string, mark: string): string =>
  name
    .split(mark)
    .map((part) => part.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))
    .join(mark);
