import { answerDefects } from './answers';
import type { Defect } from './defect';
import { discoveryDefects } from './discovery';
import { encodingDefects } from './encoding';
import { memberDefects } from './group-members';
import { groupDefects } from './groups';
import { pagingDefects } from './paging';
import { patchAnswerDefects } from './patch-answers';
import { entryDefects } from './patch-entries';
import { valueDefects } from './patch-values';
import { creatingDefects } from './people-create';
import { keptDefects } from './people-kept';
import { lifeDefects } from './people-life';
import { patchDefects } from './people-patch';
import { searchDefects } from './search';
import { selectionDefects } from './selection';
import { tokenDefects } from './token';
import { wayDefects } from './way';

/** Each endpoint gets exactly one thing wrong; none of them was written with a check in view. */
export const readDefects: readonly Defect[] = [
  ...wayDefects,
  ...tokenDefects,
  ...answerDefects,
  ...encodingDefects,
  ...discoveryDefects,
  ...searchDefects,
  ...selectionDefects,
  ...pagingDefects,
];

/** Seen only by those who write. */
export const writeDefects: readonly Defect[] = [
  ...creatingDefects,
  ...keptDefects,
  ...patchDefects,
  ...entryDefects,
  ...valueDefects,
  ...patchAnswerDefects,
  ...lifeDefects,
  ...memberDefects,
  ...groupDefects,
];
