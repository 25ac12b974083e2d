/** A national cloud's addresses (learn.microsoft.com/graph/deployments). */
export interface Cloud {
  readonly id: 'global';
  readonly loginOrigin: string;
  readonly graphRoot: string;
  readonly entraAdminCenter: string;
}

export const globalCloud: Cloud = {
  id: 'global',
  loginOrigin: 'https://login.microsoftonline.com',
  graphRoot: 'https://graph.microsoft.com/v1.0',
  entraAdminCenter: 'https://entra.microsoft.com',
};
