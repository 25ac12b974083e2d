import { findings } from './findings';
import { problems, remedies } from './problems';

/** English, the language of the first day. One file per subject. */
export const en = {
  finding: findings,
  problem: problems,
  remedy: remedies,
} as const;
