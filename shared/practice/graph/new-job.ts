import { practiceTemplateId } from '../constants';
import type { PracticeContext } from '../context';
import type {
  PracticeExecution,
  PracticeJob,
  PracticeProvisioning,
  PracticeServicePrincipal,
} from '../world/state';
import { grouptalkSchema } from './grouptalk-schema';

/** The .NET default date, Graph's "never". */
const never = '0001-01-01T00:00:00Z';

/**
 * What a job shows as its last execution between the start and the end of its first cycle: a default
 * object that reads like a failure (learn.microsoft.com, cross-tenant synchronization, step 13).
 */
const defaultExecution = (): PracticeExecution => ({
  activityIdentifier: null,
  state: 'Failed',
  timeBegan: never,
  timeEnded: never,
  countEntitled: 0,
  countEntitledForProvisioning: 0,
  countEscrowed: 0,
  countEscrowedRaw: 0,
  countExported: 0,
  countExports: 0,
  countImported: 0,
  countImportedDeltas: 0,
  countImportedReferenceDeltas: 0,
  error: { code: 'None', message: '', tenantActionable: false },
});

/** The provisioning state of a service principal, made when there is none yet. */
export function provisioningOf(context: PracticeContext, servicePrincipalId: string): PracticeProvisioning {
  const found = context.world.provisioning.find((one) => one.servicePrincipalId === servicePrincipalId);
  if (found !== undefined) return found;
  const made: PracticeProvisioning = { servicePrincipalId, secrets: [], jobs: [] };
  context.world.provisioning.push(made);
  return made;
}

/** `<template>.<tenant without dashes>.<appId>`, opaque to everybody else. */
export const jobIdOf = (context: PracticeContext, app: PracticeServicePrincipal) =>
  `${practiceTemplateId}.${context.world.tenant.id.replaceAll('-', '')}.${app.appId}`;

/** A job as it is right after creation: not started, nothing remembered. */
export function newJob(context: PracticeContext, id: string): PracticeJob {
  return {
    resource: {
      id,
      templateId: practiceTemplateId,
      schedule: { state: 'Disabled', interval: 'PT40M', expiration: null },
      status: {
        code: 'NotConfigured',
        countSuccessiveCompleteFailures: 0,
        escrowsPruned: false,
        lastExecution: null,
        lastSuccessfulExecution: null,
        lastSuccessfulExecutionWithExports: null,
        progress: [],
        quarantine: null,
        steadyStateFirstAchievedTime: never,
        steadyStateLastAchievedTime: never,
        synchronizedEntryCountByType: [],
        troubleshootingUrl: null,
      },
      synchronizationJobSettings: [
        { name: 'AzureIngestionAttributeOptimization', value: 'False' },
        { name: 'LookaheadQueryEnabled', value: 'False' },
        { name: 'QuarantineTooManyDeletesThreshold', value: '500' },
      ],
    },
    schema: grouptalkSchema(context, id),
    engine: {
      links: {},
      watermark: {},
      escrows: {},
      forceDeletes: false,
      nextCycleAt: null,
      quarantineFailures: 0,
    },
  };
}

/** What `start` does to the resource: the schedule runs and a quarantine is over. */
export function markStarted({ resource, engine }: PracticeJob): void {
  const { status, schedule } = resource;
  schedule.state = 'Active';
  status.quarantine = null;
  engine.quarantineFailures = 0;
  status.countSuccessiveCompleteFailures = 0;
  const ranBefore = status.lastExecution !== null && status.lastExecution.timeEnded !== never;
  status.code = ranBefore ? 'Active' : 'NotRun';
  if (!ranBefore) {
    status.lastExecution = defaultExecution();
    status.troubleshootingUrl = '';
  }
}
