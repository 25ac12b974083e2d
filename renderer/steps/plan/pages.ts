/** Microsoft's pages to which the tutorial's step 1 and its prerequisites point. */
const learn = 'https://learn.microsoft.com/entra/identity';

export const pages = {
  tutorial: `${learn}/saas-apps/grouptalk-provisioning-tutorial`,
  service: `${learn}/app-provisioning/user-provisioning`,
  scope: `${learn}/app-provisioning/define-conditional-rules-for-provisioning-user-accounts`,
  mapping: `${learn}/app-provisioning/customize-application-attributes`,
  roles: `${learn}/role-based-access-control/permissions-reference#cloud-application-administrator`,
} as const;
