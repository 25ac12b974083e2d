import type { Check } from '../check';
import { tokenAccepted } from './token-accepted';
import { tokenExpiry } from './token-expiry';
import { tokenRequired } from './token-required';
import { tokenShape } from './token-shape';
import { tokenTenant } from './token-tenant';
import { tokenWrongRefused } from './token-wrong-refused';

/** The token, and who is let in without it. */
export const tokenChecks: readonly Check[] = [
  tokenShape,
  tokenExpiry,
  tokenTenant,
  tokenAccepted,
  tokenRequired,
  tokenWrongRefused,
];
