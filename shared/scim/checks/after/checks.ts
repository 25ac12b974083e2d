import type { Check } from '../check';
import { cleanUp } from './clean-up';
import { stamina } from './stamina';

/** When everything else is done: how much it takes, and what was made is taken away. */
export const afterChecks: readonly Check[] = [stamina, cleanUp];
