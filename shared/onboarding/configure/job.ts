import { failed, ok, type Result } from '../../contract/problem';
import type { GraphReply } from '../../graph/client';
import { postJob, postJobAction } from '../../graph/sync-jobs';
import type { SyncJob, SyncTemplate } from '../../model/sync-job';
import type { OnboardingDeps } from '../deps';
import { isTemporary, patiently, untilThere } from '../patience';

type JobPowers = Pick<OnboardingDeps, 'facts' | 'graph' | 'writer' | 'clock' | 'target'>;

/** The application's job, null when there is none yet. There is generally one job to an application. */
export async function findJob(
  deps: Pick<OnboardingDeps, 'facts'>,
  servicePrincipalId: string,
  signal?: AbortSignal,
): Promise<Result<SyncJob | null>> {
  const jobs = await deps.facts.jobs(servicePrincipalId, signal);
  return jobs.ok ? ok(jobs.value[0] ?? null) : jobs;
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
        retried(deps, () => postJob(deps.graph, servicePrincipalId, template.value.id, signal), signal),
      seen: (made) => deps.facts.job(servicePrincipalId, made.id, signal),
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
  const quarantined = job.value.status?.code === 'Quarantine';
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
        retried(deps, () => postJobAction(deps.graph, { servicePrincipalId, jobId, action }, signal), signal),
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

/** Repeats a write that a new application refuses for a while: nothing was done, so that it is safe. */
async function retried<T>(
  deps: Pick<OnboardingDeps, 'clock'>,
  act: () => Promise<Result<GraphReply<T>>>,
  signal?: AbortSignal,
): Promise<Result<GraphReply<T>>> {
  const done = await patiently({ clock: deps.clock, patienceMs: 90_000 }, act, isTemporary, signal);
  if (!done.ok) return done;
  return done.value === null ? failed('write-not-seen', { remedy: 'wait' }) : ok(done.value);
}
