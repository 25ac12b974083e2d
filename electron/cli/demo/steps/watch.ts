import { ok, type Result } from '../../../../shared/contract/problem';
import { found } from '../../../../shared/model/found';
import type { ServicePrincipal } from '../../../../shared/model/service-principal';
import { observe } from '../../../../shared/onboarding/observe';
import { deriveSteps } from '../../../../shared/onboarding/steps';
import { waitForCycle } from '../../../../shared/onboarding/watch/look-at-job';
import { readLogs } from '../../../../shared/onboarding/watch/read-logs';
import { sayEvent } from '../../../../shared/words/say-event';
import { sayStep } from '../../../../shared/words/say-step';
import { sayWatch } from '../../../../shared/words/say-watch';
import { lookWhatArrived } from '../arrived';
import type { Stage } from '../stage';
import type { Assigned } from './scope';

/** Step 6: waits for the first cycle, reads the logs, and looks at GroupTalk itself who is there. */
export async function watch(stage: Stage, app: ServicePrincipal, assigned: Assigned): Promise<Result<null>> {
  const { deps, words, tell, print, find, signal } = stage;
  const servicePrincipalId = app.id;
  const seen = await waitForCycle(deps, { servicePrincipalId, pollMs: 10_000 }, undefined, signal);
  if (!seen.ok) return seen;
  const { health } = seen.value;
  if (health.lastCycle) tell('cycle', pick(health.lastCycle));
  find(health.findings);
  for (const note of sayWatch(words, health)) print(note);

  const logs = await readLogs(deps, { filter: { servicePrincipalId } }, signal);
  if (!logs.ok) return logs;
  tell('logs', { count: logs.value.events.length, actions: countActions(logs.value.events) });

  for (const explained of logs.value.events) {
    const said = sayEvent(words, explained);
    if (said) tell('explained', { name: explained.who, title: said.title, why: said.why });
  }

  find([await lookWhatArrived(stage, assigned)]);

  const observed = await observe(deps, { servicePrincipalId }, undefined, signal);
  if (!observed.ok) return observed;
  const steps = deriveSteps(observed.value, deps.clock.now());
  const open = steps
    .filter(({ state }) => state !== 'done')
    .map((step) => sayStep(words, step))
    .map(({ title, missing }) => `${title} (${missing.join(', ')})`)
    .join('; ');
  find([
    open === ''
      ? found('demo-steps', 'done', 'pass')
      : found('demo-steps', 'open', 'fail', { params: { steps: open }, party: 'admin' }),
  ]);
  return ok(null);
}

const pick = ({ imported, exported, escrowed }: Record<'imported' | 'exported' | 'escrowed', number>) => ({
  imported,
  exported,
  escrowed,
});

function countActions(events: readonly { readonly event: { readonly provisioningAction: string | null } }[]) {
  const counts = new Map<string, number>();
  for (const { event } of events) {
    const action = event.provisioningAction ?? 'other';
    counts.set(action, (counts.get(action) ?? 0) + 1);
  }
  return [...counts].map(([action, count]) => `${count} ${action}`).join(', ');
}
