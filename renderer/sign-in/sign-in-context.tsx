import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { StepId } from '../../shared/model/step';
import { type Asked, useCall } from '../use-call';

/** One sign-in at a time for the whole window, wherever it was begun; going to another step does not end it. */
export interface SignIn {
  readonly begin: Asked<'signIn.begin'>;
  readonly allow: Asked<'signIn.allow'>;
  readonly running: boolean;
  /** Asks Microsoft for all that a step needs, on one page. */
  allowStep(step: StepId): Promise<boolean>;
  /** The last account again, without choosing. */
  again(): Promise<boolean>;
  cancel(): void;
}

const SignInContext = createContext<SignIn | null>(null);

export function SignInProvider({ children }: { readonly children: ReactNode }) {
  const begin = useCall('signIn.begin', { keep: true });
  const allow = useCall('signIn.allow', { keep: true });
  const signIn = useMemo<SignIn>(
    () => ({
      begin,
      allow,
      running: begin.look === 'asking' || allow.look === 'asking',
      allowStep: async (step) => (await allow.ask({ step })).ok,
      again: async () => (await begin.ask({ again: true })).ok,
      cancel: () => {
        begin.cancel();
        allow.cancel();
      },
    }),
    [begin, allow],
  );
  return <SignInContext.Provider value={signIn}>{children}</SignInContext.Provider>;
}

export function useSignIn(): SignIn {
  const signIn = useContext(SignInContext);
  if (!signIn) throw new Error('A sign-in was drawn outside the frame');
  return signIn;
}
