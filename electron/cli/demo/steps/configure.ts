import { ok, type Result } from '../../../../shared/contract/problem';
import { judgeJob } from '../../../../shared/diagnosis/job-health';
import type { ServicePrincipal } from '../../../../shared/model/service-principal';
import type { SyncJob } from '../../../../shared/model/sync-job';
import { checkMappings } from '../../../../shared/onboarding/configure/check-mappings';
import { steerJob } from '../../../../shared/onboarding/configure/job';
import { probeBoth } from '../../../../shared/onboarding/configure/probe';
import { provisionOne } from '../../../../shared/onboarding/configure/provision-one';
import { saveConfiguration } from '../../../../shared/onboarding/configure/save';
import { sayFiveSteps } from '../../../../shared/words/say-five-steps';
import { sayWatch } from '../../../../shared/words/say-watch';
import type { Stage } from '../stage';
import type { Assigned } from './scope';

/** Step 5: tests the connection, saves, checks the mappings, provisions one person, starts. */
export async function configure(
  stage: Stage,
  app: ServicePrincipal,
  { person }: Assigned,
): Promise<Result<SyncJob>> {
  const { deps, words, tell, print, find, signal } = stage;
  const servicePrincipalId = app.id;
  const probes = await probeBoth(deps, { servicePrincipalId }, (finding) => find([finding]), signal);
  if (!probes.ok) return probes;

  const notify = person.mail ?? stage.admin;
  const saved = await saveConfiguration(
    deps,
    { servicePrincipalId, notify, scope: { mode: 'assigned' } },
    undefined,
    signal,
  );
  if (!saved.ok) return saved;
  find(saved.value.findings);
  tell('saved', { keys: saved.value.keys.join(', '), notify });

  const mappings = await checkMappings(deps, { servicePrincipalId }, signal);
  if (!mappings.ok) return mappings;
  find(mappings.value);

  const one = await provisionOne(deps, { servicePrincipalId, principal: person }, undefined, signal);
  if (!one.ok) return one;
  const steps = sayFiveSteps(words, one.value.steps)
    .map(({ title, state }) => `${title}: ${state}`)
    .join(', ');
  tell('on-demand', { name: person.displayName, steps });
  find([one.value.finding]);

  const started = await steerJob(deps, { servicePrincipalId, action: 'start' }, signal);
  if (!started.ok) return started;
  for (const note of sayWatch(words, judgeJob(started.value, deps.clock.now()))) print(note);
  return ok(started.value);
}
