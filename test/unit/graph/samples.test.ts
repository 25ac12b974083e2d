import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readErrorBody } from '../../../shared/graph/error-body';
import { appRoleAssignment } from '../../../shared/model/app-role-assignment';
import { subscribedSku } from '../../../shared/model/licence';
import { logEvent } from '../../../shared/model/log-event';
import { onDemandAnswer, readOnDemand } from '../../../shared/model/on-demand';
import { principal } from '../../../shared/model/principal';
import { servicePrincipal } from '../../../shared/model/service-principal';
import { syncJob, syncSecret, syncTemplate } from '../../../shared/model/sync-job';
import { objectMapping, syncDirectory, syncSchema } from '../../../shared/model/sync-schema';
import { tenant } from '../../../shared/model/tenant';

const folder = fileURLToPath(new URL('../../fixtures/graph/', import.meta.url));
const sample = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

type Read = (value: unknown) => unknown;

const list = z.object({ value: z.array(z.unknown()) });
const page =
  (read: Read): Read =>
  (value) => ({ value: list.parse(value).value.map(read) });
const group: Read = (one) => principal.parse({ ...(one as object), type: 'Group' });
const instantiated = z.object({ servicePrincipal });

/** Microsoft's own samples, and what reads them. */
const readBy: readonly (readonly [string, Read])[] = [
  ['appRoleAssignedTo.create.response', (value) => appRoleAssignment.parse(value)],
  ['appRoleAssignedTo.list.response', page((value) => appRoleAssignment.parse(value))],
  ['applicationTemplate.instantiate.response', (value) => instantiated.parse(value)],
  ['directoryDefinition.discover.response', (value) => syncDirectory.parse(value)],
  ['groups.search.response', page(group)],
  ['objectMapping.example', (value) => objectMapping.parse(value)],
  ['organization.list.response', page((value) => tenant.parse(value))],
  ['provisionOnDemand.group.response', (value) => onDemandAnswer.parse(value)],
  ['provisionOnDemand.success.response', (value) => onDemandAnswer.parse(value)],
  ['provisionOnDemand.user.response', (value) => onDemandAnswer.parse(value)],
  ['provisionOnDemand.user.response.value', (value) => logEvent.parse(value)],
  ['provisioningObjectSummary.list.failure.response', page((value) => logEvent.parse(value))],
  ['provisioningObjectSummary.list.response', page((value) => logEvent.parse(value))],
  ['servicePrincipals.list.response', page((value) => servicePrincipal.parse(value))],
  ['servicePrincipals.startswith.response', page((value) => servicePrincipal.parse(value))],
  ['subscribedSkus.list.response', page((value) => subscribedSku.parse(value))],
  ['synchronization.secrets.put.crossTenant.request', page((value) => syncSecret.parse(value))],
  ['synchronization.secrets.put.request', page((value) => syncSecret.parse(value))],
  ['synchronizationJob.create.notConfigured.response', (value) => syncJob.parse(value)],
  ['synchronizationJob.create.response', (value) => syncJob.parse(value)],
  ['synchronizationJob.get.notRun.response', (value) => syncJob.parse(value)],
  ['synchronizationJob.get.response', (value) => syncJob.parse(value)],
  ['synchronizationJobs.list.response', page((value) => syncJob.parse(value))],
  ['synchronizationSchema.addTargetAttribute.fragment', (value) => syncSchema.parse(value)],
  ['synchronizationSchema.get.response', (value) => syncSchema.parse(value)],
  ['synchronizationSchema.get.ruleHeader.response', (value) => syncSchema.parse(value)],
  ['synchronizationSchema.update.request', (value) => syncSchema.parse(value)],
  ['synchronizationTemplates.list.full.response', page((value) => syncTemplate.parse(value))],
  ['synchronizationTemplates.list.response', page((value) => syncTemplate.parse(value))],
];

