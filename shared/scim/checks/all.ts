import { afterChecks } from './after/checks';
import { answerChecks } from './answers/checks';
import type { Check } from './check';
import { discoveryChecks } from './discovery/checks';
import { entraChecks } from './entra/checks';
import { groupChecks } from './groups/checks';
import { peopleChecks } from './people/checks';
import { searchChecks } from './search/checks';
import { tokenChecks } from './token/checks';
import { wayChecks } from './way/checks';

/** In the order of `checkIds`: the order in which findings are listed. */
export const allChecks: readonly Check[] = [
  ...wayChecks,
  ...tokenChecks,
  ...entraChecks,
  ...answerChecks,
  ...discoveryChecks,
  ...searchChecks,
  ...peopleChecks,
  ...groupChecks,
  ...afterChecks,
];
