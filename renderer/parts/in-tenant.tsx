import { useOverview, useWords } from '../frame/contexts';

/** The tenant's name as it stands on buttons that write: "Assign to Nordvik Räddning AB". */
export function useTenantName(): string {
  const words = useWords();
  const { tenant, account, lastAccount } = useOverview();
  const signedIn = account ?? lastAccount;
  return (
    tenant?.displayName ||
    tenant?.defaultDomain ||
    signedIn?.username.split('@')[1] ||
    words.say('frame.this-tenant')
  );
}
