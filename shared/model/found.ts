import type { WordParams } from '../contract/problem';
import type { Exchange, Finding, Party } from './finding';
import type { Verdict } from './verdict';

/** A finding whose sentences stand under `finding.<id>.<outcome>`. Without more it carries no evidence. */
export const found = (
  id: string,
  outcome: string,
  verdict: Verdict,
  more: {
    readonly params?: WordParams;
    readonly party?: Party;
    readonly evidence?: readonly Exchange[];
    readonly ms?: number;
    readonly reference?: string;
  } = {},
): Finding => ({
  id,
  outcome,
  verdict,
  params: more.params ?? {},
  evidence: more.evidence ?? [],
  ms: more.ms ?? 0,
  ...(more.party ? { party: more.party } : {}),
  ...(more.reference ? { reference: more.reference } : {}),
});
