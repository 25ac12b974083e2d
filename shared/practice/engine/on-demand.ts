import type { HttpPort } from '../../http/port';
import type { PracticeContext } from '../context';
import { type Change, objectFailure } from './change';
import { decide } from './decide';
import { recommendedAction } from './failures';
import { type JobPlace, placeJob } from './job-place';
import { writeLog } from './log';
import { isSettled, planMembers, syncMembers } from './members';
import { syncObject } from './object-sync';
import type { ObjectRule } from './rules';
import { standingOf } from './scope';
import { readSource, type SourceEntry } from './source';
import { createTarget } from './target';
import { createTrail } from './trail';
import { testConnection } from './validate';

export interface OnDemandSubject {
  readonly objectId: string;
  readonly objectTypeName: string;
  readonly memberIds: readonly string[];
}

type Answer = { key: string; value: string };

const mostMembers = 5;

/**
 * Provisions one object at once and answers in Graph's first shape: `key` and `value` are JSON texts
 * (graph/api/synchronization-synchronizationjob-provisionondemand). The `aadOptscim062020` flag has no
 * effect here. It writes to the target for real, and one row into the log.
 */
export async function provisionOnDemand(
  context: PracticeContext,
  http: HttpPort,
  servicePrincipalId: string,
  jobId: string,
  subject: OnDemandSubject,
): Promise<Answer> {
  try {
    return await provision(context, http, servicePrincipalId, jobId, subject);
  } catch (error) {
    // A schema that makes no sense can trip the service itself.
    return refused('InternalError', String(error));
  }
}

async function provision(
  context: PracticeContext,
  http: HttpPort,
  servicePrincipalId: string,
  jobId: string,
  subject: OnDemandSubject,
): Promise<Answer> {
  const place = placeJob(context, http, servicePrincipalId, jobId);
  const kind = subject.objectTypeName.toLowerCase() === 'group' ? 'Group' : 'User';
  const bench = place?.bench(kind, { standardDialect: false });
  const source = place && readSource(context.world, place.assignments);
  const entry = source?.get(subject.objectId);
  if (!place || !bench || entry?.kind !== kind)
    return refused(
      'ImportSkipped',
      `The ${kind} ${subject.objectId} was not found in Azure Active Directory.`,
    );
  const { job, rules, settings } = place;
  const cutOff = await testConnection(context, createTarget(context, http, settings), rules);
  if (cutOff !== null) {
    const trail = createTrail(context, entry);
    trail.step('TestConnection', 'processing', 'failure', cutOff.message);
    return written(context, place, bench.rule, trail.failed('other', cutOff));
  }
  const standing = standingOf(entry, bench.rule, settings, place.assignments);
  const wanted = decide(entry, standing, job.engine.links[entry.id], bench.rule, settings);
  // Who is disabled or deleted in Entra itself is left to the next cycle.
  const decision =
    !standing.active && wanted.do === 'disable' ? ({ do: 'skip', leavesScope: false } as const) : wanted;
  const change = await syncObject(bench, entry, standing, decision, 'OnDemand');
  if (change.status !== 'failure') delete job.engine.escrows[entry.id];
  const whole = kind === 'Group' ? await withMembers(bench, entry, subject, change) : change;
  return written(context, place, bench.rule, whole);
}

/** At most five members who were named go along; their steps follow those of the group. */
async function withMembers(
  bench: Parameters<typeof planMembers>[0],
  entry: SourceEntry,
  subject: OnDemandSubject,
  change: Change,
): Promise<Change> {
  const link = bench.links[entry.id];
  if (link === undefined || change.status === 'failure' || subject.memberIds.length === 0) return change;
  const plan = planMembers(bench, entry, subject.memberIds.slice(0, mostMembers));
  if (plan === null || isSettled(plan)) return change;
  const members = await syncMembers(bench, entry, link, plan);
  const steps = change.steps.filter(({ name }) => name !== 'EntrySynchronizationSkip');
  return {
    ...members,
    action: change.action === 'other' ? members.action : change.action,
    steps: [...steps, ...members.steps.filter(({ type }) => type !== 'import')],
    modified: [...(change.status === 'skipped' ? [] : change.modified), ...members.modified],
    startedAt: change.startedAt,
  };
}

function written(context: PracticeContext, place: JobPlace, rule: ObjectRule, change: Change): Answer {
  const { app, job } = place;
  const log = { app, job, rule, cycleId: context.guid(), retryAt: null, failedBefore: 0 };
  const changeId = writeLog(context, log, change);
  return { key: JSON.stringify(keyJson(change)), value: JSON.stringify(valueJson(change, changeId, rule)) };
}

const pascal = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function keyJson(change: Change) {
  const details =
    change.failure !== null
      ? { errorCode: change.failure.code, errorMessage: change.failure.message }
      : change.skipReason !== null
        ? { errorCode: change.skipReason, errorMessage: change.skipText }
        : {};
  return { result: pascal(change.status), details };
}

function valueJson(change: Change, changeId: string, rule: ObjectRule) {
  const { subject, failure } = change;
  return {
    action: pascal(change.action),
    changeId,
    endTime: change.endedAt,
    modifiedProperties: change.modified.map(({ name, value }) => ({
      displayName: name,
      oldValue: null,
      newValue: value,
    })),
    provisioningSteps: change.steps.map(({ name, type, status, description, at, details }) => ({
      name,
      type: pascal(type),
      status: pascal(status),
      description,
      timestamp: at,
      details,
    })),
    reportableIdentifier: subject.name,
    startTime: change.startedAt,
    statusInfo: {
      status: pascal(change.status),
      errorCode: failure?.code ?? null,
      reason: failure?.message ?? null,
      additionalDetails: failure?.webAnswer ?? null,
      errorCategory: failure === null ? null : pascal(failure.category),
      recommendedAction: failure === null ? null : recommendedAction(failure.code),
    },
    sourceIdentity: { id: subject.id, type: subject.kind, displayName: null, details: null },
    sourceSystem: { id: null, name: rule.source.name, details: null },
    targetIdentity: {
      id: change.targetId,
      type: rule.mapping.targetObjectName,
      displayName: null,
      details: null,
    },
    targetSystem: { id: null, name: rule.target.name, details: null },
  };
}

function refused(code: string, message: string): Answer {
  const { failure } = objectFailure(code, message);
  return {
    key: JSON.stringify({ result: 'Failure', details: { errorCode: failure.code, errorMessage: message } }),
    value: '{}',
  };
}
