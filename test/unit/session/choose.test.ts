import '../../support/without-electron';
import { expect, it } from 'vitest';
import { createSession } from '../../../electron/session/session';
import { openKeptState } from '../../../electron/store/kept-state';
import { ok } from '../../../shared/contract/problem';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import type { OnboardingDeps } from '../../../shared/onboarding/deps';
import { newPlace } from '../../support/place';

const account = { homeAccountId: 'anna', tenantId: 'one', username: 'anna@x.example', name: 'Anna' };
const appOf = (id: string, displayName: string): ServicePrincipal => ({
  id,
  appId: id,
  displayName,
  accountEnabled: true,
  appOwnerOrganizationId: null,
  applicationTemplateId: null,
  appRoleAssignmentRequired: false,
  appRoles: [],
  tags: [],
});
const payroll = appOf('payroll', 'Payroll');

it('an application that nobody was shown is not chosen, even when it is in the tenant', async () => {
  const place = newPlace();
  const state = openKeptState(place, 'global');
  // Of all powers, those that choosing needs.
  const quiet = {
    signIn: { account: () => account },
    facts: { apps: async () => ok([appOf('grouptalk', 'GroupTalk')]), app: async () => ok(payroll) },
  } as unknown as OnboardingDeps;
  const session = createSession({ quiet, state, announce: () => undefined, onSwitch: () => undefined });
  expect(await session.choose(payroll.id)).toMatchObject({ ok: false, problem: { code: 'graph-not-found' } });
  expect(state.chosenApp(account)).toBeNull();
  place.clean();
});
