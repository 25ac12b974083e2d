import type { HttpOutcome } from '../../http/port';
import { once } from '../once';
import { readResource } from '../resource';
import {
  allAtOnce,
  choiceOf,
  choosesEntry,
  type Dialect,
  eachByPath,
  type Operation,
  type Values,
  type Verb,
  verbIn,
} from './bodies';
import { hasWorked, isConflict, type Patched, patchPerson, wasTaken } from './patch-person';
import { isSimple, type Made, oneOfEach, type Tools, type Whole, workingDialect } from './people-nouns';
import { entryToTry, type FilteredPath, writeEntries } from './person-entries';
import { type Renamed, renamePerson } from './person-rename';

/** Why a step was not even tried. */
export type NotTried = 'no-patch' | 'nothing-mapped' | null;

export interface Phase {
  readonly verb: Verb;
  readonly patched: Patched;
  /** The names whose operation was refused when it came alone. */
  readonly refused: readonly string[];
}

export interface OddCase {
  readonly verb: Patched;
  readonly names: Patched;
}

export interface Emptied {
  readonly kind: 'null' | 'text' | 'list';
  /** What was emptied. */
  readonly names: readonly string[];
  readonly patched: Patched;
}

export interface Nonsense {
  readonly kind: 'verb' | 'path' | 'second';
  /** The one attribute that the operations name. */
  readonly name: string;
  readonly value: unknown;
  readonly patched: Patched;
}

/** The PATCH steps. `no-patch`: none of the two forms works, so there is nothing to try it with. */
export interface Patches {
  plain(): Promise<Whole | 'nothing-mapped' | null>;
  flag(): Promise<Whole | 'nothing-mapped' | null>;
  dialect(): Promise<Dialect | null>;
  filteredPath(): Promise<FilteredPath | NotTried>;
  everyPath(): Promise<readonly Phase[] | NotTried>;
  oddCase(): Promise<OddCase | NotTried>;
  emptied(): Promise<readonly Emptied[] | NotTried>;
  renamed(): Promise<Renamed | NotTried>;
  nonsense(): Promise<readonly Nonsense[] | NotTried>;
}

