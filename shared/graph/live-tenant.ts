import type { LogSource, TenantFacts } from '../onboarding/ports';
import type { ProvisioningTarget } from '../target/grouptalk';
import { readAssignments } from './app-role-assignments';
import type { GraphClient } from './client';
import { readMyRoles } from './directory-roles';
import { readSubscribedSkus } from './licences';
import { readMe, readPerson } from './me';
import { readGrants } from './oauth2-permission-grants';
import { readOrganization } from './organization';
import { countPrincipals, searchPrincipals } from './principals';
import { readLogPage } from './provisioning-logs';
import { findApps, readApp, readAppByClient, readOwnerIds } from './service-principals';
import { readJob, readJobs } from './sync-jobs';
import { readSchema } from './sync-schema';
import { readSecrets } from './sync-secrets';
import { readTemplates } from './sync-templates';

/** The tenant as Microsoft Graph shows it now. */
export const liveTenant = (
  graph: GraphClient,
  target: Pick<ProvisioningTarget, 'displayName'>,
): TenantFacts => ({
  tenant: (signal) => readOrganization(graph, signal),
  me: (signal) => readMe(graph, signal),
  roles: (signal) => readMyRoles(graph, signal),
  licences: (signal) => readSubscribedSkus(graph, signal),
  apps: (signal) => findApps(graph, target.displayName, signal),
  app: (id, signal) => readApp(graph, id, signal),
  appOfClient: (clientId, signal) => readAppByClient(graph, clientId, undefined, signal),
  person: (id, signal) => readPerson(graph, id, signal),
  ownerIds: (id, signal) => readOwnerIds(graph, id, signal),
  grants: (id, signal) => readGrants(graph, id, signal),
  templates: (id, signal) => readTemplates(graph, id, signal),
  jobs: (id, signal) => readJobs(graph, id, signal),
  job: (id, jobId, signal) => readJob(graph, id, jobId, signal),
  schema: (id, jobId, signal) => readSchema(graph, id, jobId, signal),
  secrets: (id, signal) => readSecrets(graph, id, signal),
  assignments: (id, signal) => readAssignments(graph, id, signal),
  search: (kind, text, signal) => searchPrincipals(graph, kind, text, signal),
  headCount: (kind, signal) => countPrincipals(graph, kind, signal),
});

/** The provisioning logs of a signed-in tenant, as Graph pages them. */
export const liveLogs = (graph: GraphClient): LogSource => ({
  page: (filter, next, signal) => readLogPage(graph, filter, next, signal),
});
