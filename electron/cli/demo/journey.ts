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

/** The tutorial's six steps, one after the other; null when one of them could not go on. */
export async function walkJourney(walk: Walk, stage: Stage): Promise<Arrival | null> {
  const planned = await walk.step('plan', stage, plan);
  const token = await walk.step('request', planned, (seen) => request(stage, seen));
  const app = await walk.step('consent', token, () => consent(stage));
  const assigned = await walk.step('scope', app, (there) => scope(stage, there));
  const ready = app && assigned && { app, assigned };
  const job = await walk.step('configure', ready, (given) => configure(stage, given.app, given.assigned));
  await walk.step('watch', job && ready, (given) => watch(stage, given.app, given.assigned));
  return job && ready;
}
