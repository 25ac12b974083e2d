import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  why: { color: tokens.colorNeutralForeground3 },
  action: { marginTop: tokens.spacingVerticalS },
});

interface EmptyProps {
  /** What will be here. */
  readonly what: string;
  /** Why it is not here yet. */
  readonly why: string;
  /** The one thing to do. */
  readonly action?: ReactNode;
}

export function Empty({ what, why, action }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text weight="semibold">{what}</Text>
      <Text className={styles.why}>{why}</Text>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
