import type { Result } from '../contract/problem';
import type { AppRoleAssignment } from '../model/app-role-assignment';
import type { JournalEntry } from '../model/journal';
import type { SubscribedSku } from '../model/licence';
import type { LogEvent } from '../model/log-event';
import type { logActions, logStatuses } from '../model/log-vocabulary';
import type { Principal } from '../model/principal';
import type { PrincipalType } from '../model/principal-type';
import type { DirectoryRole } from '../model/role';
import type { PermissionGrant, ServicePrincipal } from '../model/service-principal';
import type { SyncJob, SyncSecret, SyncTemplate } from '../model/sync-job';
import type { SyncSchema } from '../model/sync-schema';
import type { Tenant } from '../model/tenant';

/**
 * What screens and use cases read from. The live tenant implements these over Microsoft Graph; an archive or
 * a case file can, too. Nothing here changes anything.
 */
export interface TenantFacts {
  tenant(signal?: AbortSignal): Promise<Result<Tenant>>;
  me(signal?: AbortSignal): Promise<Result<Principal>>;
  roles(signal?: AbortSignal): Promise<Result<readonly DirectoryRole[]>>;
  licences(signal?: AbortSignal): Promise<Result<readonly SubscribedSku[]>>;
  /** Applications whose name begins with the target's name. */
  apps(signal?: AbortSignal): Promise<Result<readonly ServicePrincipal[]>>;
  app(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<ServicePrincipal>>;
  /** The application of a client ID. Problem `graph-not-found`: it is not in the tenant. */
  appOfClient(clientId: string, signal?: AbortSignal): Promise<Result<ServicePrincipal>>;
  person(id: string, signal?: AbortSignal): Promise<Result<Principal>>;
  ownerIds(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<readonly string[]>>;
  grants(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<readonly PermissionGrant[]>>;
  templates(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<readonly SyncTemplate[]>>;
  jobs(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<readonly SyncJob[]>>;
  job(servicePrincipalId: string, jobId: string, signal?: AbortSignal): Promise<Result<SyncJob>>;
  schema(servicePrincipalId: string, jobId: string, signal?: AbortSignal): Promise<Result<SyncSchema>>;
  /** Saved settings; secret values read back as `*`. */
  secrets(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<readonly SyncSecret[]>>;
  assignments(
    servicePrincipalId: string,
    signal?: AbortSignal,
  ): Promise<Result<readonly AppRoleAssignment[]>>;
  search(kind: PrincipalType, text: string, signal?: AbortSignal): Promise<Result<readonly Principal[]>>;
  headCount(kind: PrincipalType, signal?: AbortSignal): Promise<Result<number>>;
}

export interface LogFilter {
  readonly servicePrincipalId?: string;
  readonly jobId?: string;
  readonly status?: (typeof logStatuses)[number];
  readonly action?: (typeof logActions)[number];
  /** The source object's ID. */
  readonly personId?: string;
  /** Part of the source object's name; case matters to Graph. */
  readonly personName?: string;
  /** ISO times, both exclusive. */
  readonly after?: string;
  readonly before?: string;
  /** Events a page; default 100. */
  readonly pageSize?: number;
}

export interface LogPage {
  readonly events: readonly LogEvent[];
  /** Opaque; null after the last page. */
  readonly next: string | null;
}

/** Provisioning logs by page, newest first. */
export interface LogSource {
  page(filter: LogFilter, next: string | null, signal?: AbortSignal): Promise<Result<LogPage>>;
}

/** Where writes to a tenant are written down. */
export interface Journal {
  append(entry: JournalEntry): Promise<void>;
}
