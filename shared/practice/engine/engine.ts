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

interface EnginePowers {
  readonly http: HttpPort;
  /** Waited for before a cycle counts as ended. */
  readonly onCycleEnd?: () => Promise<void>;
}

/** An engine that can take over the jobs of a world that was kept. */
type ResumableEngine = SyncEngine & {
  /** Plans the next cycle of each active job: when it was due, or at once when that is past or it was under way. */
  resume(): void;
};

/**
 * Entra's provisioning service: reads the practice directory, applies scope, filters and mappings of each
 * job, and speaks SCIM over real HTTP to the saved Tenant URL. What it remembers lies in the world, so a
 * new engine goes on where another left off, once it is told to `resume`.
 */
export function createSyncEngine(context: PracticeContext, powers: EnginePowers): ResumableEngine {
  const { http, onCycleEnd } = powers;
  const queue = createQueue();
  const schedule = createSchedule(context);
  const keyOf = (servicePrincipalId: string, jobId: string) => `${servicePrincipalId} ${jobId}`;

  const cycle = (servicePrincipalId: string, jobId: string): Promise<void> => {
    const key = keyOf(servicePrincipalId, jobId);
    return queue.run(key, async () => {
      const found = findJob(context, servicePrincipalId, jobId);
      if (found === null) return;
      found.job.engine.nextCycleAt = new Date(context.clock.now()).toISOString();
      try {
        await runCycle(context, http, servicePrincipalId, jobId);
      } catch (error) {
        recordCrash(context, found.job, error);
      }
      planNext(servicePrincipalId, jobId, found.job);
      await onCycleEnd?.();
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

  const applyReset = (job: PracticeJob): void => {
    const { resetAsked } = job.engine;
    delete job.engine.resetAsked;
    if (resetAsked !== undefined) resetJob(job, resetAsked);
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
      job.engine.resetAsked = resetScope;
      whenIdle(keyOf(servicePrincipalId, jobId), () => {
        applyReset(job);
        if (job.resource.schedule.state === 'Active') runAtOnce(servicePrincipalId, jobId, job);
      });
    },

    jobDeleted(servicePrincipalId, jobId) {
      schedule.callOff(keyOf(servicePrincipalId, jobId));
    },

    runCycle: cycle,

    resume() {
      const now = context.clock.now();
      for (const { servicePrincipalId, jobs } of context.world.provisioning) {
        for (const job of jobs) {
          applyReset(job);
          const { id, schedule: plan } = job.resource;
          if (plan.state !== 'Active') continue;
          const due = Date.parse(job.engine.nextCycleAt ?? '');
          const wait = Number.isNaN(due) ? 0 : Math.max(0, due - now);
          const run = () => ifActive(servicePrincipalId, id);
          schedule.plan(keyOf(servicePrincipalId, id), job, wait, run);
        }
      }
    },
  };
}
