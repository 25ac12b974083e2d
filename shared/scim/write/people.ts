import type { HttpOutcome } from '../../http/port';
import type { MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { asEntra, asPercent, equals } from '../filter-text';
import { isEmptyList } from '../list-answer';
import { once } from '../once';
import { type Plain, readResource } from '../resource';
import { ownUrn, personBody, type Values } from './bodies';
import { createTurns } from './in-turn';
import { isConflict } from './patch-person';
import {
  type Duplicates,
  type Found,
  inCapitals,
  isOwnMeaning,
  type Listed,
  type Made,
  type Main,
  madeOf,
  type Removed,
  type Search,
  type Tools,
  wasDisliked,
} from './people-nouns';
import { createPatches, type Patches } from './people-patches';
import { createSwitching, type Switching } from './people-switching';
import { shownAt } from './person-compare';
import { createPersonValues } from './person-values';
import type { Created, Stage } from './stage';

interface PeopleOptions {
  readonly stage: Stage;
  readonly mapped: readonly MappedAttribute[];
  /** The attributes that Entra may search on. */
  readonly searchable: readonly string[];
  /** Of the mapped names those that the endpoint says it does not have: they are not our business. */
  unoffered(): Promise<readonly string[]>;
}

/**
 * What is tried on people: each step is done once, when a check first asks for it, one after the other, and stands
 * on no other step but those it names. null: there is nobody to try it on.
 */
export interface People extends Patches, Switching {
  main(): Promise<Main>;
  duplicates(): Promise<Duplicates | null>;
  atOnce(): Promise<readonly [Created, Created] | null>;
  found(): Promise<Found | null>;
  /** A person with the custom extensions in `schemas`; only where the first one has lost them. */
  listed(): Promise<Listed | null>;
  removed(): Promise<Removed | null>;
}

export function createPeople({ stage, mapped, searchable, unoffered }: PeopleOptions): People {
  const values = createPersonValues(stage.mark, mapped);
  const inTurn = createTurns();
  const hasActive = mapped.some(({ name }) => /^active$/i.test(name));

  const compose = (key: string, names: readonly string[]): Values =>
    new Map<string, unknown>([
      ['userName', stage.personName(key)],
      ...(hasActive ? [['active', true] as const] : []),
      ...values.fresh(names),
    ]);
  const make = async (sent: Values, listed = false) =>
    stage.create('Users', String(sent.get('userName')), personBody(sent, { listed }));
  /** Somebody whose name nobody has: what is taken is a number, so others are tried. */
  const makeNew = async (key: string, names: readonly string[], listed = false) => {
    const sent = compose(key, names);
    const created = await make(sent, listed);
    if (!isTaken(created)) return { sent, created };
    values.elsewhere();
    const next = compose(key, names);
    return { sent: next, created: await make(next, listed) };
  };
  const alike: string[] = [];

  const main = once(async (): Promise<Main> => {
    const lacking = await unoffered();
    return inTurn(async () => {
      const { sent, created: first } = await makeNew('Anna', values.names);
      const expected = [...sent.keys()].filter((name) => !lacking.includes(name));
      const base = { created: first, refused: null, way: 'as-entra', sent, expected } as const;
      if (!wasDisliked(first)) return { ...base, made: madeOf(first, sent) };
      if (expected.some((name) => ownUrn(name))) {
        const created = await make(sent, true);
        const made = madeOf(created, sent);
        if (made) return { ...base, created, refused: first.outcome, way: 'listed', made };
      }
      const offered = new Map([...sent].filter(([name]) => expected.includes(name)));
      const created = offered.size < sent.size ? await make(offered) : first;
      const made = madeOf(created, offered);
      if (!made) return { ...base, made: null };
      return { ...base, created, refused: first.outcome, way: 'offered', sent: offered, made };
    });
  });

  const withMain = <T>(act: (made: Made, main: Main) => Promise<T>) =>
    once(async () => {
      const one = await main();
      const { made } = one;
      return made ? inTurn(() => act(made, one)) : null;
    });
  /** Somebody like the first, for what would get in the way of the others. */
  const another = (key: string, without: readonly string[]) =>
    withMain(async (made, { way }): Promise<Made | null> => {
      const names = made.kept.filter((name) => !isOwnMeaning(name));
      const tryWith = async (some: readonly string[]) => {
        const { sent, created } = await makeNew(key, some, way === 'listed');
        return madeOf(created, sent);
      };
      const bare = names.filter((name) => !without.includes(name));
      return (await tryWith(bare)) ?? (bare.length < names.length ? await tryWith(names) : null);
    });

  const duplicates = withMain(async ({ thing, kept, shown }, { way }): Promise<Duplicates> => {
    const create = async (userName: string) => {
      const others = kept.filter((one) => !isOwnMeaning(one));
      const body = new Map([...compose('Anna', others), ['userName', userName]]);
      const created = await make(body, way === 'listed');
      if (created.kind === 'made' && created.thing.scimId !== thing.scimId) alike.push(created.thing.scimId);
      return created;
    };
    const name = textAt(shown, 'userName') ?? thing.name;
    const same = await create(name);
    const otherCase = same.kind === 'refused' ? await create(inCapitals(name, stage.mark)) : null;
    const read = await stage.read(thing);
    return { first: thing, same, otherCase, before: shown, read, watched: kept };
  });

  const search = async (attribute: string, value: string, manner: Search['manner']): Promise<Search> => {
    const encode = manner === 'percent' ? asPercent : asEntra;
    const ask = () => stage.get(`Users?filter=${encode(equals(attribute, value))}`);
    const outcome = await stage.patiently(ask, (got) => !isEmptyList(got));
    return { attribute, manner, value, outcome };
  };

  const found = withMain(async (made): Promise<Found> => {
    const read = await stage.read(made.thing);
    const shown = readResource(read) ?? made.shown;
    const userName = textAt(shown, 'userName') ?? made.thing.name;
    const searches: Search[] = [];
    for (const attribute of new Set(['userName', ...searchable])) {
      const value = textAt(shown, attribute);
      if (attribute !== 'userName' && (value === null || !made.kept.includes(attribute))) continue;
      const first = await search(attribute, value ?? userName, 'as-entra');
      searches.push(first);
      if (value?.includes(' ') && isEmptyList(first.outcome)) {
        searches.push(await search(attribute, value, 'percent'));
      }
    }
    searches.push(await search('userName', inCapitals(userName, stage.mark), 'other-case'));
    return { made, read, searches, alike };
  });

  const listed = withMain(async (made, { way, expected }): Promise<Listed | null> => {
    const own = expected.filter((name) => ownUrn(name));
    if (way === 'listed' || own.every((name) => made.kept.includes(name))) return null;
    const { sent, created } = await makeNew('Listed', values.names, true);
    return {
      made: madeOf(created, sent),
      outcome: created.kind === 'not-written-down' ? null : created.outcome,
    };
  });

  const atOnce = withMain(async ({ kept }, { way }) => {
    const names = kept.filter((name) => !isOwnMeaning(name));
    const createTwice = () => {
      const sent = compose('Twin', names);
      const body = personBody(sent, { listed: way === 'listed' });
      return stage.createTwice('Users', String(sent.get('userName')), body);
    };
    const both = await createTwice();
    if (!both.every(isTaken)) return both;
    values.elsewhere();
    return createTwice();
  });

  const leaving = another('Leaving', []);
  const removed = once(async () => {
    const made = await leaving();
    return (
      made &&
      inTurn(async (): Promise<Removed> => {
        const { thing } = made;
        const gone = await stage.remove(thing);
        const took = gone.kind === 'asked' && gone.outcome.kind === 'answer' && gone.outcome.status < 300;
        const isGone = (got: HttpOutcome) => got.kind === 'answer' && got.status === 404;
        const read = await stage.patiently(
          () => stage.read(thing),
          (got) => !took || isGone(got),
        );
        const find = () => stage.find('Users', thing.name);
        const search = await stage.patiently(find, (got) => !took || isEmptyList(got));
        const { way } = await main();
        const again = isGone(read) ? await stage.removeAgain(thing) : null;
        const anew = isGone(read) ? await make(made.sent, way === 'listed') : null;
        return { thing, removed: gone, read, search, again, anew };
      })
    );
  });

  const tools: Tools = { stage, values, inTurn, withMain, another, second: another('Second', []) };
  const patches = createPatches(tools);
  return {
    main,
    duplicates,
    atOnce,
    found,
    listed,
    removed,
    ...patches,
    ...createSwitching(tools, patches.dialect),
  };
}

const isTaken = (created: Created): boolean => created.kind === 'refused' && isConflict(created.outcome);

const textAt = (shown: Plain, name: string): string | null => {
  const value = shownAt(shown, name)[0];
  return typeof value === 'string' && value !== '' ? value : null;
};
