import type { Problem } from '../../../shared/contract/problem';

/**
 * A look was refused only because it was never allowed: nothing is wrong, and there is one thing to do. Where only an
 * administrator can allow it, asking this person would lead nowhere.
 */
export const wantsConsent = (seen: { readonly look: string; readonly problem: Problem | null }): boolean =>
  seen.look === 'failed' &&
  seen.problem?.code === 'consent-needed' &&
  seen.problem.remedy !== 'ask-administrator';
