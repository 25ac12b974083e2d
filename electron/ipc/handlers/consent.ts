import { ok } from '../../../shared/contract/problem';
import { beginConsent, waitForApp } from '../../../shared/onboarding/consent/wait-for-app';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const consentHandlers = ({ session, quiet, asking, links }: HandlerPowers): HandlersOf<'consent'> => ({
  'consent.begin': async () => {
    const begun = await beginConsent(quiet);
    if (!begun.ok) return begun;
    await session.restate();
    const { signUpUrl: url } = begun.value;
    const opened = await links.openSignUp(url);
    // The address is on the screen in any case.
    return ok({ url, opened: opened.ok ? opened.value : 'nowhere' });
  },
  'consent.wait': async ({ keepWaiting }, { progress, signal }) => {
    const chosen = session.knownApp();
    const which = chosen ? { servicePrincipalId: chosen } : {};
    const found = await waitForApp(asking, { ...which, keepWaiting }, progress, signal);
    if (found.ok) void session.lookAgain();
    return found;
  },
});
