import { failed } from '../../shared/contract/problem';
import type { OnboardingDeps } from '../../shared/onboarding/deps';
import { lookAtAccess } from '../../shared/onboarding/leave/look-at-access';
import { removeAccess } from '../../shared/onboarding/leave/remove-access';
import type { HandlerPowers } from '../ipc/handlers/powers';
import type { Approvals } from './approvals';
import { sameTenant } from './same-tenant';
import type { Session } from './session';

interface Powers {
  /** This app's own client ID; null: none is known, and nobody is signed in. */
  clientId(): string | null;
  readonly quiet: OnboardingDeps;
  readonly asking: OnboardingDeps;
  readonly approvals: Approvals;
  readonly session: Pick<Session, 'out'>;
}

/** What this app may do in the tenant, and its way out of it. */
export function createAccess({
  clientId,
  quiet,
  asking,
  approvals,
  session,
}: Powers): HandlerPowers['access'] {
  const missing = () => failed('client-id-missing', { remedy: 'open-settings' });
  return {
    look: async (signal) => {
      const id = clientId();
      return id ? lookAtAccess(quiet, { clientId: id }, signal) : missing();
    },
    remove: async (tenantId, signal) => {
      const id = clientId();
      if (!id) return missing();
      const same = sameTenant(asking.signIn, tenantId);
      if (!same.ok) return same;
      const removed = await approvals.during(
        (change) => change.id === 'remove-access' && change.tenantId === tenantId,
        () => removeAccess(asking, { clientId: id }, signal),
      );
      // The sign-in is dead by now; what is left of it here would only be refused.
      if (removed.ok) await session.out();
      return removed;
    },
  };
}
