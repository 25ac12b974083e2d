import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { expectedOf, type Wanted } from './wanted';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
  },
  count: {
    lineHeight: '32px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface ProgressLineProps {
  readonly wanted: Wanted;
  readonly hasLast: boolean;
  /** How many findings there are so far. */
  readonly count: number;
  readonly host: string;
  readonly onCancel: () => void;
}

/** What is being asked of whom, and how far it is. The count is not read out at each step: the end is. */
export function ProgressLine({ wanted, hasLast, count, host, onCancel }: ProgressLineProps) {
  const styles = useStyles();
  const { say } = useWords();
  const all = expectedOf(wanted, hasLast);
  return (
    <div className={styles.line}>
      <Asking what={say('screen.connection.asking.both')} host={host} onCancel={onCancel} />
      <Text className={styles.count}>
        {all === null
          ? say('screen.connection.asking.count-open', { count })
          : say('screen.connection.asking.count', { count: Math.min(count, all), all })}
      </Text>
    </div>
  );
}
