import type { HttpOutcome } from '../../../http/port';
import { attributePath, type MappedAttribute } from '../../../mapping/schemas-cover-mapping';
import type { CheckId } from '../../../model/check-id';
import { grouptalk } from '../../../target/grouptalk';
import { quoted } from '../../answer';
import { readListAnswer } from '../../list-answer';
import { idOf, isPlain, memberOf, type Plain } from '../../resource';
import { defineCheck } from '../check';
import { availability, flaw, lower, readDiscovery, toldOf } from './discovery-answer';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7643#section-6';
const wrong = { ...flaw, reference: rfc } as const;
const withSchemas: readonly CheckId[] = [...lower, 'schemas-cover-mapping'];

interface Asked {
  readonly outcome: HttpOutcome;
  readonly schemas: HttpOutcome;
  /** The Tenant URL's path. */
  readonly base: string;
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

interface Kind {
  readonly name: 'User' | 'Group';
  readonly folder: string;
  readonly core: string;
  readonly mapped: readonly MappedAttribute[];
}

/** `/ResourceTypes` tells where people and groups are, and by which schemas they are written. */
export const resourceTypes = defineCheck({
  id: 'resource-types',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    ...availability,
    'not-a-list': wrong,
    'total-differs': wrong,
    'type-broken': wrong,
    'type-missing': { ...wrong, explainedBy: [...lower, 'entra-group-probe'] },
    'other-endpoint': wrong,
    'other-schema': wrong,
    'extension-required': wrong,
    'extension-missing': { ...wrong, explainedBy: withSchemas },
    'schema-unknown': { ...wrong, explainedBy: withSchemas },
    'no-extensions': { ...wrong, verdict: 'note', explainedBy: withSchemas },
  },
  ask: async (facts) => {
    const { tenantUrl, mapped } = facts.subject;
    const [asked, schemas] = await Promise.all([facts.get('ResourceTypes'), facts.schemas()]);
    if (!asked || !schemas || !tenantUrl.ok) return null;
    const base = new URL(tenantUrl.value.url).pathname;
    return { outcome: asked.outcome, schemas: schemas.outcome, base, mapped };
  },
  judge: ({ outcome, schemas, base, mapped }: Asked) => {
    const { params, evidence } = toldOf(outcome);
    const told = (said: Said, where = '') => ({ outcome: said, params: { ...params, where }, evidence });
    const read = readDiscovery(outcome);
    if (read.kind === 'amiss') return { outcome: read.outcome, params, evidence };
    if (outcome.kind === 'failure') return { outcome: 'unreadable', params, evidence };
    const { fault, total, resources } = readListAnswer(outcome);
    if (fault !== null && fault !== 'total-too-small') return told('not-a-list');
    const types = (resources ?? []).filter(isPlain);
    const broken = types.findIndex((one) => !isWhole(one));
    if (broken >= 0) return told('type-broken', `Resources[${broken}]`);
    if (total !== types.length) return told('total-differs');

    const kinds: readonly Kind[] = [
      { name: 'User', folder: 'Users', core: grouptalk.userSchemas.core, mapped: mapped.user },
      { name: 'Group', folder: 'Groups', core: grouptalk.groupSchemas.core, mapped: mapped.group },
    ];
    const known = schemaIds(schemas);
    const found = kinds.flatMap((kind) => faultsOf(kind, types, base, known));
    const worst = order.flatMap((said) => found.filter((one) => one.said === said))[0];
    return worst ? told(worst.said, worst.where) : told('good');
  },
});

const order = [
  'type-missing',
  'other-schema',
  'other-endpoint',
  'extension-required',
  'extension-missing',
  'schema-unknown',
  'no-extensions',
] as const;
type Said = (typeof order)[number] | 'good' | 'not-a-list' | 'total-differs' | 'type-broken';

interface Found {
  readonly said: (typeof order)[number];
  readonly where: string;
}

function faultsOf(
  { name, folder, core, mapped }: Kind,
  types: readonly Plain[],
  base: string,
  known: readonly string[] | null,
): readonly Found[] {
  const type =
    types.find((one) => same(memberOf(one, 'schema'), core)) ??
    types.find((one) => same(memberOf(one, 'name'), name));
  if (!type) return [{ said: 'type-missing', where: name }];
  const found: Found[] = [];
  const tell = (said: Found['said'], value: unknown) =>
    found.push({ said, where: `${name}: ${quoted(String(value))}` });
  if (!same(memberOf(type, 'schema'), core)) tell('other-schema', memberOf(type, 'schema'));
  const endpoint = String(memberOf(type, 'endpoint'));
  if (!isAt(endpoint, folder, base)) tell('other-endpoint', endpoint);

  const extensions = extensionsOf(type);
  for (const one of extensions) {
    if (one.required) tell('extension-required', one.urn);
    if (known && !written(mapped).includes(one.urn.toLowerCase()) && !known.includes(one.urn.toLowerCase()))
      tell('schema-unknown', one.urn);
  }
  for (const urn of written(mapped)) {
    if (extensions.some((one) => same(one.urn, urn))) continue;
    tell(extensions.length > 0 ? 'extension-missing' : 'no-extensions', urn);
  }
  return found;
}

/** A name, an address and a schema; the rest may be left out. */
const isWhole = (type: Plain): boolean =>
  ['name', 'endpoint', 'schema'].every((name) => {
    const value = memberOf(type, name);
    return typeof value === 'string' && value !== '';
  });

/** `/Users` under the Tenant URL, or the whole address of the same. */
function isAt(endpoint: string, folder: string, base: string): boolean {
  const bare = (path: string) => path.replace(/^\/+|\/+$/g, '').toLowerCase();
  if (/^https?:\/\//i.test(endpoint)) {
    return URL.canParse(endpoint) && bare(new URL(endpoint).pathname) === bare(`${base}${folder}`);
  }
  return bare(endpoint) === bare(folder);
}

function extensionsOf(type: Plain): readonly { urn: string; required: boolean }[] {
  const extensions = memberOf(type, 'schemaExtensions');
  return (Array.isArray(extensions) ? extensions : []).filter(isPlain).flatMap((one) => {
    const urn = memberOf(one, 'schema');
    return typeof urn === 'string' ? [{ urn, required: memberOf(one, 'required') === true }] : [];
  });
}

/** The extensions that a mapping writes to, in lower case. */
const written = (mapped: readonly MappedAttribute[]): readonly string[] => {
  const urns = mapped.map((one) => attributePath(one.name).urn?.toLowerCase() ?? '');
  return [...new Set(urns.filter((urn) => urn !== '' && !/:core:2\.0:/.test(urn)))];
};

/** Of all schemas, in lower case; null: they could not be read, or not all. */
function schemaIds(outcome: HttpOutcome): readonly string[] | null {
  if (outcome.kind === 'failure' || readDiscovery(outcome).kind === 'amiss') return null;
  const { fault, total, resources } = readListAnswer(outcome);
  if (fault !== null || total !== resources?.length || total === 0) return null;
  return resources.map((one) => (idOf(one) ?? '').toLowerCase());
}

const same = (value: unknown, text: string) =>
  typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
