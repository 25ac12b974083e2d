import type { AppChoice } from '../../model/app-choice';
import type { ServicePrincipal } from '../../model/service-principal';

/**
 * Which of the applications found by name is the target's. Names that merely begin alike do not count (this
 * very app's name does). Nor does a registration of the tenant's own, which never has provisioning: consent at the
 * sign-up page brings GroupTalk's application in from GroupTalk's tenant; one made from the gallery belongs to the
 * tenant, but names its template.
 */
export function chooseApp(
  apps: readonly ServicePrincipal[],
  wanted: { readonly displayName: string; readonly tenantId: string; readonly servicePrincipalId?: string },
): AppChoice {
  const picked = apps.find((app) => app.id === wanted.servicePrincipalId);
  if (picked) return { kind: 'one', app: picked };
  const isOwn = (app: ServicePrincipal) =>
    app.appOwnerOrganizationId?.toLowerCase() === wanted.tenantId.toLowerCase() &&
    app.applicationTemplateId === null;
  const fitting = apps.filter(
    (app) => app.displayName.trim().toLowerCase() === wanted.displayName.toLowerCase() && !isOwn(app),
  );
  const [app] = fitting;
  if (!app) return { kind: 'none', similar: apps };
  return fitting.length === 1 ? { kind: 'one', app } : { kind: 'several', apps: fitting };
}
