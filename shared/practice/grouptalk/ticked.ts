import type { Filter } from './filter';
import { scimError } from './scim-error';
import type { ResourceName } from './scim-request';

/**
 * What GroupTalk can filter on: the attributes ticked "Supported for filtering" in Microsoft's GroupTalk
 * tutorial, step 5, and `id`. Entries are asked for by their `type`.
 */
const ticked: Readonly<
  Record<ResourceName, { plain: readonly string[]; typed: Record<string, string>; says: string }>
> = {
  User: {
    plain: ['id', 'username'],
    typed: { emails: 'work', phonenumbers: 'mobile' },
    says: 'userName, phoneNumbers[type eq "mobile"].value, emails[type eq "work"].value and id',
  },
  Group: { plain: ['id', 'displayname'], typed: {}, says: 'displayName and id' },
};

/** Throws `invalidFilter` for a filter on anything that is not ticked. */
export function onlyTicked(filter: Filter, type: ResourceName): void {
  const { plain, typed, says } = ticked[type];
  const refuse = (what: string) =>
    scimError(400, 'invalidFilter', `GroupTalk cannot filter ${type}s by ${what}. It can filter by ${says}.`);
  const check = (part: Filter): void => {
    switch (part.kind) {
      case 'and':
      case 'or':
        part.parts.forEach(check);
        return;
      case 'not':
        check(part.part);
        return;
      case 'compare':
        if (!plain.includes(part.path)) throw refuse(part.sent);
        return;
      case 'entry':
        if (!typed[part.path] || !asksForType(part.filter, typed[part.path] ?? '')) {
          throw refuse(`${part.sent}[…]`);
        }
    }
  };
  check(filter);
}

function asksForType(filter: Filter, type: string): boolean {
  const parts = filter.kind === 'and' ? flatten(filter) : [filter];
  return (
    parts.every((part) => part.kind === 'compare' && ['type', 'value'].includes(part.path)) &&
    parts.some(
      (part) =>
        part.kind === 'compare' &&
        part.path === 'type' &&
        part.op === 'eq' &&
        String(part.value).toLowerCase() === type,
    )
  );
}

function flatten(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.parts.flatMap(flatten) : [filter];
}
