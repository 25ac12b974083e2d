import type { Problem } from '../../shared/contract/problem';
import type { TransportCode } from '../../shared/http/port';
import { transportProblem } from '../../shared/http/transport-problem';
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

/** No answer came from the sign-in host. A cancel is the sign-in's, which is what can be taken up again. */
export function noAnswer(code: TransportCode, detail: string, { host }: Pick<Asked, 'host'>): Problem {
  if (code === 'cancelled')
    return { code: 'sign-in-cancelled', params: { host }, detail, remedy: 'sign-in-again' };
  return transportProblem(code, detail, `https://${host}`).problem;
}
