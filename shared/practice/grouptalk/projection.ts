import { grouptalk } from '../../target/grouptalk';
import { isPlain } from './filter-match';
import type { ScimQuery } from './scim-request';

type Plain = Record<string, unknown>;

/** `returned: always` (RFC 7643 §3, §3.1). */
const always = new Set(['schemas', 'id']);
const core = [grouptalk.userSchemas.core, grouptalk.groupSchemas.core].map((urn) => `${urn.toLowerCase()}:`);
const extensions = [
  grouptalk.userSchemas.enterprise,
  grouptalk.userSchemas.own,
  grouptalk.groupSchemas.own,
].map((urn) => urn.toLowerCase());

/** `attributes` and `excludedAttributes` of RFC 7644 §3.9 on one resource; the former wins over the latter. */
export function project(resource: Plain, query: ScimQuery): Plain {
  if (query.attributes) {
    const wanted = query.attributes.map(steps);
    return walk(resource, [], (path) =>
      always.has(path.join()) ? 'whole' : verdict(wanted, path, 'whole', 'drop'),
    );
  }
  if (query.excludedAttributes.length === 0) return resource;
  const unwanted = query.excludedAttributes.map(steps);
  return walk(resource, [], (path) =>
    always.has(path.join()) ? 'whole' : verdict(unwanted, path, 'drop', 'whole'),
  );
}

type Verdict = 'whole' | 'part' | 'drop';

/** A named attribute as steps down the resource; an extension's URN, which holds dots, is one step. */
function steps(name: string): string[] {
  const plain = core.reduce((text, urn) => (text.startsWith(urn) ? text.slice(urn.length) : text), name);
  const extension = extensions.find((urn) => plain === urn || plain.startsWith(`${urn}:`));
  if (!extension) return plain.split('.');
  const rest = plain.slice(extension.length + 1);
  return rest ? [extension, ...rest.split('.')] : [extension];
}

function verdict(named: readonly string[][], path: readonly string[], hit: Verdict, miss: Verdict): Verdict {
  const reaches = (long: readonly string[], short: readonly string[]) =>
    short.every((step, index) => long[index] === step);
  if (named.some((steps) => reaches(path, steps))) return hit;
  return named.some((steps) => reaches(steps, path)) ? 'part' : miss;
}

function walk(resource: Plain, above: readonly string[], judge: (path: readonly string[]) => Verdict): Plain {
  const kept: Plain = {};
  for (const [name, value] of Object.entries(resource)) {
    const path = [...above, name.toLowerCase()];
    const says = judge(path);
    if (says === 'drop') continue;
    if (says === 'whole') kept[name] = value;
    else if (isPlain(value)) put(kept, name, walk(value, path, judge));
    else if (Array.isArray(value)) {
      const entries = value.filter(isPlain).map((entry) => walk(entry, path, judge));
      put(
        kept,
        name,
        entries.filter((entry) => Object.keys(entry).length > 0),
      );
    }
  }
  return kept;
}

function put(kept: Plain, name: string, value: Plain | Plain[]): void {
  if (Object.keys(value).length > 0) kept[name] = value;
}
