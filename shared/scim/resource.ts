import type { HttpOutcome } from '../http/port';
import { attributePath } from '../mapping/schemas-cover-mapping';
import { readJson } from './messages';

export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The resource in a successful answer; null: there is none. */
export function readResource(outcome: HttpOutcome): Plain | null {
  if (outcome.kind === 'failure' || outcome.status < 200 || outcome.status > 299) return null;
  const json = readJson(outcome.text);
  return isPlain(json) ? json : null;
}

/** A resource's `id`, a number as text; null: it has none that could be used. */
export function idOf(resource: unknown): string | null {
  const id = isPlain(resource) ? memberOf(resource, 'id') : undefined;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && isSegment(id) ? id : null;
}

/**
 * Dots alone are taken for a way up even when they are encoded (https://url.spec.whatwg.org/#double-dot-path-segment);
 * half a character cannot be encoded at all.
 */
const isSegment = (id: string): boolean => !/^\.{0,2}$/.test(id) && !/\p{Surrogate}/u.test(id);

/** Attribute names are compared without case (RFC 7643 section 2.1). */
export function memberOf(resource: Plain, name: string): unknown {
  if (Object.hasOwn(resource, name)) return resource[name];
  const key = Object.keys(resource).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : resource[key];
}

const chooses = /\[\s*(\w+)\s+eq\s+"([^"]*)"\s*\]/i;

/**
 * What stands at a target attribute as Entra spells it: `name.givenName`, `emails[type eq "work"].value`,
 * `urn:…:2.0:User:label1`. All that is there, for an entry chosen by its type: it should be one. Empty: nothing.
 */
export function valuesAt(resource: Plain, name: string): readonly unknown[] {
  const { urn, steps } = attributePath(name);
  const choice = chooses.exec(name);
  const start = urn === null ? resource : memberOf(resource, urn);
  let found: readonly unknown[] = start === undefined || start === null ? [] : [start];
  steps.forEach((step, at) => {
    found = found.flatMap((one) => {
      const next = isPlain(one) ? memberOf(one, step) : undefined;
      return Array.isArray(next) ? next : next === undefined || next === null ? [] : [next];
    });
    if (at === 0 && choice) found = found.filter((one) => isPlain(one) && hasValue(one, choice));
  });
  return found;
}

function hasValue(entry: Plain, [, key = '', wanted = '']: RegExpExecArray): boolean {
  const value = memberOf(entry, key);
  return typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
}
