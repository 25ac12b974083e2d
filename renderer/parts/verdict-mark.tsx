import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  InfoRegular,
  SubtractCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { Verdict } from '../../shared/model/verdict';
import { useWords } from '../frame/contexts';

const useStyles = makeStyles({
  mark: { flex: 'none', fontSize: tokens.fontSizeBase500 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  note: { color: tokens.colorBrandForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
});

const shapes = {
  pass: CheckmarkCircleFilled,
  note: InfoRegular,
  warn: WarningFilled,
  fail: DismissCircleFilled,
  skipped: SubtractCircleRegular,
} as const;

/** A verdict as a shape of its own; the word is there for those who hear it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const words = useWords();
  const Shape = shapes[verdict];
  return (
    <Shape
      className={mergeClasses(styles.mark, styles[verdict])}
      aria-label={words.say(`report.${verdict}`)}
    />
  );
}
