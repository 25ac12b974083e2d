import type { HttpAnswer, HttpOutcome } from '../../../http/port';
import { inBrief, isGarbled, redirectTarget } from '../../answer';
import { isEmptyList, readListAnswer } from '../../list-answer';
import { readScimError } from '../../messages';
import type { Judgement, OutcomeMeaning } from '../check';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';
const emptyAnswer =
  'https://learn.microsoft.com/entra/identity/enterprise-apps/troubleshoot-user-provisioning-validation';
const server = { verdict: 'fail', party: 'grouptalk', reference: scim } as const;
const network = { verdict: 'fail', party: 'network' } as const;

/** Everything that can come of searching for somebody who cannot exist, as Entra's Test Connection does. */
export const probeOutcomes = {
  empty: { verdict: 'pass' },
  'without-resources': { verdict: 'note', party: 'grouptalk', reference: scim },
  // The same blanks stand in every search of Entra's: said once, by the check of what stands in addresses.
  'plus-not-a-blank': { ...server, sameAs: ['encoding'] },
  'filter-ignored': server,
  'resources-despite-zero': server,
  'not-a-list': { ...server, explainedBy: ['content-type', 'list-shape'] },
  'no-match-404': { ...server, reference: emptyAnswer },
  'nothing-here': { verdict: 'fail', party: 'admin' },
  refused: { verdict: 'fail', party: 'admin' },
  redirected: { verdict: 'fail', party: 'admin', explainedBy: ['redirect'] },
  'redirected-within': { ...server, explainedBy: ['redirect'] },
  'filter-refused': server,
  throttled: { verdict: 'warn', party: 'grouptalk' },
  'not-supported': server,
  'server-error': { verdict: 'fail', party: 'grouptalk' },
  'other-status': server,
  'timed-out': { verdict: 'fail', party: 'grouptalk' },
  'too-large': server,
  truncated: network,
  garbled: server,
  'broke-off': network,
} as const satisfies Record<string, OutcomeMeaning>;
export type ProbeOutcome = keyof typeof probeOutcomes;

export interface AskedProbe {
  readonly outcome: HttpOutcome;
  /** The attribute that was searched on. */
  readonly attribute: string;
  /** The same with blanks as `%20`, where Entra's own were not answered well. */
  readonly withPercent?: HttpOutcome | null;
}

/**
 * Judged by what Entra demands, which is more than the RFC does: 200 with an empty ListResponse. A 404 for
 * "no match" is a failure, although RFC 7644 section 3.4.2 can be read as allowing it.
 */
export function judgeProbe({ outcome, attribute, withPercent }: AskedProbe): Judgement<ProbeOutcome> {
  const evidence = [outcome.exchange];
  if (outcome.kind === 'failure') {
    const { code } = outcome;
    if (isGarbled(outcome)) return { outcome: 'garbled', params: { attribute, code }, evidence };
    const known = code === 'timed-out' || code === 'too-large' || code === 'truncated' ? code : 'broke-off';
    return { outcome: known, params: { attribute, code }, evidence };
  }
  const to = redirectTarget(outcome);
  // What is to be entered as the Tenant URL has no /Users at its end.
  const base = to.replace(/\/(?:Users|Groups)\/*$/i, '/');
  const params = { attribute, answer: inBrief(outcome), to: base || '–' };
  if (withPercent && isEmptyList(withPercent)) {
    return { outcome: 'plus-not-a-blank', params, evidence: [...evidence, withPercent.exchange] };
  }
  if (outcome.status !== 200) return { outcome: byStatus(outcome), params, evidence };

  const { fault, total, resources } = readListAnswer(outcome);
  const found = total ?? 0;
  if (total === null || fault === 'error-in-200' || fault === 'resources-not-a-list') {
    return { outcome: 'not-a-list', params, evidence };
  }
  if (found !== 0) return { outcome: 'filter-ignored', params: { ...params, found }, evidence };
  if (resources === null) return { outcome: 'without-resources', params, evidence };
  if (resources.length > 0) {
    return { outcome: 'resources-despite-zero', params: { ...params, found: resources.length }, evidence };
  }
  return { outcome: 'empty', params, evidence };
}

function byStatus(answer: HttpAnswer): ProbeOutcome {
  const { status } = answer;
  if (status === 404) return readScimError(answer.text) ? 'no-match-404' : 'nothing-here';
  if (status === 401 || status === 403) return 'refused';
  if (status >= 300 && status < 400) return staysWithin(answer) ? 'redirected-within' : 'redirected';
  if (status === 400) return 'filter-refused';
  if (status === 429) return 'throttled';
  if (status === 405 || status === 501) return 'not-supported';
  return status >= 500 ? 'server-error' : 'other-status';
}

function staysWithin(answer: HttpAnswer): boolean {
  const { url } = answer.exchange;
  const to = redirectTarget(answer);
  return URL.canParse(to) && URL.canParse(url) && new URL(to).origin === new URL(url).origin;
}
