import { failed, ok, type Problem, type Result } from '../../contract/problem';
import { judgeJob } from '../../diagnosis/job-health';
import type { GraphReply } from '../../graph/client';
import { postJob, postJobAction } from '../../graph/sync-jobs';
import type { SyncJob, SyncTemplate } from '../../model/sync-job';
import type { OnboardingDeps } from '../deps';
import { isTemporary, patiently, untilThere } from '../patience';

type JobPowers = Pick<OnboardingDeps, 'facts' | 'graph' | 'writer' | 'clock' | 'target'>;

/** The application's job, null when there is none yet. */
export async function findJob(
  deps: Pick<OnboardingDeps, 'facts'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<SyncJob | null>> {
  const jobs = await deps.facts.jobs(servicePrincipalId, signal);
  return jobs.ok ? ok(chooseJob(jobs.value)) : jobs;
}

/**
 * There is generally one job to an application. Where there are several, it is the one that works: it runs or would
 * but for a quarantine, else it ran once, else it was configured.
 */
export function chooseJob(jobs: readonly SyncJob[]): SyncJob | null {
  const states = jobs.map((job) => ({ job, state: judgeJob(job, 0).state }));
  const first = (fits: (one: (typeof states)[number]) => boolean) => states.find(fits)?.job;
  return (
    first(({ state }) => state === 'running' || state === 'quarantine') ??
    first(({ state }) => state === 'first-cycle') ??
    first(({ state }) => state !== 'not-started') ??
    first(({ job }) => job.status?.code !== 'NotConfigured') ??
    jobs[0] ??
    null
  );
}

/** The default template, else the one that carries the target's name, else the first. */
export function chooseTemplate(templates: readonly SyncTemplate[], name: string): SyncTemplate | null {
  const named = (one: SyncTemplate) =>
    [one.id, one.factoryTag].some((tag) => tag?.toLowerCase() === name.toLowerCase());
  return templates.find((one) => one.default) ?? templates.find(named) ?? templates[0] ?? null;
}

/** The template from which the job is made. Problem: `app-without-provisioning`. */
export async function findTemplate(
  deps: Pick<OnboardingDeps, 'facts' | 'target'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<SyncTemplate>> {
  const templates = await deps.facts.templates(servicePrincipalId, signal);
  if (!templates.ok) return templates;
  const template = chooseTemplate(templates.value, deps.target.displayName);
  const params = { app: deps.target.displayName };
  return template ? ok(template) : failed('app-without-provisioning', { params, remedy: 'ask-grouptalk' });
}

/** The application's job; made from the template when there is none. */
export async function ensureJob(
  deps: JobPowers,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<SyncJob>> {
  const existing = await untilThere(deps.clock, () => findJob(deps, servicePrincipalId, signal), signal);
  if (!existing.ok) return existing;
  if (existing.value) return ok(existing.value);
  const template = await untilThere(deps.clock, () => findTemplate(deps, servicePrincipalId, signal), signal);
  if (!template.ok) return template;
  return deps.writer.write(
    {
      change: {
        id: 'create-job',
        servicePrincipalId,
        subject: template.value.id,
        lines: [{ what: 'templateId', old: null, new: template.value.id }],
      },
      act: () =>
        retried(
          deps,
          () => postJob(deps.graph, servicePrincipalId, template.value.id, signal),
          isTemporary,
          signal,
        ),
      seen: (made) =>
        made
          ? deps.facts.job(servicePrincipalId, made.id, signal)
          : findJob(deps, servicePrincipalId, signal),
    },
    signal,
  );
}

export type JobAction = 'start' | 'pause' | 'restart';

/**
 * Starts, pauses or restarts the job. A job that runs is not started again: Microsoft warns that repeated
 * starts can stop the service. Problem: `no-job`.
 */
export async function steerJob(
  deps: JobPowers,
  input: { readonly servicePrincipalId: string; readonly action: JobAction },
  signal?: AbortSignal,
): Promise<Result<SyncJob>> {
  const { servicePrincipalId, action } = input;
  const job = await findJob(deps, servicePrincipalId, signal);
  if (!job.ok) return job;
  if (!job.value) return failed('no-job');
  const { id: jobId } = job.value;
  const before = stateOf(job.value);
  const quarantined = judgeJob(job.value, deps.clock.now()).state === 'quarantine';
  const after = action === 'pause' ? 'paused' : 'active';
  if (before === after && action !== 'restart' && !quarantined) return ok(job.value);
  return deps.writer.write(
    {
      change: {
        id: `${action}-job`,
        servicePrincipalId,
        subject: jobId,
        lines: [{ what: 'schedule', old: before, new: after }],
      },
      act: () =>
        retried(
          deps,
          () => postJobAction(deps.graph, { servicePrincipalId, jobId, action }, signal),
          isLate,
          signal,
        ),
      seen: async () => {
        const now = await deps.facts.job(servicePrincipalId, jobId, signal);
        return now.ok && stateOf(now.value) !== after ? ok(null) : now;
      },
    },
    signal,
  );
}

/** `Disabled` and `Paused` are the same to a person: nothing runs. */
const stateOf = (job: SyncJob): 'active' | 'paused' =>
  job.schedule?.state === 'Active' ? 'active' : 'paused';

/** The job could be read, so that a refusal is meant. */
const isLate = ({ code }: Problem): boolean => code === 'graph-not-found' || code === 'graph-conflict';

/** Repeats a write that a new application refuses for a while: nothing was done, so that it is safe. */
async function retried<T>(
  deps: Pick<OnboardingDeps, 'clock'>,
  act: () => Promise<Result<GraphReply<T>>>,
  passing: (problem: Problem) => boolean,
  signal?: AbortSignal,
): Promise<Result<GraphReply<T>>> {
  const done = await patiently({ clock: deps.clock, patienceMs: 90_000 }, act, passing, signal);
  if (!done.ok) return done;
  return done.value === null ? failed('write-not-seen', { remedy: 'wait' }) : ok(done.value);
}
