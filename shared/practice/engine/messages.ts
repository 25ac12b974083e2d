import type { Difference, Outgoing } from './flow';
import type { ObjectRule } from './rules';
import { type JsonValue, type Resource, targetPlace, typedValue, writePlace } from './values';

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const microsoftGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}

/**
 * Body of `POST /Users` and `POST /Groups` as Entra writes it: no members, and a custom extension's URN is
 * a key but not listed in `schemas`
 * (learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups).
 */
export function createBody(rule: ObjectRule, values: readonly Outgoing[]): Resource {
  const body: Resource = {
    schemas: rule.kind === 'User' ? [coreUser, enterpriseUser] : [coreGroup, microsoftGroup],
  };
  for (const { name, value } of values)
    writePlace(body, targetPlace(name), typedValue(value, rule.typeOf(name)));
  body.meta = { resourceType: rule.kind };
  if (rule.kind === 'User') body.roles ??= [];
  return body;
}

/**
 * Entra's PATCH. Without the flag: one capitalised operation per attribute, booleans as texts. With
 * `aadOptscim062020`: lower case, typed values, and one path-less replace for everything but entries of
 * multi-valued attributes
 * (learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility).
 */
export function patchBody(
  rule: ObjectRule,
  changes: readonly Difference[],
  standardDialect: boolean,
): Resource {
  return envelope(standardDialect ? standardOperations(rule, changes) : changes.map(entraOperation));
}

const entraOperation = ({ name, value, missing }: Difference): Operation => ({
  op: missing ? 'Add' : 'Replace',
  path: name,
  value,
});

function standardOperations(rule: ObjectRule, changes: readonly Difference[]): Operation[] {
  const typed = ({ name, value }: Difference): JsonValue => typedValue(value, rule.typeOf(name));
  const inEntries = changes.filter(({ name }) => targetPlace(name).entry !== null);
  const plain = changes.filter(({ name }) => targetPlace(name).entry === null);
  const single = plain[0];
  const operations: Operation[] = inEntries.map((change) => ({
    op: change.missing ? 'add' : 'replace',
    path: change.name,
    value: typed(change),
  }));
  if (single === undefined) return operations;
  if (plain.length === 1) return [{ op: 'replace', path: single.name, value: typed(single) }, ...operations];
  const value = Object.fromEntries(plain.map((change) => [change.name, typed(change)]));
  return [{ op: 'replace', value }, ...operations];
}

/** Members to add and to remove, by the target's IDs. Not both in one message. */
export function addMembersBody(ids: readonly string[], standardDialect: boolean): Resource {
  const value = ids.map((id) => ({ $ref: null, value: id }));
  return envelope([{ op: standardDialect ? 'add' : 'Add', path: 'members', value }]);
}

export function removeMembersBody(ids: readonly string[], standardDialect: boolean): Resource {
  return envelope(
    standardDialect
      ? ids.map((id) => ({ op: 'remove', path: `members[value eq "${id}"]` }))
      : [{ op: 'Remove', path: 'members', value: ids.map((id) => ({ value: id })) }],
  );
}

const envelope = (operations: readonly Operation[]): Resource => ({
  schemas: [patchOp],
  Operations: operations,
});
