import { patchFindings } from './findings-patch';
import { patchLimitFindings } from './findings-patch-limits';
import { personFindings } from './findings-person';
import { personLifeFindings } from './findings-person-life';

/** What is written about people, on people made for it. */
export const peopleFindings = {
  ...personFindings,
  ...personLifeFindings,
  ...patchFindings,
  ...patchLimitFindings,
} as const;
