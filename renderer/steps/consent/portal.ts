/**
 * The application's overview in the Entra admin center. Microsoft documents no such links and may change
 * them, so the way in words always stands beside it.
 */
export const portalUrl = (app: { readonly id: string; readonly appId: string }): string =>
  `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${encodeURIComponent(app.id)}/appId/${encodeURIComponent(app.appId)}`;
