import { z } from 'zod';
import type { PracticeJob } from '../world/state';
import { badRequest, json } from './answer';
import type { Route } from './route';
import type { SyncPart } from './sync-part';

const mostMembers = 5;

const subject = z.object({
  objectId: z.string(),
  objectTypeName: z.string(),
  links: z.object({ members: z.array(z.object({ objectId: z.string() })).default([]) }).optional(),
});
const body = z.object({
  parameters: z.array(z.object({ ruleId: z.string(), subjects: z.array(subject).length(1) })).length(1),
});

const knowsRule = (job: PracticeJob, ruleId: string) =>
  job.schema.synchronizationRules.some(({ id }) => id === ruleId.replace(/#V2$/, ''));

/**
 * `jobs/{id}/provisionOnDemand`: one person, or one group with at most five of its members
 * (learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand).
 */
export const provisionOnDemandRoutes = (part: SyncPart): Route[] => [
  part.jobRoute(
    'POST',
    '/provisionOnDemand',
    async (call, job, app) => {
      const parsed = body.safeParse(call.body);
      const [parameter] = parsed.success ? parsed.data.parameters : [];
      const [one] = parameter?.subjects ?? [];
      if (parameter === undefined || one === undefined)
        return badRequest('Exactly one rule with exactly one subject can be provisioned on demand.');
      if (!knowsRule(job, parameter.ruleId))
        return badRequest(`The rule '${parameter.ruleId}' does not exist.`);
      if (!['User', 'Group'].includes(one.objectTypeName))
        return badRequest(`The object type '${one.objectTypeName}' is not supported.`);
      const memberIds = one.links?.members.map(({ objectId }) => objectId) ?? [];
      if (memberIds.length > mostMembers)
        return badRequest(`At most ${mostMembers} members can be provisioned on demand.`);
      const pair = await part.engine.provisionOnDemand(app.id, job.resource.id, {
        objectId: one.objectId,
        objectTypeName: one.objectTypeName,
        memberIds,
      });
      return json({
        '@odata.context':
          'https://syncfabric.windowsazure.com/api/$metadata#microsoft.synchronization.stringKeyStringValuePair',
        ...pair,
      });
    },
    { bucket: 'on-demand' },
  ),
];
