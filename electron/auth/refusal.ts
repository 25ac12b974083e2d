import type { Problem, ProblemCode, RemedyId } from '../../shared/contract/problem';
import type { TransportCode } from '../../shared/http/port';
import { meaningOfNumber, meaningOfWord } from './refusal-codes';

/** A refused sign-in as plain data; the names are those of MSAL's `AuthError`. */
export interface Refused {
  /** OAuth's `error`, or MSAL's own code. */
  readonly errorCode: string;
  readonly subError?: string;
  /** OAuth's `error_description`; Entra's begins with `AADSTS` and a number. */
  readonly errorMessage?: string;
  /** Entra's number, where it came apart from the description. */
  readonly errorNo?: string;
  readonly correlationId?: string;
}

/** What was asked for; fills the sentence in. */
export interface Asked {
  readonly scopes: readonly string[];
  readonly tenant: string;
  /** Host of the sign-in. */
  readonly host: string;
}

/**
 * Microsoft's refusal as a Problem with a remedy. The number decides, then the sub-error, then the error.
 * `detail` holds codes only: Entra's description names people and must not travel.
 */
export function refusal(refused: Refused, asked: Asked): Problem {
  const numbers = entraNumbers(refused);
  const number = numbers.find((one) => meaningOfNumber.has(one)) ?? numbers[0] ?? null;
  const meaning = (number === null ? undefined : meaningOfNumber.get(number)) ??
    meaningOfWord.get(refused.subError ?? '') ??
    meaningOfWord.get(refused.errorCode) ?? { code: 'sign-in-refused', remedy: 'try-again' };
  return {
    code: meaning.code,
    params: { scopes: asked.scopes.join(', '), tenant: asked.tenant, host: asked.host },
    detail: [
      number === null ? '' : `AADSTS${number}`,
      refused.errorCode,
      refused.subError ?? '',
      refused.correlationId ? `correlation ID ${refused.correlationId}` : '',
    ]
      .filter(Boolean)
      .join(', '),
    remedy: meaning.remedy,
  };
}

/** The numbers of `AADSTS…`, wherever they stand: a description may name the cause after the symptom. */
function entraNumbers({ errorMessage = '', errorNo }: Refused): readonly number[] {
  const said = [...errorMessage.matchAll(/AADSTS(\d{4,8})(?!\d)/gi)].map(([, digits]) => Number(digits));
  return /^\d{4,8}$/.test(String(errorNo ?? '')) ? [...said, Number(errorNo)] : said;
}

const roads: Readonly<Record<TransportCode, readonly [ProblemCode, RemedyId]>> = {
  'host-not-found': ['host-not-found', 'check-network'],
  'connection-refused': ['connection-refused', 'check-network'],
  'connection-broken': ['connection-broken', 'try-again'],
  unreachable: ['no-network', 'check-network'],
  'timed-out': ['timed-out', 'try-again'],
  'too-large': ['answer-too-large', 'report-bug'],
  truncated: ['connection-broken', 'try-again'],
  'certificate-untrusted': ['certificate-refused', 'ask-administrator'],
  'certificate-wrong-name': ['certificate-refused', 'check-network'],
  'certificate-dates': ['certificate-refused', 'set-clock'],
  'tls-failed': ['connection-broken', 'check-network'],
  'proxy-unreachable': ['proxy-refused', 'check-network'],
  'proxy-refused': ['proxy-refused', 'ask-administrator'],
  'proxy-wants-sign-in': ['proxy-wants-sign-in', 'check-network'],
  'not-http': ['answer-not-understood', 'check-network'],
  cancelled: ['sign-in-cancelled', 'sign-in-again'],
  'credential-wrong-host': ['credential-wrong-host', 'report-bug'],
  'url-refused': ['address-refused', 'report-bug'],
  'header-refused': ['address-refused', 'report-bug'],
};

/** No answer came from the sign-in host. */
export function noAnswer(code: TransportCode, detail: string, asked: Asked): Problem {
  const [problem, remedy] = roads[code];
  return { code: problem, params: { host: asked.host, url: `https://${asked.host}` }, detail, remedy };
}
