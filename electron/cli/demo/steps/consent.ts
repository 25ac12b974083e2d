import { failed, ok, type Result } from '../../../../shared/contract/problem';
import type { ServicePrincipal } from '../../../../shared/model/service-principal';
import { beginConsent, waitForApp } from '../../../../shared/onboarding/consent/wait-for-app';
import { signUp } from '../at-grouptalk';
import type { Stage } from '../stage';

/** Step 3: signs up at GroupTalk Admin, ends in the expected error, waits for the application. */
export async function consent(stage: Stage): Promise<Result<ServicePrincipal>> {
  const { deps, tell, person, admin, signal } = stage;
  const begun = await beginConsent(deps);
  if (!begun.ok) return begun;
  const page = await signUp(person, begun.value.signUpUrl, { username: admin, consent: 'accept' });
  tell('signed-up');
  const [said] = /The user isn't present[^.]*\./.exec(page.text) ?? [];
  if (!said)
    return failed('answer-not-understood', { params: { host: 'GroupTalk Admin' }, detail: page.title });
  tell('expected-error', { text: said });

  const there = await waitForApp(deps, {}, undefined, signal);
  if (!there.ok) return there;
  if (there.value.kind === 'several') return { ok: false, problem: there.value.problem };
  const { app, granted } = there.value;
  const scopes = [...new Set((granted ?? []).flatMap((grant) => grant.scopes))];
  tell('app-there', { app: app.displayName });
  if (scopes.length > 0) tell('granted', { scopes: scopes.join(', ') });
  return ok(app);
}
