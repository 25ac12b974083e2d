import type { HttpPort } from '../../http/port';
import type { PracticeContext, SyncEngine } from '../context';
import type { PracticeJob } from '../world/state';
import { recordCrash, runCycle } from './cycle';
import { never } from './intervals';
import { findJob } from './job-place';
import { provisionOnDemand } from './on-demand';
import { liftQuarantine } from './quarantine';
import { createQueue } from './queue';
import { resetJob } from './restart';
import { createSchedule, untilNextCycle } from './schedule';
import { validateCredentials } from './validate';

/**
 * Entra's provisioning service: reads the practice directory, applies scope, filters and mappings of each
 * job, and speaks SCIM over real HTTP to the saved Tenant URL. What it remembers lies in the world, so a
 * new engine goes on where another left off (but a job must be started anew to be scheduled).
 */
export function createSyncEngine(context: PracticeContext, powers: { readonly http: HttpPort }): SyncEngine {
  const { http } = powers;
  const queue = createQueue();
  const schedule = createSchedule(context);
  const keyOf = (servicePrincipalId: string, jobId: string) => `${servicePrincipalId} ${jobId}`;

  const cycle = (servicePrincipalId: string, jobId: string): Promise<void> => {
    const key = keyOf(servicePrincipalId, jobId);
    return queue.run(key, async () => {
      const found = findJob(context, servicePrincipalId, jobId);
      if (found === null) return;
      try {
        await runCycle(context, http, servicePrincipalId, jobId);
      } catch (error) {
        recordCrash(context, found.job, error);
      }
      planNext(servicePrincipalId, jobId, found.job);
    });
  };

  const planNext = (servicePrincipalId: string, jobId: string, job: PracticeJob): void => {
    const key = keyOf(servicePrincipalId, jobId);
    const stillThere = findJob(context, servicePrincipalId, jobId) !== null;
    if (!stillThere || job.resource.schedule.state !== 'Active') {
      schedule.callOff(key);
      job.engine.nextCycleAt = null;
      return;
    }
    const wait = untilNextCycle(job, context.clock.now());
    schedule.plan(key, job, wait, () => ifActive(servicePrincipalId, jobId));
  };

  const ifActive = async (servicePrincipalId: string, jobId: string): Promise<void> => {
    const job = findJob(context, servicePrincipalId, jobId)?.job;
    if (job?.resource.schedule.state === 'Active') await cycle(servicePrincipalId, jobId);
  };

  /** A running cycle plans the next one at its end, and writes into what a restart forgets: it is let finish. */
  const whenIdle = (key: string, work: () => void): void => {
    if (queue.isBusy(key)) void queue.run(key, async () => work());
    else work();
  };

  const runAtOnce = (servicePrincipalId: string, jobId: string, job: PracticeJob): void =>
    schedule.plan(keyOf(servicePrincipalId, jobId), job, 0, () => ifActive(servicePrincipalId, jobId));

  return {
    validateCredentials: (servicePrincipalId, credentials, jobId) =>
      validateCredentials(context, http, servicePrincipalId, credentials, jobId),

    provisionOnDemand: (servicePrincipalId, jobId, subject) =>
      queue.run(keyOf(servicePrincipalId, jobId), () =>
        provisionOnDemand(context, http, servicePrincipalId, jobId, subject),
      ),

    jobStarted(servicePrincipalId, jobId) {
      const job = findJob(context, servicePrincipalId, jobId)?.job;
      if (job === undefined) return;
      const { schedule: plan, status } = job.resource;
      plan.state = 'Active';
      liftQuarantine(job);
      status.code = status.steadyStateFirstAchievedTime === never ? 'NotRun' : 'Active';
      whenIdle(keyOf(servicePrincipalId, jobId), () => runAtOnce(servicePrincipalId, jobId, job));
    },

    jobPaused(servicePrincipalId, jobId) {
      const job = findJob(context, servicePrincipalId, jobId)?.job;
      schedule.callOff(keyOf(servicePrincipalId, jobId));
      if (job === undefined) return;
      job.engine.nextCycleAt = null;
      if (job.resource.schedule.state === 'Active') job.resource.schedule.state = 'Disabled';
      job.resource.status.code = 'Paused';
    },

    jobRestarted(servicePrincipalId, jobId, resetScope) {
      const job = findJob(context, servicePrincipalId, jobId)?.job;
      if (job === undefined) return;
      whenIdle(keyOf(servicePrincipalId, jobId), () => {
        resetJob(job, resetScope);
        if (job.resource.schedule.state === 'Active') runAtOnce(servicePrincipalId, jobId, job);
      });
    },

    jobDeleted(servicePrincipalId, jobId) {
      schedule.callOff(keyOf(servicePrincipalId, jobId));
    },

    runCycle: cycle,
  };
}
