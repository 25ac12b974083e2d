import type { Access } from '../../model/access';
import type { Cloud } from '../../target/cloud';

interface Where {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  /** null: not known, or gone. */
  readonly servicePrincipalId: string | null;
  /** The app is registered in this very tenant. */
  readonly home: boolean;
}

/**
 * How an administrator takes this app out of a tenant without it. Microsoft documents no addresses of the admin
 * center's pages; these are the ones that it shows in the browser itself.
 */
export function byHand(where: Where): Pick<Access, 'portalUrl' | 'registrationUrl' | 'command'> {
  const { cloud, tenantId, clientId, servicePrincipalId, home } = where;
  const center = `${cloud.entraAdminCenter}/${encodeURIComponent(tenantId)}/#view`;
  const app = encodeURIComponent(clientId);
  return {
    portalUrl: servicePrincipalId
      ? `${center}/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/${encodeURIComponent(servicePrincipalId)}/appId/${app}`
      : `${center}/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview`,
    registrationUrl: home
      ? `${center}/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${app}`
      : null,
    command: [
      `Connect-MgGraph -TenantId '${tenantId}' -Scopes 'Application.ReadWrite.All'`,
      `Invoke-MgGraphRequest -Method DELETE -Uri "${cloud.graphRoot}/servicePrincipals(appId='${clientId}')"`,
    ].join('; '),
  };
}
