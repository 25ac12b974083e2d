import { attributePath, type MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { choiceOf, isWritable, type Values } from './bodies';

export interface PersonValues {
  /** All that can be written of the mapping, but `userName` and `active`, which have a meaning of their own. */
  readonly names: readonly string[];
  /** A value for each name that no earlier call has given. */
  fresh(names: readonly string[]): Values;
  /** Somebody else has one of the numbers: from now on others are taken. */
  elsewhere(): void;
}

/**
 * What a person made for a trial is called, and where it could be reached if it could be: mail at `.invalid`
 * (RFC 2606), telephone numbers that Sweden keeps for fiction (pts.se), names as real people have them. Only the
 * counters change from call to call; where the numbers begin is up to the mark, so that two trials seldom meet.
 */
export function createPersonValues(mark: string, mapped: readonly MappedAttribute[]): PersonValues {
  const types = new Map(mapped.filter(isWritable).map(({ name, type }) => [name, type.toLowerCase()]));
  const names = [...types.keys()].filter((name) => !/^(?:userName|active)$/i.test(name));
  const start = Number.parseInt(mark.slice(0, 6), 16) || 0;
  let turn = 0;
  let calls = 0;
  let phones = 0;
  let mobiles = mobileNumbers;

  const phone = (name: string) => {
    const { entry } = choiceOf(name);
    const pool = entry === null || /^mobile$/i.test(entry.value) ? mobiles : lineNumbers;
    phones += 1;
    // The step goes through all of them before it comes back.
    return pool[(start + phones * 37) % pool.length];
  };
  /** Whatever an endpoint does to marks and alphabets, it does to each of the names. */
  const letter = () => String.fromCodePoint(0x41 + (turn % 26));
  const valueFor = (name: string): unknown => {
    const { steps } = attributePath(name);
    const [first = '', sub = ''] = steps.map((step) => step.toLowerCase());
    const last = sub || first;
    const type = types.get(name);
    if (type === 'boolean') return turn % 2 === 0;
    if (type === 'integer' || type === 'decimal') return 100 + turn;
    if (first === 'phonenumbers') return phone(name);
    if (first === 'emails') return `gt-probe-${mark}+mail${turn}-${calls}@probe.invalid`;
    if (last === 'externalid') return `${mark}-${turn}`;
    if (last === 'givenname') return `Åsa-Søren 日本 ${letter()}`;
    if (last === 'familyname') return `D'Öström-Żółć ${letter()}`;
    // Whoever takes it for a number loses the noughts; whoever writes into pages or tables too short loses the rest.
    if (last === 'costcenter' || last === 'employeenumber') return `00${471_000 + turn}`;
    if (last === 'organization') return `Åre “R&D” ${turn} – enheten för växel, larm, jour och beredskap`;
    const said = known[last];
    if (said) return said[turn % said.length];
    return /url|uri$/.test(last) ? `https://probe.invalid/${mark}/${turn}` : `Åre & ${last} ${turn}`;
  };

  return {
    names,
    fresh: (wanted) => {
      turn += 1;
      return new Map(
        wanted.map((name) => {
          calls += 1;
          return [name, valueFor(name)];
        }),
      );
    },
    elsewhere: () => {
      mobiles = lineNumbers;
    },
  };
}

const numbers = (start: string, from: number): readonly string[] =>
  Array.from({ length: 100 - from }, (_, n) => `${start}${String(from + n).padStart(2, '0')}`);

/** The numbers that Sweden keeps for fiction (https://www.pts.se): of mobiles, and of Göteborg, Malmö and Stockholm. */
const mobileNumbers = numbers('+46 70 174 06 ', 5);
const lineNumbers = ['+46 31 390 06 ', '+46 40 628 04 ', '+46 8 465 004 '].flatMap((start) =>
  numbers(start, 0),
);

/** Where not every text will do. */
const known: Readonly<Record<string, readonly string[]>> = {
  country: ['SE', 'DE', 'FR'],
  locale: ['sv-SE', 'de-DE', 'fr-FR'],
  preferredlanguage: ['sv-SE', 'de-DE', 'fr-FR'],
  timezone: ['Europe/Stockholm', 'Europe/Berlin', 'Europe/Paris'],
  postalcode: ['111 22', '413 01', '903 25'],
};
