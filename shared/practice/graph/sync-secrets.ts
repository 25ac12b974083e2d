import { z } from 'zod';
import type { PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, json, noContent, refuse } from './answer';
import type { GraphCall, Route } from './route';
import type { SyncPart } from './sync-part';

/** Keys whose values are never given back, only `"*"`. */
const sensitive = new Set([
  'Password',
  'SecretToken',
  'AppKey',
  'ClientSecret',
  'ConsumerSecret',
  'TokenKey',
  'Oauth2AccessToken',
  'Oauth2RefreshToken',
  'Oauth2ClientSecret',
  'Oauth2AuthorizationCode',
  'ConnectionString',
]);

/** The enumeration `synchronizationSecret` of Graph's metadata. */
const keys = new Set(
  `None UserName Password SecretToken AppKey BaseAddress ClientIdentifier ClientSecret SingleSignOnType Sandbox
  Url Domain ConsumerKey ConsumerSecret TokenKey TokenExpiration Oauth2AccessToken
  Oauth2AccessTokenCreationTime Oauth2RefreshToken SyncAll InstanceName Oauth2ClientId Oauth2ClientSecret
  CompanyId UpdateKeyOnSoftDelete SynchronizationSchedule SystemOfRecord SandboxName EnforceDomain
  SyncNotificationSettings SkipOutOfScopeDeletions Oauth2AuthorizationCode Oauth2RedirectUri
  ApplicationTemplateIdentifier Oauth2TokenExchangeUri Oauth2AuthorizationUri AuthenticationType Server
  PerformInboundEntitlementGrants HardDeletesEnabled SyncAgentCompatibilityKey SyncAgentADContainer
  ValidateDomain TestReferences ConnectionString`.split(/\s+/),
);

const pair = z.object({ key: z.string(), value: z.string() });
const replacement = z.object({ value: z.array(pair) });
const validation = z.object({
  templateId: z.string().nullish(),
  applicationIdentifier: z.string().nullish(),
  useSavedCredentials: z.boolean().nullish(),
  credentials: z.array(pair).nullish(),
});

/** `synchronization/secrets` and "Test connection". */
export function syncSecretRoutes(part: SyncPart): Route[] {
  const lagKey = (app: PracticeServicePrincipal) => `secrets/${app.id}`;

  const read = (call: GraphCall, app: PracticeServicePrincipal): GraphAnswer =>
    json({
      '@odata.context': `${call.base}/v1.0/$metadata#servicePrincipals('${app.id}')/synchronization/secrets`,
      value: part.replica
        .read(lagKey(app), part.provisioning(app).secrets)
        .map(({ key, value }) => ({ key, value: sensitive.has(key) ? '*' : value })),
    });

  // Key by key, "" removes; a "*" that was read back is stored as a star, and the connection is lost.
  const write = (call: GraphCall, app: PracticeServicePrincipal): GraphAnswer => {
    const parsed = replacement.safeParse(call.body);
    if (!parsed.success)
      return badRequest('The body needs a list "value" of keys and values, all of them text.');
    const unknown = parsed.data.value.find(({ key }) => !keys.has(key));
    if (unknown !== undefined) return badRequest(`The secret key '${unknown.key}' is not known.`);
    const provisioning = part.provisioning(app);
    part.replica.beforeWrite(lagKey(app), provisioning.secrets);
    for (const { key, value } of parsed.data.value) {
      const others = provisioning.secrets.filter((one) => one.key !== key);
      provisioning.secrets = value === '' ? others : [...others, { key, value }];
    }
    const configured = provisioning.secrets.some(({ key }) => key === 'SecretToken');
    for (const { resource } of provisioning.jobs)
      if (configured && resource.status.code === 'NotConfigured') resource.status.code = 'Paused';
    return noContent;
  };

  const validate = async (
    call: GraphCall,
    app: PracticeServicePrincipal,
    jobId?: string,
  ): Promise<GraphAnswer> => {
    const parsed = validation.safeParse(call.body ?? {});
    if (!parsed.success) return badRequest('The body is not valid.');
    const { useSavedCredentials, credentials, templateId } = parsed.data;
    if (jobId === undefined && !templateId) return badRequest('A templateId is needed.');
    const values = useSavedCredentials === true ? part.provisioning(app).secrets : credentials;
    if (!values) return badRequest('Credentials are needed.');
    const verdict = await part.engine.validateCredentials(
      app.id,
      values.map((one) => ({ ...one })),
      jobId,
    );
    if (verdict.ok) return noContent;
    return refuse(400, verdict.code, verdict.message, {
      inner: { code: verdict.code, details: [], message: verdict.message, target: null },
    });
  };

  return [
    part.route('GET', '/secrets', read),
    part.route('PUT', '/secrets', write),
    part.route('POST', '/jobs/validateCredentials', (call, app) => validate(call, app)),
    part.jobRoute('POST', '/validateCredentials', (call, job, app) => validate(call, app, job.resource.id)),
  ];
}
