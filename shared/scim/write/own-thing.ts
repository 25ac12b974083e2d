import type { ProbeThing } from '../../model/probe-thing';
import { asEntra, equals } from '../filter-text';
import { idOf, memberOf, type Plain } from '../resource';

type Kind = ProbeThing['kind'];

/** The attribute that names it, and by which Entra finds it. */
export const nameAttribute = (kind: Kind): 'userName' | 'displayName' =>
  kind === 'Users' ? 'userName' : 'displayName';

/** `Users/{id}`: the id is one segment, whatever it holds. */
export const pathOf = (kind: Kind, scimId: string): string => `${kind}/${encodeURIComponent(scimId)}`;

/** Entra's search for the one with this name; groups without their members. */
export const searchFor = (kind: Kind, name: string): string =>
  `${kind}?${kind === 'Groups' ? 'excludedAttributes=members&' : ''}filter=${asEntra(equals(nameAttribute(kind), name))}`;

const longestId = 1_000;
/** A shorter one could stand in a stranger's name. */
const shortestMark = 8;

/**
 * A resource's `id`, when something may be changed under it; null: it may not. A number beyond 2^53 has arrived as
 * another one.
 */
export function usableId(resource: unknown): string | null {
  const id = idOf(resource);
  if (id === null || id.length > longestId) return null;
  const isNumber = typeof memberOf(resource as Plain, 'id') === 'number';
  return isNumber && !Number.isSafeInteger(Number(id)) ? null : id;
}

/** Is it the very resource that was asked for, and does it carry the mark of its run? */
export function isMarked(resource: Plain, { scimId, mark }: Pick<ProbeThing, 'scimId' | 'mark'>): boolean {
  return (
    scimId !== null && mark.length >= shortestMark && usableId(resource) === scimId && bears(resource, mark)
  );
}

/** Does the mark stand in one of its names? */
export function bears(resource: Plain, mark: string): boolean {
  return ['userName', 'displayName', 'externalId'].some((name) => {
    const value = memberOf(resource, name);
    return typeof value === 'string' && value.toLowerCase().includes(mark);
  });
}
