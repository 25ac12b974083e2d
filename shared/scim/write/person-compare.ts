import { attributePath } from '../../mapping/schemas-cover-mapping';
import { grouptalk } from '../../target/grouptalk';
import { type Plain, valuesAt } from '../resource';
import type { Values } from './bodies';

/** What stands at a target attribute; a name that spells out the core schema is the same without it. */
export function shownAt(resource: Plain, name: string): readonly unknown[] {
  const prefix = `${grouptalk.userSchemas.core}:`.toLowerCase();
  const short = name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
  return valuesAt(resource, short);
}

/**
 * Whether Entra takes what is shown for what it has sent: exactly it, but for the case of user names and mail
 * addresses (RFC 7643 section 4.1.1), and for the two ways in which Unicode writes a letter with a mark.
 */
export function isSame(name: string, sent: unknown, shown: unknown): boolean {
  if (typeof sent !== 'string' || typeof shown !== 'string') return sent === shown;
  const [a, b] = [sent.normalize('NFC'), shown.normalize('NFC')];
  const first = attributePath(name).steps[0] ?? '';
  return /^(?:userName|emails)$/i.test(first) ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** undefined, null, an empty text and an empty list are no value (RFC 7643 section 2.5). */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export type Fault = 'lost' | 'moved' | 'changed' | 'doubled';

export interface Difference {
  readonly name: string;
  readonly fault: Fault;
  readonly sent: unknown;
  readonly shown: unknown;
}

/** Where a resource does not show what was written. A value of undefined: nothing should be there any more. */
export function differences(resource: Plain, values: Values): readonly Difference[] {
  return [...values].flatMap(([name, sent]): readonly Difference[] => {
    const shown = shownAt(resource, name).filter((one) => !isNothing(one));
    const found = (fault: Fault): readonly Difference[] => [{ name, fault, sent, shown: shown[0] }];
    if (sent === undefined) return shown.length === 0 ? [] : found('changed');
    if (shown.length === 0)
      return found(typeof sent === 'string' && holds(resource, sent) ? 'moved' : 'lost');
    if (!shown.some((one) => isSame(name, sent, one))) return found('changed');
    return shown.length > 1 ? found('doubled') : [];
  });
}

/** Of `names`, those at which two states of a resource differ. */
export const changedBetween = (before: Plain, after: Plain, names: Iterable<string>): readonly string[] =>
  [...names].filter((name) => canonical(shownAt(before, name)) !== canonical(shownAt(after, name)));

const canonical = (shown: readonly unknown[]): string =>
  JSON.stringify(
    shown
      .filter((one) => !isNothing(one))
      .map((one) => JSON.stringify(one))
      .sort(),
  );

/** Is the text anywhere in it? Not gone after without an end. */
function holds(value: unknown, text: string, depth = 6): boolean {
  if (typeof value === 'string') return value === text;
  if (depth === 0 || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => holds(one, text, depth - 1));
}