/** Requests that we only write, and families that no step asks for. */
const notRead =
  /^(appRoleAssignedTo\.create\.request|applicationTemplate|batch|error|filterOperators|functions|parseExpression|provisionOnDemand\.\w+\.request|synchronizationJob\.(create|restart|validate)[\w.]*request)/;

describe("Microsoft's samples", () => {
  it.each(readBy)('%s is read, and reading it twice changes nothing', (name, read) => {
    const once = read(sample(name));
    expect(read(once)).toEqual(once);
  });

  it('none is left out', () => {
    const all = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    const known = readBy.map(([name]) => name);
    expect(all.filter((name) => !known.includes(name) && !notRead.test(name))).toEqual([]);
  });

  it('a default execution, a quarantine of empty texts and year 0001 read as no value', () => {
    const paused = syncJob.parse(sample('synchronizationJob.get.response'));
    expect(paused.status?.quarantine).toMatchObject({ reason: null, currentBegan: null, nextAttempt: null });
    expect(paused.status?.steadyStateFirstAchievedTime).toBeNull();
    const notRun = syncJob.parse(sample('synchronizationJob.get.notRun.response'));
    expect(notRun.status?.lastExecution).toMatchObject({ timeBegan: null, timeEnded: null });
    expect(notRun.status?.troubleshootingUrl).toBeNull();
  });

  it('spellings that differ between samples read alike', () => {
    const { value } = list.parse(sample('provisioningObjectSummary.list.response'));
    const first = logEvent.parse(value[0]);
    expect(first.provisioningSteps.map((step) => step.provisioningStepType)).toEqual(['import', 'export']);
    expect(first.sourceIdentity?.displayName).toBeNull();
    const schema = syncSchema.parse(sample('synchronizationSchema.get.response'));
    expect(schema.directories[0]?.objects[0]?.attributes[0]?.type).toBe('String');
  });

  it('the older log shape reads as the newer one', () => {
    const old = logEvent.parse({
      id: 'a',
      activityDateTime: '2026-01-01T00:00:00Z',
      action: 'Create',
      statusInfo: {
        '@odata.type': '#microsoft.graph.statusDetails',
        status: 'failure',
        errorCode: 'Timeout',
      },
    });
    expect(old.provisioningAction).toBe('create');
    expect(old.provisioningStatusInfo).toMatchObject({
      status: 'failure',
      errorInformation: { errorCode: 'Timeout' },
    });
  });

  it.each([
    [
      'provisionOnDemand.user.response',
      'Skipped',
      'RedundantExport',
      ['import', 'matching', 'scoping', 'export'],
    ],
    ['provisionOnDemand.success.response', 'Success', null, ['import', 'scoping', 'export']],
    ['provisionOnDemand.group.response', 'Success', null, undefined],
  ])('%s is decoded', (name, result, errorCode, types) => {
    const run = readOnDemand(onDemandAnswer.parse(sample(name)));
    expect([run.result, run.errorCode]).toEqual([result, errorCode]);
    expect(run.event?.provisioningSteps.map((step) => step.provisioningStepType)).toEqual(types);
  });

  it.each([
    [
      'a type name and an array',
      {
        key: 'Microsoft.Identity.Health.CPP.StatusInfo',
        value: '[{"statusInfo":{"status":"Failure","errorCode":"Timeout"}}]',
      },
      { result: 'failure', errorCode: 'Timeout' },
    ],
    ['no JSON at all', { key: 'x', value: 'y' }, { result: null, errorCode: null, event: null }],
    ['nothing', {}, { result: null, event: null }],
  ])('provision on demand: %s', (_, answer, expected) => {
    expect(readOnDemand(onDemandAnswer.parse(answer))).toMatchObject(expected);
  });

  it.each([
    ['error.forbidden.response', ['Authorization_RequestDenied']],
    ['error.conflict.response', ['Request_MultipleObjectsWithSameKeyValue', 'ConflictingObjects']],
  ])('%s gives its codes at all levels', (name, codes) => {
    expect(readErrorBody(sample(name)).codes).toEqual(codes);
  });
});
