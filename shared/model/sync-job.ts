import { z } from 'zod';
import { count, flag, instant, keyValues, label, listOf, maybe, text, wordOf } from './lenient';

/** Provisioning jobs and templates (learn.microsoft.com/graph/api/resources/synchronization-synchronizationjob). */

const syncError = z.object({ code: text, message: text, tenantActionable: flag }).readonly();

const syncExecution = z
  .object({
    activityIdentifier: text,
    state: wordOf(['Succeeded', 'Failed', 'EntryLevelErrors']),
    timeBegan: instant,
    timeEnded: instant,
    countEntitled: count,
    countEntitledForProvisioning: count,
    countEscrowed: count,
    countEscrowedRaw: count,
    countExported: count,
    countExports: count,
    countImported: count,
    countImportedDeltas: count,
    countImportedReferenceDeltas: count,
    error: maybe(syncError),
  })
  .readonly();
export type SyncExecution = z.infer<typeof syncExecution>;

export const syncQuarantine = z
  .object({
    /** The eight reasons Microsoft names, and `QuarantineOnDemand`, which one of its pages writes. */
    reason: wordOf([
      'EncounteredBaseEscrowThreshold',
      'EncounteredTotalEscrowThreshold',
      'EncounteredEscrowProportionThreshold',
      'EncounteredQuarantineException',
      'Unknown',
      'QuarantinedOnDemand',
      'QuarantineOnDemand',
      'TooManyDeletes',
      'IngestionInterrupted',
    ]),
    currentBegan: instant,
    nextAttempt: instant,
    seriesBegan: instant,
    seriesCount: count,
    error: maybe(syncError),
  })
  .readonly();
export type SyncQuarantine = z.infer<typeof syncQuarantine>;

const syncStatus = z
  .object({
    code: wordOf(['NotConfigured', 'NotRun', 'Active', 'Paused', 'Quarantine']),
    countSuccessiveCompleteFailures: count,
    escrowsPruned: flag,
    lastExecution: maybe(syncExecution),
    lastSuccessfulExecution: maybe(syncExecution),
    lastSuccessfulExecutionWithExports: maybe(syncExecution),
    progress: listOf(
      z
        .object({
          completedUnits: count,
          totalUnits: count,
          units: text,
          progressObservationDateTime: instant,
        })
        .readonly(),
    ),
    quarantine: maybe(syncQuarantine),
    steadyStateFirstAchievedTime: instant,
    steadyStateLastAchievedTime: instant,
    synchronizedEntryCountByType: listOf(z.object({ key: label, value: count }).readonly()),
    troubleshootingUrl: text,
  })
  .readonly();

export const syncJob = z
  .object({
    id: z.string(),
    templateId: text,
    schedule: maybe(
      z
        .object({
          state: wordOf(['Active', 'Disabled', 'Paused']),
          /** ISO-8601 duration. .NET's longest (`P10675199D…`) means none. */
          interval: text,
          expiration: instant,
        })
        .readonly(),
    ),
    status: maybe(syncStatus),
    synchronizationJobSettings: listOf(z.object({ name: label, value: text }).readonly()),
  })
  .readonly();
export type SyncJob = z.infer<typeof syncJob>;

export const syncTemplate = z
  .object({ id: z.string(), default: flag, factoryTag: text, description: text, metadata: keyValues })
  .readonly();
export type SyncTemplate = z.infer<typeof syncTemplate>;

/** A saved setting; what is secret reads back as `*`. */
export const syncSecret = z.object({ key: label, value: label }).readonly();
export type SyncSecret = z.infer<typeof syncSecret>;
