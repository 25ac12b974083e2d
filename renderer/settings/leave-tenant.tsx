import { useOverview } from '../frame/contexts';
import { useTenantName } from '../parts/in-tenant';
import { useCall } from '../use-call';
import { LeaveTenantView } from './leave-tenant-view';

/** Asks what this app may do in the tenant, and takes it out when the button says so. */
export function LeaveTenant() {
  const { account } = useOverview();
  const tenant = useTenantName();
  const look = useCall('access.look');
  // Whoever goes to another screen has not changed their mind.
  const remove = useCall('access.remove', { keep: true });
  const removed = remove.look === 'answered' && account === null ? remove.value : null;

  const takeOut = async () => {
    if (!account) return;
    const done = await remove.ask({ tenantId: account.tenantId });
    // How it is done by hand is told with what was seen.
    if (!done.ok && look.value === null) await look.ask({});
  };
  return (
    <LeaveTenantView
      tenant={tenant}
      signedIn={account !== null}
      access={account && look.value?.tenantId === account.tenantId ? look.value : null}
      looking={look.look === 'asking'}
      lookProblem={look.problem}
      removed={removed}
      removing={remove.look === 'asking'}
      removeProblem={remove.problem}
      onLook={() => void look.ask({})}
      onStopLooking={look.cancel}
      onRemove={() => void takeOut()}
    />
  );
}
