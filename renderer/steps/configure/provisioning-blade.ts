/**
 * The provisioning page of an enterprise application in the Entra admin center. Microsoft documents no such address;
 * this one opens in 2026, and where it does not, the admin center's own error page leads on.
 */
export const provisioningBlade = (tenantId: string, servicePrincipalId: string): string =>
  `https://entra.microsoft.com/${encodeURIComponent(tenantId)}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/ProvisioningActivity/objectId/${encodeURIComponent(servicePrincipalId)}`;
