import { failed, ok, type Result } from '../../shared/contract/problem';
import type { SignIn } from '../../shared/onboarding/deps';

/**
 * Whether the tenant that is signed in is the one that stood on the button. Problems: `sign-in-needed`,
 * `write-declined`.
 */
export function sameTenant(signIn: Pick<SignIn, 'account'>, tenantId: string): Result<null> {
  const signedIn = signIn.account()?.tenantId;
  if (!signedIn) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  if (signedIn === tenantId) return ok(null);
  return failed('write-declined', { detail: 'another tenant is signed in than the button named' });
}
