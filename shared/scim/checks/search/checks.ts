import type { Check } from '../check';
import { attributesSelection } from './attributes-selection';
import { excludedMembers } from './excluded-members';
import { filterAnd } from './filter-and';
import { filterCase } from './filter-case';
import { filterNarrows } from './filter-narrows';
import { filterTicked } from './filter-ticked';
import { filterUnknownAttribute } from './filter-unknown-attribute';
import { filterUnticked } from './filter-unticked';
import { paging } from './paging';
import { singleMatch } from './single-match';

/** How people and groups are found. */
export const searchChecks: readonly Check[] = [
  filterTicked,
  filterUnticked,
  filterCase,
  filterAnd,
  filterUnknownAttribute,
  filterNarrows,
  excludedMembers,
  attributesSelection,
  paging,
  singleMatch,
];
