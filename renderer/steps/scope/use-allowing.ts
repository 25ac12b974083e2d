import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { StepId } from '../../../shared/model/step';
import { useSignIn } from '../../sign-in/sign-in-context';

export interface Allowing {
  readonly busy: boolean;
  /** Of the last time that it was asked for here. */
  readonly problem: Problem | null;
}

/** Asks Microsoft for all that a step needs, on one page. */
export function useAllowing(step: StepId, then: () => void): Allowing & { onAllow(): void } {
  const signIn = useSignIn();
  const [asked, setAsked] = useState(false);
  const busy = signIn.running;
  return {
    busy,
    problem: asked && !busy ? signIn.allow.problem : null,
    onAllow: async () => {
      setAsked(true);
      if (await signIn.allowStep(step)) then();
    },
  };
}

/** A look was refused only because it was never allowed: nothing is wrong, and there is one thing to do. */
export const wantsConsent = (seen: { readonly look: string; readonly problem: Problem | null }): boolean =>
  seen.look === 'failed' && seen.problem?.code === 'consent-needed';
