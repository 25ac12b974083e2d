import { ProblemBar } from '../problems';
import type { Asked } from '../use-call';

/** Why the last change could not be kept. */
export const NotChanged = ({ call }: { readonly call: Asked<'settings.change'> }) =>
  call.look === 'failed' && call.problem ? <ProblemBar problem={call.problem} /> : null;
