import type { ReactNode } from 'react';
import { useOverview } from '../frame/contexts';
import { SignInPanel } from './sign-in-panel';

/** A screen when somebody is signed in, or when there are facts from an earlier run; else the way in. */
export function NeedsSignIn({ children }: { readonly children: ReactNode }) {
  const { account, facts } = useOverview();
  return account || facts === 'last' ? children : <SignInPanel />;
}
