/** The practice tenant's own names and numbers. None of them exists outside it. */
export const practiceHosts = {
  login: 'login.microsoftonline.com',
  graph: 'graph.microsoft.com',
  scim: 'api.grouptalk.com',
  admin: 'admin.grouptalk.com',
} as const;

/** The client ID under which this app is registered in the practice tenant. */
export const practiceClientId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0001';
export const practiceClientHomeTenantId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0004';

/** GroupTalk's multi-tenant app in the practice world. */
export const practiceGroupTalkAppId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0002';
export const practiceGroupTalkHomeTenantId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0003';
export const practiceTemplateId = 'groupTalk';

/** The provisioning service's `User-Agent`, so that its requests can be told from the app's in the log. */
export const engineUserAgent = 'Practice-Entra-Provisioning';
