import { ok, type Result } from '../contract/problem';
import { logEvent } from '../model/log-event';
import type { LogFilter, LogPage } from '../onboarding/ports';
import type { GraphClient } from './client';
import { quoted, withQuery } from './query';
import { scopes } from './scopes';

/**
 * OData filter of a log request. Only operators that Microsoft lists: `gt` and `lt` for times, `eq` and
 * `contains` for the rest (learn.microsoft.com/graph/api/provisioningobjectsummary-list).
 */
export function logFilterText(filter: LogFilter): string {
  const clauses = [
    filter.servicePrincipalId && `servicePrincipal/id eq ${quoted(filter.servicePrincipalId)}`,
    filter.jobId && `jobId eq ${quoted(filter.jobId)}`,
    filter.status && `provisioningStatusInfo/status eq ${quoted(filter.status)}`,
    filter.action && `provisioningAction eq ${quoted(filter.action)}`,
    filter.personId && `sourceIdentity/id eq ${quoted(filter.personId)}`,
    filter.personName && `contains(sourceIdentity/displayName,${quoted(filter.personName)})`,
    filter.after && `activityDateTime gt ${filter.after}`,
    filter.before && `activityDateTime lt ${filter.before}`,
  ];
  return clauses.filter(Boolean).join(' and ');
}

/** One page of the provisioning logs, newest first. */
export async function readLogPage(
  graph: GraphClient,
  filter: LogFilter,
  next: string | null,
  signal?: AbortSignal,
): Promise<Result<LogPage>> {
  const path =
    next ??
    withQuery('/auditLogs/provisioning', {
      $filter: logFilterText(filter),
      $top: filter.pageSize ?? 100,
      $orderby: 'activityDateTime desc',
    });
  const page = await graph.page(path, logEvent, { scopes: scopes.logs }, signal);
  return page.ok ? ok({ events: page.value.items, next: page.value.next }) : page;
}
