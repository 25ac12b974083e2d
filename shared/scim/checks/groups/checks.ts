import type { Check } from '../check';
import { groupAddMembers } from './group-add-members';
import { groupCreate } from './group-create';
import { groupDelete } from './group-delete';
import { groupDescription } from './group-description';
import { groupDuplicate } from './group-duplicate';
import { groupRemoveMembers } from './group-remove-members';
import { groupRename } from './group-rename';
import { groupWithoutMembers } from './group-without-members';

/** What is written about groups, on groups made for it. */
export const groupChecks: readonly Check[] = [
  groupCreate,
  groupDuplicate,
  groupAddMembers,
  groupRemoveMembers,
  groupWithoutMembers,
  groupRename,
  groupDescription,
  groupDelete,
];
