import type { Check } from '../check';
import { contentType } from './content-type';
import { encoding } from './encoding';
import { errorShape } from './error-shape';
import { idPresent } from './id-present';
import { listShape } from './list-shape';
import { responseTime } from './response-time';

/** The form of the answers. */
export const answerChecks: readonly Check[] = [
  contentType,
  listShape,
  errorShape,
  idPresent,
  encoding,
  responseTime,
];