export function createPatches({ stage, values, withMain, another, second, inTurn }: Tools): Patches {
  const patch = (made: Made, operations: readonly Operation[], wanted: Values, watched = made.kept) =>
    patchPerson(stage, made.thing, operations, wanted, watched);

  const withFresh = async (names: readonly string[], send: (wanted: Values) => Promise<Patched>) => {
    const first = await send(values.fresh(names));
    if (!isConflict(first.outcome)) return first;
    values.elsewhere();
    return send(values.fresh(names));
  };

  const whole = async (
    made: Made,
    operations: (wanted: Values) => readonly Operation[],
    more: Values = new Map(),
  ): Promise<Whole | 'nothing-mapped'> => {
    const names = made.kept.filter(isSimple);
    if (names.length === 0) return 'nothing-mapped';
    const send = (wanted: Values) => patch(made, operations(wanted), wanted);
    const all = await send(new Map([...values.fresh(names), ...more]));
    const some = oneOfEach(names);
    return { all, few: hasWorked(all) && some.length > 0 ? await send(values.fresh(some)) : null };
  };
  const plain = withMain((made) => whole(made, (wanted) => eachByPath('plain', 'replace', wanted)));
  const flag = withMain((made) =>
    whole(made, allAtOnce, made.kept.includes('active') ? new Map([['active', true]]) : new Map()),
  );
  const dialect = once(() => workingDialect(plain, flag));

  /** On the first person, in the form that works. */
  const inDialect = <T>(act: (made: Made, form: Dialect) => Promise<T>) =>
    once(async () => {
      const form = await dialect();
      return form === null ? 'no-patch' : withMain((made) => act(made, form))();
    });

  const filteredPath = once(async (): Promise<FilteredPath | NotTried> => {
    const form = await dialect();
    const choice = await chosen();
    if (choice === null || choice === 'nothing-mapped') return choice;
    if (form === null) return 'no-patch';
    const made = await another('Bare', choice.siblings)();
    return made && inTurn(() => writeEntries({ stage, values, made, form, withFresh }, choice));
  });
  const chosen = withMain(async ({ kept }) => entryToTry(kept) ?? ('nothing-mapped' as const));

  const everyPath = inDialect(async (made, form) => {
    const names = made.kept.filter((name) => isSimple(name) || choosesEntry(name));
    const removable = names.filter((name) => !/^externalId$/i.test(name));
    if (removable.length === 0) return 'nothing-mapped';
    const phase = async (verb: Verb, paths: readonly string[]): Promise<Phase> => {
      const send = (values: Values) => patch(made, eachByPath(form, verb, values), values);
      const patched =
        verb === 'remove'
          ? await send(new Map(paths.map((name) => [name, undefined])))
          : await withFresh(paths, send);
      const { outcome, wanted } = patched;
      if (outcome === null || outcome.kind === 'failure' || wasTaken(outcome)) {
        return { verb, patched, refused: wasTaken(outcome) ? [] : [...wanted.keys()] };
      }
      return { verb, ...(await oneByOne(made, form, verb, wanted, patched)) };
    };
    return [
      await phase('remove', removable),
      await phase('add', names),
      // The other way round: each is once before and once after the others of its family.
      await phase('add', [...names].reverse()),
      await phase('remove', removable),
      await phase('replace', names),
    ];
  });
  /** Which of the operations it is that the endpoint does not take. */
  const oneByOne = async (made: Made, form: Dialect, verb: Verb, wanted: Values, all: Patched) => {
    const refused: string[] = [];
    let refusal: HttpOutcome | null = null;
    for (const one of wanted) {
      const changed = await patch(made, eachByPath(form, verb, new Map([one])), new Map([one]));
      if (wasTaken(changed.outcome)) continue;
      refused.push(one[0]);
      refusal ??= changed.outcome;
    }
    const taken = new Map([...wanted].filter(([name]) => !refused.includes(name)));
    const read = await stage.read(made.thing);
    const patched = {
      ...all,
      outcome: refusal ?? all.outcome,
      wanted: taken,
      read,
      after: readResource(read),
    };
    // All of them alone, but not together.
    return { patched, refused: refused.length === 0 ? [...wanted.keys()] : refused };
  };

  const oddCase = inDialect(async (made, form): Promise<OddCase | 'nothing-mapped'> => {
    const [first, ...others] = made.kept.filter(isSimple);
    if (first === undefined) return 'nothing-mapped';
    const one = values.fresh([first]);
    const verb = await patch(made, [{ op: 'rEpLaCe', path: first, value: one.get(first) }], one);
    const wanted = values.fresh([first, ...others]);
    const operations = eachByPath(form, 'replace', wanted).map((operation) => ({
      ...operation,
      path: inOtherCase(operation.path ?? ''),
    }));
    return { verb, names: await patch(made, operations, wanted) };
  });

  const emptied = inDialect(async (made, form) => {
    const simple = made.kept.filter((name) => isSimple(name) && !/^externalId$/i.test(name));
    const sorted = [...simple].sort((a, b) => Number(/^urn:/i.test(b)) - Number(/^urn:/i.test(a)));
    const nulls = sorted.slice(0, 2);
    const texts = sorted.length < 4 ? nulls : sorted.slice(2, 4);
    const lists = new Set(made.kept.filter(choosesEntry).map((name) => choiceOf(name).steps[0] ?? ''));
    const list = [...lists][0];
    const inList = made.kept.filter((name) => list !== undefined && choiceOf(name).steps[0] === list);
    const empty = async (kind: Emptied['kind'], paths: readonly string[], touched: readonly string[]) => {
      const value = { null: null, text: '', list: [] }[kind];
      const operations = paths.map((path) => ({ op: verbIn(form, 'replace'), path, value }));
      const rest = made.kept.filter((name) => !touched.includes(name));
      return { kind, names: touched, patched: await patch(made, operations, new Map(), rest) };
    };
    const tried: Emptied[] = [];
    if (nulls.length > 0) {
      tried.push(await empty('null', nulls, nulls));
      const back = values.fresh(nulls);
      if (texts === nulls) await patch(made, eachByPath(form, 'add', back), back);
      tried.push(await empty('text', texts, texts));
    }
    if (list !== undefined) tried.push(await empty('list', [list], inList));
    return tried.length === 0 ? 'nothing-mapped' : tried;
  });

  const nonsense = inDialect(async (made, form) => {
    const name = made.kept.find(isSimple);
    if (name === undefined) return 'nothing-mapped';
    const attempt = async (kind: Nonsense['kind'], operations: (value: unknown) => readonly Operation[]) => {
      const value = values.fresh([name]).get(name);
      return { kind, name, value, patched: await patch(made, operations(value), new Map()) };
    };
    const noVerb = (value: unknown) => [{ op: 'frobnicate', path: name, value }];
    const noPath = () => [{ op: verbIn(form, 'replace'), path: 'gtProbeNoSuchAttribute', value: 'x' }];
    const verb = await attempt('verb', noVerb);
    const path = await attempt('path', noPath);
    const wrong = wasTaken(verb.patched.outcome) ? noPath : noVerb;
    const second = await attempt('second', (value) => [
      ...eachByPath(form, 'replace', new Map([[name, value]])),
      ...wrong(value),
    ]);
    return [verb, path, second];
  });

  return {
    plain,
    flag,
    dialect,
    filteredPath,
    everyPath,
    oddCase,
    emptied,
    nonsense,
    renamed: once(async () => {
      const form = await dialect();
      if (form === null) return 'no-patch';
      const other = await second();
      return withMain((made) => renamePerson(stage, made, form, other))();
    }),
  };
}

/** The attribute's own name the other way round; the URN in front of it stays. */
function inOtherCase(path: string): string {
  const colon = /^urn:/i.test(path) ? path.lastIndexOf(':') : -1;
  const flipped = [...path.slice(colon + 1)].map((letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
  return path.slice(0, colon + 1) + flipped.join('');
}
