import type { HttpPort } from '../../http/port';
import type { PracticeContext } from '../context';
import type { PracticeJob, PracticeProvisioning, PracticeServicePrincipal } from '../world/state';
import { type Assignments, readAssignments } from './assignments';
import type { ObjectKind } from './change';
import type { Bench } from './object-sync';
import type { Rules } from './plan';
import { objectRule } from './rules';
import { type JobSettings, settingsOf } from './settings';
import { createTarget } from './target';

/** A job with all that its evaluation reads, as things stand now. */
export interface JobPlace {
  readonly provisioning: PracticeProvisioning;
  readonly job: PracticeJob;
  readonly app: PracticeServicePrincipal | undefined;
  readonly settings: JobSettings;
  readonly rules: Rules;
  readonly assignments: Assignments;
  /** null: this kind of object is not provisioned. */
  bench(kind: ObjectKind, options?: { readonly standardDialect?: boolean }): Bench | null;
}

export function findJob(
  context: PracticeContext,
  servicePrincipalId: string,
  jobId: string,
): { provisioning: PracticeProvisioning; job: PracticeJob } | null {
  const provisioning = context.world.provisioning.find(
    (one) => one.servicePrincipalId === servicePrincipalId,
  );
  const job = provisioning?.jobs.find(({ resource }) => resource.id === jobId);
  return provisioning === undefined || job === undefined ? null : { provisioning, job };
}

export function placeJob(
  context: PracticeContext,
  http: HttpPort,
  servicePrincipalId: string,
  jobId: string,
): JobPlace | null {
  const found = findJob(context, servicePrincipalId, jobId);
  if (found === null) return null;
  const { provisioning, job } = found;
  const settings = settingsOf(provisioning, job);
  const rules = { User: objectRule(job, 'User'), Group: objectRule(job, 'Group') };
  const target = createTarget(context, http, settings);
  return {
    provisioning,
    job,
    app: context.world.servicePrincipals.find(({ id }) => id === servicePrincipalId),
    settings,
    rules,
    assignments: readAssignments(context.world, servicePrincipalId),
    bench(kind, options) {
      const rule = rules[kind];
      if (rule === null) return null;
      const standardDialect = options?.standardDialect ?? settings.standardDialect;
      return { context, target, rule, links: job.engine.links, standardDialect };
    },
  };
}
