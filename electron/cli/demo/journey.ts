import { ok, type Result } from '../../../shared/contract/problem';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import type { Stage } from './stage';
import { configure } from './steps/configure';
import { consent } from './steps/consent';
import { plan } from './steps/plan';
import { request } from './steps/request';
import { type Assigned, scope } from './steps/scope';
import { watch } from './steps/watch';
import type { Walk } from './walk';

/** Where the journey ended: the application and who is assigned to it. */
export interface Arrival {
  readonly app: ServicePrincipal;
  readonly assigned: Assigned;
}

/**
 * The tutorial's six steps, one after the other; null when one of them could not go on. `epilogue` is part of
 * the last step.
 */
export async function walkJourney(
  walk: Walk,
  stage: Stage,
  epilogue: (arrival: Arrival) => Promise<Result<unknown>> = async () => ok(null),
): Promise<Arrival | null> {
  const planned = await walk.step('plan', stage, plan);
  const token = await walk.step('request', planned, (seen) => request(stage, seen));
  const app = await walk.step('consent', token, () => consent(stage));
  const assigned = await walk.step('scope', app, (there) => scope(stage, there));
  const ready = app && assigned && { app, assigned };
  const job = await walk.step('configure', ready, (given) => configure(stage, given.app, given.assigned));
  await walk.step('watch', job && ready, async (given) => {
    const watched = await watch(stage, given.app, given.assigned);
    return watched.ok ? epilogue(given) : watched;
  });
  return job && ready;
}
