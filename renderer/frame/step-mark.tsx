import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleFilled,
  CircleRegular,
  MoreCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { Step } from '../../shared/model/step';

export type Standing = Step['state'] | 'asking';

const shapes = {
  done: CheckmarkCircleFilled,
  open: CircleFilled,
  'was-right': WarningFilled,
  'not-looked-at': CircleRegular,
  asking: MoreCircleRegular,
} as const;

const useStyles = makeStyles({
  mark: { fontSize: tokens.fontSizeBase500, flex: 'none' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorBrandForeground1 },
  'was-right': { color: tokens.colorStatusWarningForeground3 },
  'not-looked-at': { color: tokens.colorNeutralForeground3 },
  asking: { color: tokens.colorNeutralForeground3 },
});

/** Where a step stands, as a shape. The word stands beside it. */
export function StepMark({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const Shape = shapes[standing];
  return <Shape className={mergeClasses(styles.mark, styles[standing])} />;
}
