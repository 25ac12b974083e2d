import type { HttpOutcome } from '../../../http/port';
import { grouptalk } from '../../../target/grouptalk';
import { isLabelledJson, isSuccess, isThrottled } from '../../answer';
import { readJson } from '../../messages';
import { idOf, isPlain, memberOf, type Plain } from '../../resource';

/** What is wrong with people and groups as an endpoint shows them (RFC 7643 section 3.1), gravest first. */
export const resourceFaults = [
  'id-missing',
  'id-twice',
  'not-readable',
  'read-as-list',
  'another-one',
  'other-label',
  'id-not-text',
  'schemas-missing',
  'other-schema',
  'extension-unnamed',
  'other-kind',
] as const;
export type ResourceFault = (typeof resourceFaults)[number];

export interface KindOfResource {
  readonly name: 'User' | 'Group';
  readonly core: string;
}

export const people: KindOfResource = { name: 'User', core: grouptalk.userSchemas.core };
export const groups: KindOfResource = { name: 'Group', core: grouptalk.groupSchemas.core };

/** Of all in one list. */
export function faultsInList(resources: readonly Plain[], kind: KindOfResource): readonly ResourceFault[] {
  const ids = resources.map(idOf).filter((id) => id !== null);
  const twice: readonly ResourceFault[] = new Set(ids).size < ids.length ? ['id-twice'] : [];
  return [...twice, ...resources.flatMap((one) => faultsOf(one, kind))];
}

/** Of what came back for the `id` of `listed`. */
export function faultsInRead(
  read: HttpOutcome,
  listed: Plain,
  kind: KindOfResource,
): readonly ResourceFault[] {
  if (isThrottled(read)) return [];
  if (read.kind === 'failure' || !isSuccess(read)) return ['not-readable'];
  const json = readJson(read.text);
  if (Array.isArray(json) || (isPlain(json) && Array.isArray(memberOf(json, 'Resources')))) {
    return ['read-as-list'];
  }
  if (!isPlain(json)) return ['not-readable'];
  if (idOf(json) === null) return ['id-missing'];
  if (idOf(json) !== idOf(listed) || isSomebodyElse(json, listed)) return ['another-one'];
  return isLabelledJson(read) ? faultsOf(json, kind) : ['other-label'];
}

function faultsOf(resource: Plain, kind: KindOfResource): readonly ResourceFault[] {
  const found: ResourceFault[] = [];
  if (idOf(resource) === null) found.push('id-missing');
  else if (typeof memberOf(resource, 'id') !== 'string') found.push('id-not-text');

  const schemas = memberOf(resource, 'schemas');
  const named = (Array.isArray(schemas) ? schemas : [])
    .filter((one) => typeof one === 'string')
    .map((one) => one.toLowerCase());
  if (named.length === 0) found.push('schemas-missing');
  else if (!named.includes(kind.core.toLowerCase())) found.push('other-schema');
  else if (extensionsIn(resource).some((urn) => !named.includes(urn))) found.push('extension-unnamed');

  const meta = memberOf(resource, 'meta');
  const type = isPlain(meta) ? (memberOf(meta, 'resourceType') ?? null) : null;
  if (type !== null && String(type).toLowerCase() !== kind.name.toLowerCase()) found.push('other-kind');
  return found;
}

/** In lower case; one that holds nothing need not be named. */
const extensionsIn = (resource: Plain): readonly string[] =>
  Object.entries(resource)
    .filter(([name, value]) => /^urn:/i.test(name) && isPlain(value) && Object.keys(value).length > 0)
    .map(([name]) => name.toLowerCase());

/** The same `id`, and another name: what was read is not what was listed. */
const isSomebodyElse = (read: Plain, listed: Plain): boolean =>
  ['userName', 'displayName'].some((name) => {
    const [one, other] = [memberOf(read, name), memberOf(listed, name)];
    return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() !== other.toLowerCase();
  });
