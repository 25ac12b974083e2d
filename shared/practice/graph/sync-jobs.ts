import { z } from 'zod';
import { practiceTemplateId } from '../constants';
import type { PracticeJob, PracticeServicePrincipal } from '../world/state';
import { badRequest, type GraphAnswer, noContent, refuse } from './answer';
import { entity, list } from './listing';
import { jobIdOf, markStarted, newJob } from './new-job';
import type { GraphCall, Route } from './route';
import type { SyncPart } from './sync-part';

/** How long an app counts as fresh: its first `POST jobs` is answered with a passing 401, as terraform users report. */
const freshMs = 5 * 60_000;

const resetFlags = new Set([
  'none',
  'connectordatastore',
  'escrows',
  'watermark',
  'quarantinestate',
  'full',
  'forcedeletes',
]);

const creation = z.object({ templateId: z.string() });
const restarting = z.object({ criteria: z.object({ resetScope: z.string().default('') }).optional() });

const listContext = (app: PracticeServicePrincipal) => `servicePrincipals('${app.id}')/synchronization/jobs`;
const type = 'synchronizationJob';

/** `synchronization/jobs`: the job's life. */
export function syncJobRoutes(part: SyncPart): Route[] {
  const { context, engine } = part;
  const refusedOnce = new Set<string>();

  const create = (call: GraphCall, app: PracticeServicePrincipal): GraphAnswer => {
    const { jobs, secrets } = part.provisioning(app);
    const age = context.clock.now() - Date.parse(app.createdDateTime);
    if (age < freshMs && jobs.length === 0 && !refusedOnce.has(app.id) && part.replica.isFresh(app.id)) {
      refusedOnce.add(app.id);
      return refuse(
        401,
        'Unauthorized',
        'The service principal is not known to the provisioning service yet.',
      );
    }
    const parsed = creation.safeParse(call.body);
    if (!parsed.success || parsed.data.templateId !== practiceTemplateId || !app.provisionable)
      return badRequest('The synchronization template does not exist for this application.');
    if (jobs.length > 0) {
      const message =
        'A conflicting object with one or more of the specified property values is present in the directory.';
      return refuse(409, 'Request_MultipleObjectsWithSameKeyValue', message, {
        details: [{ code: 'ConflictingObjects', message }],
      });
    }
    part.beforeJobsChange(app);
    const job = newJob(context, jobIdOf(context, app));
    if (secrets.some(({ key }) => key === 'SecretToken')) job.resource.status.code = 'Paused';
    jobs.push(job);
    return entity(call, { ...job.resource }, { context: listContext(app), type }, 201);
  };

  const restart = (call: GraphCall, job: PracticeJob, app: PracticeServicePrincipal): GraphAnswer => {
    const parsed = restarting.safeParse(call.body ?? {});
    const resetScope = parsed.success ? (parsed.data.criteria?.resetScope ?? '') : null;
    const flags = (resetScope ?? '?').split(',').map((flag) => flag.trim().toLowerCase());
    if (resetScope === null || flags.some((flag) => flag !== '' && !resetFlags.has(flag)))
      return badRequest('The resetScope is not valid.');
    const { status, schedule } = job.resource;
    schedule.state = 'Active';
    if (flags.some((flag) => ['', 'full', 'quarantinestate'].includes(flag))) status.quarantine = null;
    if (status.quarantine === null) status.code = status.lastExecution === null ? 'NotRun' : 'Active';
    engine.jobRestarted(app.id, job.resource.id, resetScope);
    return noContent;
  };

  const remove = (job: PracticeJob, app: PracticeServicePrincipal): GraphAnswer => {
    part.beforeJobsChange(app);
    engine.jobDeleted(app.id, job.resource.id);
    const provisioning = part.provisioning(app);
    provisioning.jobs = provisioning.jobs.filter((one) => one !== job);
    return noContent;
  };

  return [
    part.route('GET', '/jobs', (call, app) =>
      list(call, {
        // As in Microsoft's sample, the list leaves these two out.
        items: part
          .readableJobs(app)
          .map(({ resource: { synchronizationJobSettings: _settings, status, ...rest } }) => {
            const { troubleshootingUrl: _url, ...shown } = status;
            return { ...rest, status: shown };
          }),
        context: listContext(app),
        type,
      }),
    ),
    part.route('POST', '/jobs', create),
    part.jobRoute('GET', '', (call, job, app) =>
      entity(call, { ...job.resource }, { context: listContext(app), type }),
    ),
    part.jobRoute('DELETE', '', (_, job, app) => remove(job, app)),
    part.jobRoute('POST', '/start', (_, job, app) => {
      markStarted(job);
      engine.jobStarted(app.id, job.resource.id);
      return noContent;
    }),
    part.jobRoute('POST', '/pause', (_, job, app) => {
      job.resource.schedule.state = 'Paused';
      job.resource.status.code = 'Paused';
      engine.jobPaused(app.id, job.resource.id);
      return noContent;
    }),
    part.jobRoute('POST', '/restart', restart),
  ];
}
