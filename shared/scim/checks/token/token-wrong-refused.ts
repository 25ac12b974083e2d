import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { isHtml } from '../../answer';
import { readScimError } from '../../messages';
import { defineCheck } from '../check';
import { entryOf, searches } from './without-right';
import { otherSignature, randomLike } from './wrong-token';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.12';
const logs =
  'https://learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs#error-codes';
const server = { verdict: 'fail', party: 'grouptalk' } as const;
/** Of an endpoint that answers everything so, this is only an echo. */
const probes: readonly CheckId[] = ['redirect', 'entra-user-probe', 'entra-group-probe', 'content-type'];
const odd = { verdict: 'warn', party: 'grouptalk', reference: logs, explainedBy: probes } as const;

interface Asked {
  /** The real token's claims under a signature that is not theirs; null when the token has no signature. */
  readonly forged: HttpOutcome | null;
  readonly random: HttpOutcome | null;
}

/**
 * A wrong token is refused with 401 and a SCIM Error, so that Entra can tell a token that has expired from an endpoint
 * that is broken. Neither of the tokens that are tried shares the secret part of the real one.
 */
export const tokenWrongRefused = defineCheck({
  id: 'token-wrong-refused',
  needs: ['token-accepted'],
  outcomes: {
    refused: { verdict: 'pass' },
    'no-body': { verdict: 'note', party: 'grouptalk', reference: rfc },
    'no-scim-error': { verdict: 'note', party: 'grouptalk', reference: rfc },
    'refused-by-page': { ...odd, reference: rfc },
    'no-challenge': {
      verdict: 'note',
      party: 'grouptalk',
      reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    },
    'let-in': { ...server, explainedBy: ['token-required'] },
    'signature-not-looked-at': { ...server, explainedBy: ['token-required'] },
    forbidden: odd,
    'other-status': odd,
    'server-error': odd,
    redirected: odd,
    page: odd,
    'error-in-200': { ...server, explainedBy: probes },
    'not-shown': { verdict: 'skipped' },
  },
  ask: async (facts) => {
    const token = facts.subject.judgeToken(facts.now());
    if (!token.usable) return null;
    const { people } = searches(facts);
    const guid = () => facts.guid();
    const forged = token.format === 'jwt' ? otherSignature(token.token, guid) : null;
    const [withForged, withRandom] = await Promise.all([
      forged === null ? null : facts.getAs({ token: forged }, people),
      facts.getAs({ token: randomLike(token.token, guid) }, people),
    ]);
    if (!withForged && !withRandom) return null;
    return { forged: withForged?.outcome ?? null, random: withRandom?.outcome ?? null };
  },
  judge: ({ forged, random }: Asked) => {
    const asked = [random, forged].filter((one) => one !== null);
    const found = asked.map((outcome) => ({ outcome, kind: kindOf(outcome) }));
    const worst = kinds
      .map((kind) => found.find((one) => one.kind === kind))
      .find((one) => one !== undefined);
    if (!worst) return { outcome: 'not-shown', evidence: asked.map((one) => one.exchange) };
    const evidence = [worst.outcome.exchange];
    const params = { status: worst.outcome.exchange.status ?? 0 };
    const onlyForged = worst.kind === 'let-in' && worst.outcome === forged;
    return { outcome: onlyForged ? 'signature-not-looked-at' : worst.kind, params, evidence };
  },
});

/** Worst first. */
const kinds = [
  'let-in',
  'server-error',
  'redirected',
  'error-in-200',
  'page',
  'other-status',
  'forbidden',
  'refused-by-page',
  'no-scim-error',
  'no-body',
  'no-challenge',
  'refused',
  'not-shown',
] as const;

function kindOf(outcome: HttpOutcome): (typeof kinds)[number] {
  const entry = entryOf(outcome);
  switch (entry) {
    case 'refused':
      return outcome.kind === 'answer' ? manners(outcome) : 'not-shown';
    case 'stumbled':
      return 'server-error';
    case 'not-there':
    case 'bad-request':
      return 'other-status';
    default:
      return entry;
  }
}

function manners(answer: HttpAnswer) {
  if (answer.text.trim() === '') return 'no-body';
  if (isHtml(answer)) return 'refused-by-page';
  if (readScimError(answer.text) === null) return 'no-scim-error';
  return answer.headers['www-authenticate'] ? 'refused' : 'no-challenge';
}
