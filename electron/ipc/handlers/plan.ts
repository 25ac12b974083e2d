import { ok } from '../../../shared/contract/problem';
import { stateThat, withdrawThat } from '../../../shared/onboarding/keys';
import { lookAtPlan } from '../../../shared/onboarding/plan/look-at-plan';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const planHandlers = ({ session, quiet }: HandlerPowers): HandlersOf<'plan' | 'statement'> => ({
  'plan.look': async (_, { progress, signal }) => {
    const app = session.knownApp();
    const plan = await lookAtPlan(quiet, app ? { servicePrincipalId: app } : {}, progress, signal);
    if (!plan.ok) return plan;
    const { findings, mapped, licencesNeedPermission } = plan.value;
    return ok({ findings, mapped, licencesNeedPermission });
  },
  'statement.make': async ({ id }) => {
    const stated = await stateThat(quiet, id);
    await session.restate();
    return stated;
  },
  'statement.withdraw': async ({ id }) => {
    const withdrawn = await withdrawThat(quiet, id);
    await session.restate();
    return withdrawn;
  },
});
