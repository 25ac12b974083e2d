import { z } from 'zod';
import { failed, ok, type Result } from '../contract/problem';
import { type AppRoleAssignment, appRoleAssignment } from '../model/app-role-assignment';
import type { GraphClient, GraphReply } from './client';
import { readErrorBody } from './error-body';
import { appPath } from './paths';
import { segment } from './query';
import { scopes } from './scopes';

/** Everybody and every group assigned to the app (learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto). */
export const readAssignments = (
  graph: GraphClient,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<readonly AppRoleAssignment[]>> =>
  graph.list(
    `${appPath(servicePrincipalId)}/appRoleAssignedTo?$top=999`,
    appRoleAssignment,
    { scopes: scopes.readApps },
    signal,
  );

/**
 * Assigns a person or group (learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto). Graph
 * refuses a second, equal assignment with 400 and says so in its message only: that counts as done, with
 * null for the assignment.
 */
export async function postAssignment(
  graph: GraphClient,
  input: { readonly servicePrincipalId: string; readonly principalId: string; readonly appRoleId: string },
  signal?: AbortSignal,
): Promise<Result<GraphReply<AppRoleAssignment | null>>> {
  const body = {
    principalId: input.principalId,
    resourceId: input.servicePrincipalId,
    appRoleId: input.appRoleId,
  };
  const answer = await graph.send(
    'POST',
    `${appPath(input.servicePrincipalId)}/appRoleAssignedTo`,
    body,
    z.unknown(),
    { scopes: scopes.assign, accept: [400] },
    signal,
  );
  if (!answer.ok) return answer;
  if (answer.value.status === 400) return refusedAssignment(answer.value);
  const parsed = appRoleAssignment.safeParse(answer.value.value);
  return ok({ ...answer.value, value: parsed.success ? parsed.data : null });
}

function refusedAssignment(reply: GraphReply<unknown>): Result<GraphReply<AppRoleAssignment | null>> {
  const error = readErrorBody(reply.value);
  const says = (pattern: RegExp) => error.messages.some((message) => pattern.test(message));
  if (says(/already exists/i)) return ok({ ...reply, value: null });
  const detail = `HTTP 400 · ${error.codes.join(' / ')} · ${error.messages[0] ?? ''}`;
  if (says(/premium|licen[cs]e|\bP1\b/i)) return failed('groups-need-p1', { detail });
  if (says(/not found on application/i)) return failed('no-app-role', { detail });
  return failed('graph-refused-request', { detail, params: { status: 400 }, remedy: 'report-bug' });
}

/** One that is gone already (404) counts as taken away. */
export const deleteAssignment = (
  graph: GraphClient,
  servicePrincipalId: string,
  assignmentId: string,
  signal?: AbortSignal,
): Promise<Result<GraphReply<unknown>>> =>
  graph.send(
    'DELETE',
    `${appPath(servicePrincipalId)}/appRoleAssignedTo/${segment(assignmentId)}`,
    undefined,
    z.unknown(),
    { scopes: scopes.assign, accept: [404] },
    signal,
  );
