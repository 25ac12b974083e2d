import { isDeepStrictEqual } from 'node:util';
import { failed, ok } from '../../../shared/contract/problem';
import { judgeJob } from '../../../shared/diagnosis/job-health';
import type { TenantChange } from '../../../shared/model/journal';
import { checkMappings } from '../../../shared/onboarding/configure/check-mappings';
import { steerJob } from '../../../shared/onboarding/configure/job';
import { probeBoth } from '../../../shared/onboarding/configure/probe';
import { provisionOne } from '../../../shared/onboarding/configure/provision-one';
import { reviewConfiguration } from '../../../shared/onboarding/configure/review';
import { saveConfiguration } from '../../../shared/onboarding/configure/save';
import { lastReview } from '../../session/memory';
import type { HandlersOf } from './handlers';
import { writeInTenant } from './in-tenant';
import type { HandlerPowers } from './powers';

export const configureHandlers = (powers: HandlerPowers): HandlersOf<'configure' | 'job'> => {
  const { session, memory, asking } = powers;
  return {
    'configure.probe': async (_, { progress, signal }) => {
      const app = await session.app(signal);
      return app.ok ? probeBoth(asking, { servicePrincipalId: app.value }, progress, signal) : app;
    },
    'configure.review': async ({ scope, notify }, { signal }) => {
      memory.reviewed.clear();
      const app = await session.app(signal);
      if (!app.ok) return app;
      const servicePrincipalId = app.value;
      const review = await reviewConfiguration(asking, { servicePrincipalId, scope, notify }, signal);
      if (review.ok) {
        memory.reviewed.keep(lastReview, { servicePrincipalId, scope: scope.mode, notify, ...review.value });
      }
      return review;
    },
    'configure.save': async ({ tenantId, scope, notify }, { progress, signal }) => {
      const reviewed = memory.reviewed.get(lastReview);
      // Held to it before anything is done: making the job comes first.
      if (reviewed?.scope !== scope.mode || reviewed.notify !== notify) {
        return failed('write-declined', { detail: 'something else was reviewed, or nothing' });
      }
      const agreed = ({ id, servicePrincipalId, lines }: TenantChange) =>
        servicePrincipalId === reviewed.servicePrincipalId &&
        (id === 'create-job'
          ? reviewed.createsJob
          : id === 'save-credentials' && isDeepStrictEqual(lines, reviewed.lines));
      const saved = await writeInTenant(
        powers,
        {
          tenantId,
          agreed,
          act: (servicePrincipalId) =>
            saveConfiguration(asking, { servicePrincipalId, scope, notify }, progress, signal),
        },
        signal,
      );
      if (!saved.ok) return saved;
      memory.reviewed.clear();
      const { token, keys, findings } = saved.value;
      return ok({ token, keys, findings });
    },
    'configure.mappings': async (_, { signal }) => {
      const app = await session.app(signal);
      if (!app.ok) return app;
      const findings = await checkMappings(asking, { servicePrincipalId: app.value }, signal);
      return findings.ok ? ok({ findings: findings.value }) : findings;
    },
    'configure.provisionOne': async ({ tenantId, principalId }, { progress, signal }) => {
      const principal = memory.people.get(principalId);
      if (!principal) return failed('graph-not-found', { remedy: 'try-again' });
      const done = await writeInTenant(
        powers,
        {
          tenantId,
          agreed: ({ id, subject }) => id === 'provision-one' && subject === principal.displayName,
          act: (servicePrincipalId) =>
            provisionOne(asking, { servicePrincipalId, principal }, progress, signal),
        },
        signal,
      );
      return done.ok ? ok({ steps: done.value.steps, finding: done.value.finding }) : done;
    },
    'job.steer': async ({ tenantId, action }, { signal }) => {
      const done = await writeInTenant(
        powers,
        {
          tenantId,
          agreed: ({ id }) => id === `${action}-job`,
          act: (servicePrincipalId) => steerJob(asking, { servicePrincipalId, action }, signal),
        },
        signal,
      );
      return done.ok ? ok(judgeJob(done.value, asking.clock.now())) : done;
    },
  };
};
