import type { Check } from '../check';
import { entraGroupProbe } from './entra-group-probe';
import { entraUserProbe } from './entra-user-probe';

/** What Entra's Test Connection asks. */
export const entraChecks: readonly Check[] = [entraUserProbe, entraGroupProbe];
