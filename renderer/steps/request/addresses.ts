/**
 * GroupTalk's addresses as Microsoft's tutorial names them
 * (learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial, step 2).
 */
export const grouptalkTenantUrl = 'https://api.grouptalk.com/api/scim/';
export const grouptalkAdminUrl = 'https://admin.grouptalk.com/admin/';
