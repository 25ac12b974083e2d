import type { PracticeJob, PracticeProvisioning, PracticeServicePrincipal } from '../world/state';
import { type GraphAnswer, notFound } from './answer';
import { appArrived, withApp } from './apps';
import { provisioningOf } from './new-job';
import { appAdmins } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { scopes } from './scopes';

type Answer = GraphAnswer | Promise<GraphAnswer>;

const root = '/servicePrincipals/{id}/synchronization';

/** What all calls below `/synchronization` have in common: scope, role or ownership, the app, the job. */
export interface SyncPart extends GraphPart {
  /** Reads ask for the read scope, everything else (and `write`) for the write scope. */
  route(
    method: string,
    path: string,
    answer: (call: GraphCall, app: PracticeServicePrincipal) => Answer,
    more?: { readonly write?: boolean; readonly bucket?: 'on-demand' },
  ): Route;
  /** The same for `/jobs/{job}…`; reads see the job only when it has been replicated. */
  jobRoute(
    method: string,
    path: string,
    answer: (call: GraphCall, job: PracticeJob, app: PracticeServicePrincipal) => Answer,
    more?: { readonly write?: boolean; readonly bucket?: 'on-demand' },
  ): Route;
  provisioning(app: PracticeServicePrincipal): PracticeProvisioning;
  /** Jobs as reads see them. */
  readableJobs(app: PracticeServicePrincipal): readonly PracticeJob[];
  /** To be called before jobs are added or removed. */
  beforeJobsChange(app: PracticeServicePrincipal): void;
  /** Templates of a fresh app come one more delay after the app itself. */
  templatesReady(app: PracticeServicePrincipal): boolean;
}

export function createSyncPart(part: GraphPart): SyncPart {
  const { context, replica } = part;
  const provisioning = (app: PracticeServicePrincipal) => provisioningOf(context, app.id);
  const key = (app: PracticeServicePrincipal) => `jobs/${app.id}`;
  const readableJobs = (app: PracticeServicePrincipal) => {
    const { jobs } = provisioning(app);
    const ids = replica.read(
      key(app),
      jobs.map(({ resource }) => resource.id),
    );
    return jobs.filter(({ resource }) => ids.includes(resource.id));
  };
  const route: SyncPart['route'] = (method, path, answer, more = {}) => ({
    method,
    path: `${root}${path}`,
    scopes:
      method === 'GET' && more.write !== true ? scopes.readSynchronization : scopes.writeSynchronization,
    roles: appAdmins,
    ownerSuffices: true,
    provisioning: true,
    ...(more.bucket === undefined ? {} : { bucket: more.bucket }),
    answer: withApp(part, answer),
  });
  return {
    ...part,
    provisioning,
    readableJobs,
    route,
    beforeJobsChange(app) {
      replica.beforeWrite(
        key(app),
        provisioning(app).jobs.map(({ resource }) => resource.id),
      );
    },
    templatesReady: (app) => app.provisionable && appArrived(part, app, 2),
    jobRoute: (method, path, answer, more) =>
      route(
        method,
        `/jobs/{job}${path}`,
        (call, app) => {
          const { job: id = '' } = call.params;
          const jobs = method === 'GET' ? readableJobs(app) : provisioning(app).jobs;
          const job = jobs.find(({ resource }) => resource.id === id);
          return job === undefined ? notFound(id) : answer(call, job, app);
        },
        more,
      ),
  };
}
