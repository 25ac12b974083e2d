import type { HttpAnswer, HttpFailure, TransportCode } from '../../shared/http/port';

const url = 'https://scim.example/v2/Users?filter=x';

/** An answer as the HTTP port gives it, to Entra's search for a person. */
export function answer(
  status: number,
  text = '',
  headers: Readonly<Record<string, string>> = {},
  asked = url,
): HttpAnswer {
  const exchange = { method: 'GET', url: asked, status, ms: 1, request: '', response: text };
  return { kind: 'answer', status, headers, text, malformedText: false, ms: 1, exchange };
}

/** No answer, and why. */
export const failure = (code: TransportCode): HttpFailure => ({
  kind: 'failure',
  code,
  detail: '',
  ms: 1,
  exchange: { method: 'GET', url, status: null, ms: 1, request: '', response: '' },
});
