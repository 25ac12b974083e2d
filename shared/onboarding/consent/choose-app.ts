import type { ServicePrincipal } from '../../model/service-principal';

export type AppChoice =
  | { readonly kind: 'none'; readonly similar: readonly string[] }
  | { readonly kind: 'one'; readonly app: ServicePrincipal }
  | { readonly kind: 'several'; readonly apps: readonly ServicePrincipal[] };

/**
 * Which of the applications found by name is the target's. Names that merely begin alike do not count (this
 * very app's name does); among equal names a registration of the tenant's own loses against one from outside,
 * since consent at the sign-up page brings GroupTalk's application in from GroupTalk's tenant.
 */
export function chooseApp(
  apps: readonly ServicePrincipal[],
  wanted: { readonly displayName: string; readonly tenantId: string; readonly servicePrincipalId?: string },
): AppChoice {
  const picked = apps.find((app) => app.id === wanted.servicePrincipalId);
  if (picked) return { kind: 'one', app: picked };
  const same = apps.filter((app) => app.displayName.toLowerCase() === wanted.displayName.toLowerCase());
  const fromOutside = same.filter(
    (app) => app.appOwnerOrganizationId?.toLowerCase() !== wanted.tenantId.toLowerCase(),
  );
  const best = fromOutside.length > 0 ? fromOutside : same;
  const [app] = best;
  if (!app) return { kind: 'none', similar: apps.map((one) => one.displayName) };
  return best.length === 1 ? { kind: 'one', app } : { kind: 'several', apps: best };
}
