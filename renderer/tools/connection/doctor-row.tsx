import { Badge, Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { RunComparison } from '../../../shared/model/compare-runs';
import type { RenderedFinding } from '../../../shared/model/finding';
import { useWords } from '../../frame/contexts';
import { FindingRow } from '../../parts/finding-row';
import { canRunAlone } from './wanted';

type Change = keyof RunComparison;

/** What became of a finding since the last run; what is not told any more has no row that could say so. */
const marks = ['worse', 'found', 'better'] as const satisfies readonly Change[];

export const changeOf = (comparison: RunComparison | null, id: string): (typeof marks)[number] | null =>
  marks.find((kind) => comparison?.[kind].some((one) => one.id === id)) ?? null;

interface DoctorRowProps {
  readonly finding: RenderedFinding;
  readonly change: (typeof marks)[number] | null;
  /** Is being checked again just now. */
  readonly asking: boolean;
  /** Something is being checked. */
  readonly busy: boolean;
  /** null: not here. */
  readonly onAgain: ((id: string) => void) | null;
}

/** A finding of the doctor: what has changed, and a way to check it alone. */
export function DoctorRow({ finding, change, asking, busy, onAgain }: DoctorRowProps) {
  const { say } = useWords();
  const mark = asking ? 'asking' : change;
  return (
    <FindingRow
      finding={finding}
      asksAgain
      beside={
        mark && (
          <Badge appearance="outline" color={mark === 'worse' ? 'important' : 'informative'}>
            {say(`screen.connection.mark.${mark}`)}
          </Badge>
        )
      }
      {...(onAgain && canRunAlone(finding.id)
        ? {
            actions: (
              <span>
                <Button
                  size="small"
                  icon={<ArrowClockwiseRegular />}
                  disabledFocusable={busy}
                  onClick={() => onAgain(finding.id)}
                >
                  {say('screen.connection.do.one')}
                </Button>
              </span>
            ),
          }
        : {})}
    />
  );
}
