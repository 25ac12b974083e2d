import { failed } from '../../shared/contract/problem';
import type { SignIn } from '../../shared/onboarding/deps';

interface Options {
  /** The client ID as it is now; null: none is known. */
  clientId(): string | null;
  make(clientId: string): SignIn;
}

/**
 * The sign-in under a client ID that Settings may change: nobody is signed in to the new one. Without any, the Problem
 * `client-id-missing`.
 */
export function createSignInByClient({ clientId, make }: Options): SignIn {
  let made: { readonly clientId: string; readonly signIn: SignIn } | null = null;
  const current = (): SignIn | null => {
    const id = clientId();
    if (id !== made?.clientId) made = id === null ? null : { clientId: id, signIn: make(id) };
    return made?.signIn ?? null;
  };
  const missing = () => failed('client-id-missing', { remedy: 'open-settings' });
  return {
    signIn: async (input, signal) => current()?.signIn(input, signal) ?? missing(),
    token: async (scopes, interaction, signal) => current()?.token(scopes, interaction, signal) ?? missing(),
    account: () => current()?.account() ?? null,
    signOut: async () => current()?.signOut(),
  };
}
