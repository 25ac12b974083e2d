import type { Finding } from '../model/finding';
import { found } from '../model/found';
import type { ObjectMapping, SyncSchema } from '../model/sync-schema';
import type { ProvisioningTarget, TargetAttribute } from '../target/grouptalk';

type Kind = 'User' | 'Group';

/** Without these nothing useful arrives; the rest is data that is merely not sent. */
const needed: Readonly<Record<Kind, readonly string[]>> = {
  User: ['username', 'active'],
  Group: ['displayname', 'members'],
};
const reference = 'https://learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial';
const key = (name: string) => name.toLowerCase();

/**
 * A job's schema against the target's two attribute tables. Pure. Findings: `mapping-missing`,
 * `mapping-extra`, `mapping-type`, `mapping-match-not-filterable`, `mapping-no-match`, `mapping-off`, and
 * `mapping-table` where a table fits. Attribute names are compared without regard to case (RFC 7643 §2.1).
 */
export function compareMappings(
  schema: SyncSchema,
  target: Pick<ProvisioningTarget, 'userAttributes' | 'groupAttributes'>,
): readonly Finding[] {
  return [
    ...compareTable(schema, 'User', target.userAttributes),
    ...compareTable(schema, 'Group', target.groupAttributes),
  ];
}

function compareTable(schema: SyncSchema, kind: Kind, table: readonly TargetAttribute[]): readonly Finding[] {
  const mapping = mappingOf(schema, kind);
  if (!mapping)
    return [found('mapping-off', 'none', 'fail', { params: { kind }, party: 'admin', reference })];
  if (!mapping.enabled) {
    const verdict = kind === 'User' ? 'fail' : 'note';
    return [found('mapping-off', 'disabled', verdict, { params: { kind }, party: 'admin', reference })];
  }
  const rows = mapping.attributeMappings.flatMap((row) =>
    row.targetAttributeName ? [{ name: row.targetAttributeName, priority: row.matchingPriority }] : [],
  );
  const mapped = new Set(rows.map((row) => key(row.name)));
  const byName = new Map(table.map((attribute) => [key(attribute.name), attribute]));
  const types = targetTypes(schema, mapping);
  const say = (id: string, verdict: Finding['verdict'], params: Finding['params'], outcome = 'attribute') =>
    found(id, outcome, verdict, { params: { kind, ...params }, party: 'admin', reference });

  const missing = table
    .filter((attribute) => !mapped.has(key(attribute.name)))
    .map(({ name }) => {
      const must = needed[kind].includes(key(name));
      return say(
        'mapping-missing',
        must ? 'fail' : 'warn',
        { attribute: name },
        must ? 'needed' : 'attribute',
      );
    });
  const extra = rows
    .filter((row) => !byName.has(key(row.name)))
    .map((row) => say('mapping-extra', 'warn', { attribute: row.name }));
  const otherType = table.flatMap((attribute) => {
    const type = types.get(key(attribute.name));
    const differs = mapped.has(key(attribute.name)) && type && key(type) !== key(attribute.type);
    return differs
      ? [say('mapping-type', 'warn', { attribute: attribute.name, type, wanted: attribute.type })]
      : [];
  });
  const matching = rows.filter((row) => row.priority > 0);
  const unfilterable = matching
    .filter((row) => byName.get(key(row.name))?.filterable !== true)
    .map((row) => {
      const allowed = table.filter((attribute) => attribute.filterable).map((attribute) => attribute.name);
      return say('mapping-match-not-filterable', 'fail', {
        attribute: row.name,
        allowed: allowed.join(', '),
      });
    });
  const unmatched = matching.length === 0 ? [say('mapping-no-match', 'fail', {}, 'none')] : [];

  const findings = [...unmatched, ...unfilterable, ...missing, ...otherType, ...extra];
  return findings.length > 0
    ? findings
    : [found('mapping-table', 'fits', 'pass', { params: { kind, count: table.length }, reference })];
}

/** The mapping of people or groups, by object names: rules and directories are named differently everywhere. */
function mappingOf(schema: SyncSchema, kind: Kind): ObjectMapping | null {
  const all = schema.synchronizationRules.flatMap((rule) => rule.objectMappings);
  const fitting = all.filter((mapping) => mapping.sourceObjectName?.toLowerCase() === kind.toLowerCase());
  return fitting.find((mapping) => mapping.enabled) ?? fitting[0] ?? null;
}

function targetTypes(schema: SyncSchema, mapping: ObjectMapping): ReadonlyMap<string, string> {
  const rule = schema.synchronizationRules.find((one) => one.objectMappings.includes(mapping));
  const directory = schema.directories.find((one) => one.name === rule?.targetDirectoryName);
  const directories = directory ? [directory] : schema.directories;
  const object = directories
    .flatMap((one) => one.objects)
    .find((one) => one.name !== null && one.name === mapping.targetObjectName);
  return new Map(
    (object?.attributes ?? []).flatMap(({ name, type }) => (name && type ? [[key(name), type]] : [])),
  );
}
