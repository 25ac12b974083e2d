import type { CheckId } from '../../../../shared/model/check-id';
import type { Oddity } from '../open-lab';

/** An endpoint that gets one thing wrong. */
export interface Defect extends Oddity {
  readonly name: string;
  /** Whose business it is: nobody else may complain, and one of them must. */
  readonly among: readonly CheckId[];
}
