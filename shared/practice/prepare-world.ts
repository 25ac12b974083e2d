import { practiceClientId, practiceGroupTalkAppId } from './constants';
import type { PracticeContext, SyncEngine } from './context';
import { createConfiguredJob } from './graph/configured-job';
import { enableIntegration } from './grouptalk/support';
import { issueScimToken } from './grouptalk/tokens';
import { allGraphScopes } from './login/scopes';
import { plannedAssignments } from './world/create-world';
import { addGroupTalkServicePrincipal } from './world/grouptalk-app';
import { fictionalMobile } from './world/names';
import { addOnboardingServicePrincipal } from './world/onboarding-app';
import { nicknameWithoutPhone } from './world/people';
import type { PracticeServicePrincipal } from './world/state';

/**
 * Leads a fresh world on to `configured`: consent given, two groups and some people assigned, the job set up
 * and its first cycle run; and for `quarantined` on to a revoked token and the cycle that then failed.
 */
export async function prepareWorld(
  context: PracticeContext,
  engine: SyncEngine,
  tenantUrl: string,
): Promise<void> {
  const { world } = context;
  const app = addGroupTalkServicePrincipal(context);
  addOnboardingServicePrincipal(context);
  world.grants.push(
    { clientAppId: practiceGroupTalkAppId, principalId: null, scopes: ['User.Read'] },
    { clientAppId: practiceClientId, principalId: null, scopes: [...allGraphScopes] },
  );
  assign(context, app);
  enableIntegration(context, { tenantName: world.tenant.displayName, tenantId: world.tenant.id });
  const token = await issueScimToken(context);
  const jobId = createConfiguredJob(context, { servicePrincipalId: app.id, tenantUrl, token, start: true });
  const cycle = () => engine.runCycle(app.id, jobId);
  await runAhead(context, cycle);
  if (world.name !== 'quarantined') return;
  for (const issued of world.grouptalk.tokens) issued.revoked = true;
  // A cycle without a change asks nothing, and would not notice: somebody gets a phone that never arrives.
  const waiting = world.users.find((user) => user.mailNickname === nicknameWithoutPhone);
  if (waiting) waiting.mobilePhone = fictionalMobile(world.users.length);
  await runAhead(context, cycle);
}

/** Runs a job with the clock pushed ahead over every wait in it: a slow GroupTalk must not make a slow start. */
async function runAhead({ clock }: PracticeContext, job: () => Promise<void>): Promise<void> {
  clock.schedule(0, job);
  await clock.advance(1);
}

function assign(context: PracticeContext, app: PracticeServicePrincipal): void {
  const { world } = context;
  const { userIds, groupIds } = plannedAssignments(world);
  const createdDateTime = new Date(context.clock.now()).toISOString();
  const principals = [
    ...world.groups.map((one) => ({ ...one, principalType: 'Group' as const })),
    ...world.users.map((one) => ({ ...one, principalType: 'User' as const })),
  ].filter(({ id }) => groupIds.includes(id) || userIds.includes(id));
  for (const principal of principals) {
    world.appRoleAssignments.push({
      id: context.guid(),
      appRoleId: app.appRoles[0]?.id ?? '00000000-0000-0000-0000-000000000000',
      principalId: principal.id,
      principalType: principal.principalType,
      principalDisplayName: principal.displayName,
      resourceId: app.id,
      resourceDisplayName: app.displayName,
      createdDateTime,
    });
  }
}
