import type { Check } from '../check';
import { patchBooleanText } from './patch-boolean-text';
import { patchEmpty } from './patch-empty';
import { patchEveryPath } from './patch-every-path';
import { patchFilteredPath } from './patch-filtered-path';
import { patchFlag } from './patch-flag';
import { patchOddCase } from './patch-odd-case';
import { patchPlain } from './patch-plain';
import { patchRefused } from './patch-refused';
import { patchUserName } from './patch-user-name';
import { personAtOnce } from './person-at-once';
import { personCreate } from './person-create';
import { personDelete } from './person-delete';
import { personDisable } from './person-disable';
import { personDuplicate } from './person-duplicate';
import { personEnable } from './person-enable';
import { personFound } from './person-found';
import { personReadBack } from './person-read-back';
import { personUnlistedExtension } from './person-unlisted-extension';

/** What is written about people, on people made for it. */
export const peopleChecks: readonly Check[] = [
  personCreate,
  personDuplicate,
  personAtOnce,
  personReadBack,
  personFound,
  personUnlistedExtension,
  patchPlain,
  patchFlag,
  patchBooleanText,
  patchFilteredPath,
  patchEveryPath,
  patchOddCase,
  patchEmpty,
  patchUserName,
  patchRefused,
  personDisable,
  personEnable,
  personDelete,
];
