import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { Statement } from '../../shared/model/statement';
import { useWords } from '../frame/contexts';
import { When } from './when';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  claim: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  shape: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  by: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface SaidProps {
  /** What was stated, as a short sentence; left out where a title above says it. */
  readonly claim?: string;
  readonly statement: Statement;
  /** Off while it is being taken back. */
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

/** What only a person can know: who has said it, when, and the way back. */
export function Said({ claim, statement, busy, onTakeBack }: SaidProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.row}>
      {claim ? (
        <span className={styles.claim}>
          <CheckmarkCircleFilled className={styles.shape} aria-hidden />
          <Text>{claim}</Text>
        </span>
      ) : null}
      <Text size={200} className={styles.by}>
        {words.say('screen.plan.said.by', { who: statement.saidBy })}
        {' · '}
        <When iso={statement.saidAt} />
      </Text>
      <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onTakeBack}>
        {words.say('screen.plan.said.take-back')}
      </Button>
    </div>
  );
}
