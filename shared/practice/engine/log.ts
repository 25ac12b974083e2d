import type { PracticeContext } from '../context';
import type { PracticeJob, PracticeServicePrincipal } from '../world/state';
import type { Change } from './change';
import { recommendedAction } from './failures';
import type { ObjectRule } from './rules';

export interface LogPlace {
  readonly app: PracticeServicePrincipal | undefined;
  readonly job: PracticeJob;
  readonly rule: ObjectRule;
  readonly cycleId: string;
  /** ISO time of the next try; null when there will be none. */
  readonly retryAt: string | null;
  /** How often this object failed before. */
  readonly failedBefore: number;
}

/** Writes one row of the provisioning log (graph/api/resources/provisioningobjectsummary). Returns its change ID. */
export function writeLog(context: PracticeContext, place: LogPlace, change: Change): string {
  const { app, job, rule } = place;
  const { subject } = change;
  const changeId = context.guid();
  const name = app?.displayName ?? '';
  context.world.provisioningLogs.push({
    id: context.guid(),
    activityDateTime: change.endedAt,
    tenantId: context.world.tenant.id,
    jobId: job.resource.id,
    cycleId: place.cycleId,
    changeId,
    provisioningAction: change.action,
    durationInMilliseconds: Math.max(0, Date.parse(change.endedAt) - Date.parse(change.startedAt)),
    sourceSystem: { id: rule.source.id, displayName: rule.source.name, details: {} },
    targetSystem: {
      id: rule.target.id,
      displayName: rule.target.name,
      details: {
        ApplicationId: app?.appId ?? '',
        ServicePrincipalId: app?.id ?? '',
        ServicePrincipalDisplayName: name,
      },
    },
    initiatedBy: { id: '', displayName: 'Azure AD Provisioning Service', initiatorType: 'system' },
    servicePrincipal: { id: app?.id ?? '', displayName: name },
    sourceIdentity: {
      id: subject.id,
      displayName: subject.displayName,
      identityType: subject.kind,
      details: subject.kind === 'User' ? { UserPrincipalName: subject.name } : {},
    },
    targetIdentity: {
      id: change.targetId,
      displayName: change.targetId === '' ? '' : subject.displayName,
      identityType: rule.mapping.targetObjectName,
      details: {},
    },
    provisioningStatusInfo: { status: change.status, errorInformation: errorInformation(change, place) },
    provisioningSteps: change.steps.map(({ name, type, status, description, details }) => ({
      name,
      provisioningStepType: type,
      status,
      description,
      details: { ...details },
    })),
    modifiedProperties: change.modified.map(({ name, value }) => ({
      displayName: name,
      oldValue: null,
      newValue: value,
    })),
  });
  return changeId;
}

function errorInformation(change: Change, place: LogPlace) {
  if (change.failure !== null) {
    const { code, category, webAnswer } = change.failure;
    return {
      errorCode: code,
      reason: reasonText(change, place),
      additionalDetails: webAnswer,
      errorCategory: category,
      recommendedAction: recommendedAction(code),
    };
  }
  if (change.skipText === null) return null;
  return {
    errorCode: 'EntrySynchronizationSkipped',
    reason: change.skipText,
    additionalDetails: null,
    errorCategory: 'nonServiceFailure',
    recommendedAction: null,
  };
}

function reasonText(change: Change, place: LogPlace): string {
  const { message = '', webAnswer } = change.failure ?? {};
  const answer = webAnswer ? ` ${webAnswer}.` : '';
  const retry =
    place.retryAt === null
      ? ''
      : ` This operation was retried ${place.failedBefore} times. It will be retried again after this date: ${place.retryAt}`;
  return `Message: ${message}${answer}${retry}`;
}
