import type { HttpOutcome } from '../../http/port';
import { attributePath, type MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { once } from '../once';
import { memberOf, type Plain, readResource, valuesAt } from '../resource';
import { type Operation, patchBody } from './bodies';
import {
  asMember,
  beyondAscii,
  type CreatedGroup,
  type DescribedGroup,
  hitsOf,
  isAmong,
  othersOf,
  type RenamedGroup,
  seenIn,
  wasTaken,
} from './group-nouns';
import type { createTurns } from './in-turn';
import type { Created, Stage, Thing } from './stage';

interface GroupTextsOptions {
  readonly stage: Stage;
  readonly mapped: readonly MappedAttribute[];
  readonly inTurn: ReturnType<typeof createTurns>;
  create(key: string, name: string, more?: Plain): Promise<Created>;
  /** The ids of people who can be members. */
  people(): Promise<readonly string[]>;
  created(): Promise<CreatedGroup>;
}

/** What is tried on the name and the description of a group that has a member. */
export interface GroupTexts {
  described(): Promise<DescribedGroup | 'nothing-mapped'>;
  renamed(): Promise<RenamedGroup | null>;
}

export function createGroupTexts({
  stage,
  mapped,
  inTurn,
  create,
  people,
  created,
}: GroupTextsOptions): GroupTexts {
  const attribute = mapped.find(isDescription)?.name ?? null;
  const texts = attribute === null ? [] : [attribute];
  const look = (thing: Thing, enough: (got: HttpOutcome) => boolean) =>
    stage.patiently(() => stage.read(thing), enough);

  /** With a description, where one is mapped and taken, and a member: it is seen what a change loses. */
  const named = once(async () => {
    const [member] = await people();
    return inTurn(async () => {
      const name = stage.groupName('named');
      const sent = `gt-probe ${stage.mark} before`;
      const described = attribute === null ? null : await create('named', name, valueAt(attribute, sent));
      const plain = described?.kind === 'made' ? null : await create('named', name);
      const made = [described, plain].find((one) => one?.kind === 'made');
      const thing = made?.kind === 'made' ? made.thing : null;
      if (thing === null || member === undefined) return { sent, described, thing, joined: null };
      const changed = await stage.patch(
        thing,
        patchBody({ op: 'Add', path: 'members', value: [asMember(member)] }),
      );
      const read = await look(thing, (got) => !wasTaken(changed) || seenIn(got).members !== null);
      const others = othersOf(changed, read, ['displayName', 'externalId', ...texts]);
      return { sent, described, thing, joined: { changed, others, read } };
    });
  });

  const described = once(async () => {
    const { sent, described: made, thing, joined } = await named();
    if (attribute === null || made === null) return 'nothing-mapped';
    if (made.kind !== 'made' || thing === null)
      return { attribute, created: made, sent, joined: null, change: null };
    return inTurn(async (): Promise<DescribedGroup> => {
      const text = `gt-probe ${stage.mark} after`;
      const changed = await stage.patch(thing, patchBody({ op: 'Replace', path: attribute, value: text }));
      const taken = wasTaken(changed);
      const isThere = (got: HttpOutcome) => valuesAt(readResource(got) ?? {}, attribute).includes(text);
      const read = await look(thing, (got) => !taken || isThere(got));
      const others = othersOf(changed, read, ['displayName', 'externalId', 'members']);
      return { attribute, created: made, sent, joined, change: { text, changed, read, others } };
    });
  });

  const renamed = once(async () => {
    await described();
    const [one, { thing }] = [await created(), await named()];
    if (!thing) return null;
    const other = one.created.kind === 'made' ? one.created.thing : null;
    const letters = one.oddRefused === null ? ` ${beyondAscii}` : '';
    return inTurn(async (): Promise<RenamedGroup> => {
      const rename = async (name: string, operation: Operation) => {
        const changed = await stage.patch(thing, patchBody(operation));
        const taken = wasTaken(changed);
        const read = await look(thing, (got) => !taken || nameIn(got) === name);
        const others = othersOf(changed, read, ['externalId', ...texts, 'members']);
        return { name, changed, read, others };
      };
      const name = `${stage.groupName('renamed')}${letters}`;
      const first = await rename(name, { op: 'Replace', path: 'displayName', value: name });
      const find = (called: string, enough: (got: HttpOutcome) => boolean) =>
        stage.patiently(
          () => stage.find('Groups', called),
          (got) => nameIn(first.read) !== name || enough(got),
        );
      const foundNew = await find(name, (got) => isAmong(hitsOf(got), thing));
      const foundOld = await find(thing.name, (got) => !isAmong(hitsOf(got), thing));
      const untouched = other && { name: other.name, read: await stage.read(other) };
      const last = stage.groupName('renamed again');
      const flag = await rename(last, { op: 'replace', value: { displayName: last } });
      return { thing, ...first, foundNew, foundOld, other: untouched, flag };
    });
  });

  return { described, renamed };
}

/** A body with this value at that attribute. */
function valueAt(attribute: string, value: string): Plain {
  const { urn, steps } = attributePath(attribute);
  const inside = { [steps[0] ?? '']: value };
  return urn === null ? inside : { [urn]: inside };
}

const nameIn = (outcome: HttpOutcome): unknown => memberOf(readResource(outcome) ?? {}, 'displayName');

const isDescription = ({ name, type }: MappedAttribute): boolean =>
  !/^(?:id|displayName|externalId|members)$/i.test(name) &&
  !name.includes('[') &&
  attributePath(name).steps.length === 1 &&
  /^string$/i.test(type);
