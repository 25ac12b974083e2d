import type { Result } from '../../../shared/contract/problem';
import type { TenantChange } from '../../../shared/model/journal';
import { sameTenant } from '../../session/same-tenant';
import type { HandlerPowers } from './powers';

type WritePowers = Pick<HandlerPowers, 'session' | 'approvals' | 'asking'>;

interface Write<T> {
  /** The tenant's ID as it stood on the button. */
  readonly tenantId: string;
  /** Does the button stand for this change? */
  readonly agreed: (change: TenantChange) => boolean;
  readonly act: (servicePrincipalId: string) => Promise<Result<T>>;
}

/**
 * Does what a button with the tenant's name on it says, and looks again behind it. Problems: `write-declined` when
 * another tenant is signed in by now; those of finding the application.
 */
export async function writeInTenant<T>(
  { session, approvals, asking }: WritePowers,
  { tenantId, agreed, act }: Write<T>,
  signal: AbortSignal,
): Promise<Result<T>> {
  const same = sameTenant(asking.signIn, tenantId);
  if (!same.ok) return same;
  const app = await session.app(signal);
  if (!app.ok) return app;
  const done = await approvals.during(
    (change) => change.tenantId === tenantId && change.servicePrincipalId === app.value && agreed(change),
    () => act(app.value),
  );
  void session.lookAgain();
  return done;
}
