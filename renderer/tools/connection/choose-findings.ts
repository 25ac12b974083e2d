import { byParty } from '../../../shared/model/by-party';
import type { Finding, Party, RenderedFinding } from '../../../shared/model/finding';
import type { Verdict } from '../../../shared/model/verdict';
import type { Words } from '../../../shared/words/words';
import { type LayerId, layerOfFinding } from './layers';
import { togetherId } from './wanted';

/** Which findings somebody wants to see. */
export interface Choice {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly layer: LayerId | null;
}

export const everything: Choice = { text: '', verdict: null, layer: null };

export const isChoosing = ({ text, verdict, layer }: Choice): boolean =>
  text.trim() !== '' || verdict !== null || layer !== null;

interface Group {
  /** `nobody`: worth knowing, and no more. */
  readonly of: Party | 'nobody';
  readonly findings: readonly RenderedFinding[];
}

interface Grouped {
  readonly groups: readonly Group[];
  readonly pass: readonly RenderedFinding[];
  readonly skipped: readonly RenderedFinding[];
  /** How many there are in all of these. */
  readonly count: number;
}

/** The findings that fit, by who must act. What the verdicts mean together stands elsewhere. Pure. */
export function groupFindings(words: Words, findings: readonly Finding[], choice: Choice): Grouped {
  const fitting = findings
    .filter(({ id }) => id !== togetherId)
    .map((one) => words.finding(one))
    .filter((one) => fits(words, one, choice));
  const of = (verdict: Verdict) => fitting.filter((one) => one.verdict === verdict);
  const notes = of('note');
  return {
    groups: [
      ...byParty(fitting).map(({ party, findings: theirs }) => ({ of: party, findings: theirs })),
      ...(notes.length > 0 ? [{ of: 'nobody' as const, findings: notes }] : []),
    ],
    pass: of('pass'),
    skipped: of('skipped'),
    count: fitting.length,
  };
}

function fits({ locale }: Words, finding: RenderedFinding, { text, verdict, layer }: Choice): boolean {
  if (verdict && finding.verdict !== verdict) return false;
  if (layer && layerOfFinding(finding.id) !== layer) return false;
  const { id, title, why, remedy } = finding;
  const typed = text.trim().toLocaleLowerCase(locale);
  return [id, title, why, remedy].some((one) => one.toLocaleLowerCase(locale).includes(typed));
}
