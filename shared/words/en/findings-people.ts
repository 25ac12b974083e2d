import { patchFindings } from './findings-patch';
import { personFindings } from './findings-person';

/** What is written about people, on people made for it. */
export const peopleFindings = { ...personFindings, ...patchFindings } as const;
