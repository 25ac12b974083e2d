import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import { redirectTarget } from '../../answer';
import { defineCheck } from '../check';

const server = { verdict: 'fail', party: 'grouptalk' } as const;

/**
 * Entra's two searches are answered where they are asked. A redirect is never followed, by us or with the token: it
 * could lead anywhere. It is shown, with what to enter instead.
 */
export const redirect = defineCheck({
  id: 'redirect',
  needs: ['http', 'token-shape'],
  outcomes: {
    none: { verdict: 'pass' },
    'plain-http': server,
    loop: server,
    slash: server,
    'sign-in': { verdict: 'fail', party: 'admin' },
    'other-host': { verdict: 'fail', party: 'admin' },
    within: { verdict: 'fail', party: 'admin' },
    'no-target': server,
  },
  ask: async (facts) => {
    const probes = await Promise.all([facts.userProbe(), facts.groupProbe()]);
    const asked = probes.filter((one) => one !== null).map((one) => one.outcome);
    return asked.length === 0 ? null : asked;
  },
  judge: (asked: readonly HttpOutcome[]) => {
    const answer = asked
      .filter((one) => one.kind === 'answer')
      .find((one) => one.status >= 300 && one.status < 400);
    if (!answer) return { outcome: 'none' };
    const to = redirectTarget(answer);
    // What is to be entered as the Tenant URL has no /Users at its end.
    const params = { status: answer.status, to: to.replace(/\/(?:Users|Groups)\/*$/i, '/') || '–' };
    return { outcome: kindOf(answer), params, evidence: [answer.exchange] };
  },
});

function kindOf(answer: HttpAnswer) {
  const base = answer.exchange.url;
  const location = answer.headers.location ?? '';
  if (location === '' || !URL.canParse(location, base) || !URL.canParse(base)) return 'no-target';
  const [from, to] = [new URL(base), new URL(location, base)];
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return 'no-target';
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'plain-http';
  if (isSignIn(to)) return 'sign-in';
  if (to.origin !== from.origin) return 'other-host';
  if (to.pathname === from.pathname) return to.search === from.search ? 'loop' : 'within';
  return to.pathname.replace(/\/+$/, '') === from.pathname.replace(/\/+$/, '') ? 'slash' : 'within';
}

/** Where people sign in, and no service does. */
const isSignIn = ({ hostname, pathname }: URL) =>
  /^(?:login|signin|sso|auth|accounts|idp)\./i.test(hostname) ||
  /\/(?:log-?in|log-?on|sign-?in|sso|saml2?|oauth2?|authorize|auth|adfs)(?:[/.]|$)/i.test(pathname);
