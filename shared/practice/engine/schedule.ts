import type { PracticeContext } from '../context';
import type { PracticeJob } from '../world/state';
import { cycleMs } from './intervals';

/** When each job runs next, on the world's clock. */
export interface Schedule {
  /** Replaces what was planned for this job. */
  plan(key: string, job: PracticeJob, ms: number, run: () => Promise<void>): void;
  callOff(key: string): void;
}

export function createSchedule(context: PracticeContext): Schedule {
  const planned = new Map<string, () => void>();
  const callOff = (key: string) => {
    planned.get(key)?.();
    planned.delete(key);
  };
  return {
    callOff,
    plan(key, job, ms, run) {
      callOff(key);
      job.engine.nextCycleAt = new Date(context.clock.now() + ms).toISOString();
      planned.set(key, context.clock.schedule(ms, run));
    },
  };
}

/** Milliseconds to the next cycle: 40 minutes, or until a quarantined job may try again. */
export function untilNextCycle(job: PracticeJob, now: number): number {
  const { quarantine } = job.resource.status;
  return quarantine === null ? cycleMs : Math.max(0, Date.parse(quarantine.nextAttempt) - now);
}
