import { failed, type ProblemCode, type RemedyId } from '../contract/problem';
import type { GraphErrorText } from './error-body';

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: GraphErrorText;
  readonly host: string;
  /** By how much this computer's clock is ahead, in milliseconds; null when the answer names no time. */
  readonly skewMs: number | null;
}

/** Tokens are judged wrongly beyond this (RFC 7519 §4.1.4 speaks of a few minutes). */
const wrongClockMs = 5 * 60_000;

/**
 * A refusal of Microsoft Graph as a Problem. `params` keep the status, Graph's own outermost code and the
 * request ID; Graph's message is developer text and goes to `detail`.
 */
export function refusalProblem(refusal: Refusal): ReturnType<typeof failed> {
  const { code, remedy } = meaning(refusal);
  const requestId = refusal.headers['request-id'] ?? refusal.error.requestId;
  const graphCode = refusal.error.codes[0];
  return failed(code, {
    params: {
      status: refusal.status,
      host: refusal.host,
      ...(graphCode ? { graphCode } : {}),
      ...(requestId ? { requestId } : {}),
    },
    detail: [
      `HTTP ${refusal.status}`,
      refusal.error.codes.join(' / '),
      refusal.error.messages[0] ?? '',
      requestId ? `request-id ${requestId}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    ...(remedy ? { remedy } : {}),
  });
}

interface Meaning {
  readonly code: ProblemCode;
  readonly remedy?: RemedyId;
}

function meaning(refusal: Refusal): Meaning {
  const { status, error } = refusal;
  const has = (...codes: readonly string[]) =>
    error.codes.some((code) => codes.some((one) => one.toLowerCase() === code.toLowerCase()));

  if (isChallenged(refusal)) return { code: 'conditional-access', remedy: 'sign-in-again' };
  if (status === 401) return unauthorized(refusal);
  if (has('Authentication_RequestFromNonPremiumTenantOrB2CTenant')) return { code: 'needs-p1' };
  if (status === 403 || has('Authorization_RequestDenied'))
    return { code: 'graph-forbidden', remedy: 'ask-administrator' };
  if (status === 404) return { code: 'graph-not-found', remedy: 'wait' };
  if (status === 409 || status === 412) return { code: 'graph-conflict', remedy: 'try-again' };
  if (status === 429) return { code: 'graph-throttled', remedy: 'wait' };
  if (status >= 500) return { code: 'graph-unavailable', remedy: 'try-again' };
  return { code: 'graph-refused-request', remedy: 'report-bug' };
}

/** Conditional Access asks for more in the midst of a session, by 401 or by 403. */
const isChallenged = ({ headers, error }: Refusal): boolean =>
  /\bclaims=|insufficient_claims/i.test(headers['www-authenticate'] ?? '') ||
  error.codes.some((code) => code.toLowerCase() === 'insufficient_claims');

/**
 * A 401 is about the token, which a new sign-in cures; a clock that is wrong makes every token wrong.
 * `UnknownError`, with an empty message, is what provisioning answers where rights are missing.
 */
function unauthorized({ skewMs, error }: Refusal): Meaning {
  if (Math.abs(skewMs ?? 0) > wrongClockMs) return { code: 'sign-in-needed', remedy: 'set-clock' };
  const unknown =
    error.codes.length > 0 && error.codes.every((code) => code.toLowerCase() === 'unknownerror');
  if (unknown) return { code: 'graph-forbidden', remedy: 'ask-administrator' };
  return { code: 'sign-in-needed', remedy: 'sign-in-again' };
}

/** Somebody else answered in Microsoft Graph's place. */
export const notGraphProblem = (status: number, host: string): ReturnType<typeof failed> =>
  failed('answer-not-understood', {
    params: { host, status },
    detail: `HTTP ${status}, not from Microsoft Graph`,
    remedy: 'check-network',
  });
