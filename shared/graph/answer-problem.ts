import { failed, type ProblemCode, type RemedyId } from '../contract/problem';
import type { TransportCode } from '../http/port';
import type { GraphErrorText } from './error-body';

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: GraphErrorText;
  readonly host: string;
  readonly tenant: string;
}

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
      tenant: refusal.tenant,
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

function meaning({ status, headers, error }: Refusal): { code: ProblemCode; remedy?: RemedyId } {
  const has = (...codes: readonly string[]) =>
    error.codes.some((code) => codes.some((one) => one.toLowerCase() === code.toLowerCase()));
  const challenged = /\bclaims=|insufficient_claims/i.test(headers['www-authenticate'] ?? '');

  // Conditional Access asks for more in the midst of a session, by 401 or by 403.
  if (challenged || has('insufficient_claims')) return { code: 'sign-in-needed', remedy: 'sign-in-again' };
  if (status === 401) return { code: 'sign-in-needed', remedy: 'sign-in-again' };
  if (status === 403) return { code: 'graph-forbidden', remedy: 'ask-administrator' };
  if (status === 404) return { code: 'graph-not-found', remedy: 'wait' };
  if (status === 409 || status === 412) return { code: 'graph-conflict', remedy: 'try-again' };
  if (status === 429) return { code: 'graph-throttled', remedy: 'wait' };
  if (status >= 500) return { code: 'graph-unavailable', remedy: 'try-again' };
  if (has('Authorization_RequestDenied')) return { code: 'graph-forbidden', remedy: 'ask-administrator' };
  return { code: 'graph-refused-request', remedy: 'report-bug' };
}

const transportProblems: Readonly<Record<TransportCode, { code: ProblemCode; remedy?: RemedyId }>> = {
  'host-not-found': { code: 'host-not-found', remedy: 'check-network' },
  'connection-refused': { code: 'connection-refused', remedy: 'check-network' },
  'connection-broken': { code: 'connection-broken', remedy: 'try-again' },
  unreachable: { code: 'no-network', remedy: 'check-network' },
  'timed-out': { code: 'timed-out', remedy: 'try-again' },
  'too-large': { code: 'answer-too-large', remedy: 'report-bug' },
  truncated: { code: 'connection-broken', remedy: 'try-again' },
  'certificate-untrusted': { code: 'certificate-refused', remedy: 'check-network' },
  'certificate-wrong-name': { code: 'certificate-refused', remedy: 'check-network' },
  'certificate-dates': { code: 'certificate-refused', remedy: 'set-clock' },
  'tls-failed': { code: 'certificate-refused', remedy: 'check-network' },
  'proxy-refused': { code: 'proxy-refused', remedy: 'check-network' },
  'proxy-wants-sign-in': { code: 'proxy-wants-sign-in', remedy: 'check-network' },
  'not-http': { code: 'answer-not-understood', remedy: 'check-network' },
  cancelled: { code: 'cancelled' },
  'credential-wrong-host': { code: 'credential-wrong-host', remedy: 'report-bug' },
  'url-refused': { code: 'address-refused', remedy: 'report-bug' },
  'header-refused': { code: 'unexpected', remedy: 'report-bug' },
};

/** No answer came from Microsoft Graph: why, as a Problem. */
export function transportProblem(
  code: TransportCode,
  detail: string,
  url: string,
): ReturnType<typeof failed> {
  const { code: problemCode, remedy } = transportProblems[code];
  const host = URL.canParse(url) ? new URL(url).host : '';
  return failed(problemCode, { params: { host, url }, detail, ...(remedy ? { remedy } : {}) });
}
