import type { HttpOutcome } from '../../../http/port';
import type { CheckId } from '../../../model/check-id';
import { isHtml, isLabelledJson, isThrottled, toldInBrief } from '../../answer';
import { errorUrn, readJson } from '../../messages';
import { isPlain, memberOf, type Plain } from '../../resource';
import type { OutcomeMeaning } from '../check';

const rfc = 'https://www.rfc-editor.org/rfc/rfc7644#section-4';

/** When these fail, what an endpoint says of itself is amiss for the same reason. */
export const lower: readonly CheckId[] = ['redirect', 'content-type', 'list-shape', 'entra-user-probe'];

/** It is there, and says something that is not so: Entra hardly ever reads it, but other clients do. */
export const flaw = {
  verdict: 'warn',
  party: 'grouptalk',
  reference: rfc,
  explainedBy: lower,
} as const satisfies OutcomeMeaning;

/** What can be said of each of the three documents before it is understood. Entra does well without them. */
export const availability = {
  absent: { verdict: 'note', party: 'grouptalk', reference: rfc },
  'not-shown': { verdict: 'skipped' },
  unreadable: flaw,
  'other-label': flaw,
} as const satisfies Record<string, OutcomeMeaning>;
type Availability = keyof typeof availability;

export type Discovered =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'amiss'; readonly outcome: Availability };

export function readDiscovery(outcome: HttpOutcome): Discovered {
  const amiss = (what: Availability): Discovered => ({ kind: 'amiss', outcome: what });
  if (isThrottled(outcome)) return amiss('not-shown');
  if (outcome.kind === 'failure') return amiss('unreadable');
  const { status } = outcome;
  if ((status >= 400 && status < 500) || status === 501) return amiss('absent');
  const json = status === 200 ? readJson(outcome.text) : undefined;
  if (typeof json !== 'object' || json === null || isError(json)) return amiss('unreadable');
  if (!isLabelledJson(outcome) || isHtml(outcome)) return amiss('other-label');
  return { kind: 'json', json };
}

/** `200`, and an error inside. */
const isError = (json: object) => isPlain(json) && saysSchema(json, errorUrn);

/** URNs are compared without case. */
export function saysSchema(message: Plain, urn: string): boolean {
  const schemas = memberOf(message, 'schemas');
  if (!Array.isArray(schemas)) return false;
  return schemas.some((one) => typeof one === 'string' && one.toLowerCase() === urn.toLowerCase());
}

export const toldOf = (outcome: HttpOutcome) => ({
  params: { answer: toldInBrief(outcome) },
  evidence: [outcome.exchange],
});
