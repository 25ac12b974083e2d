import type { PracticeContext } from '../context';
import { jobIdOf, markStarted, newJob, provisioningOf } from './new-job';

export interface ConfiguredJob {
  readonly servicePrincipalId: string;
  readonly tenantUrl: string;
  readonly token: string;
  /** `true`: the schedule runs. The engine must still be told (`jobStarted`), it is not known here. */
  readonly start: boolean;
}

/**
 * A job that an administrator set up earlier, with credentials, failure mails and "assigned users and
 * groups only". Returns its ID.
 */
export function createConfiguredJob(context: PracticeContext, job: ConfiguredJob): string {
  const app = context.world.servicePrincipals.find(({ id }) => id === job.servicePrincipalId);
  if (app === undefined) throw new Error(`no service principal ${job.servicePrincipalId} in this world`);
  const provisioning = provisioningOf(context, app.id);
  provisioning.secrets = [
    { key: 'BaseAddress', value: job.tenantUrl },
    { key: 'SecretToken', value: job.token },
    { key: 'SyncAll', value: 'false' },
    {
      key: 'SyncNotificationSettings',
      value: JSON.stringify({
        Enabled: true,
        Recipients:
          context.world.tenant.technicalNotificationMails[0] ?? `it@${context.world.tenant.defaultDomain}`,
        DeleteThresholdEnabled: false,
        DeleteThresholdValue: 500,
        HumanResourcesLookaheadQueryEnabled: false,
      }),
    },
  ];
  const made = newJob(context, jobIdOf(context, app));
  made.resource.status.code = 'Paused';
  if (job.start) markStarted(made);
  provisioning.jobs.push(made);
  return made.resource.id;
}
