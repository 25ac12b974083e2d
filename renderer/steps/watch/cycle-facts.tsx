import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LastCycle } from '../../../shared/model/job-health';
import { useWords } from '../../frame/contexts';
import { When } from '../../parts/when';
import { Shape } from '../configure/shape';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  counts: { fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const verdicts = { succeeded: 'pass', 'some-failed': 'warn', failed: 'fail' } as const;

interface CycleFactsProps {
  readonly cycle: LastCycle | null;
  /** The error code that stands above already. */
  readonly toldAbove: string | null;
}

/** How the last cycle ended, when, and its counts. */
export function CycleFacts({ cycle, toldAbove }: CycleFactsProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  if (!cycle) return <Text>{say('screen.watch.job.no-cycle')}</Text>;
  const { result, began, ended, imported, exported, escrowed, error } = cycle;
  const took = began && ended ? sayTook(words, Date.parse(ended) - Date.parse(began)) : null;
  return (
    <>
      <span className={styles.line}>
        <Shape verdict={verdicts[result]} />
        <Text>{say(`screen.watch.job.result.${result}`)}</Text>
        {ended && <When iso={ended} />}
        {took && <Text className={styles.note}>{took}</Text>}
      </span>
      <Text block className={styles.counts}>
        {say('screen.watch.job.counts', { imported, exported, escrowed })}
      </Text>
      {error && error.code !== toldAbove && (
        <Text block size={200} className={styles.note}>
          {[error.code, error.message].filter(Boolean).join(': ')}
        </Text>
      )}
    </>
  );
}

function sayTook({ say }: ReturnType<typeof useWords>, ms: number): string | null {
  if (!(ms >= 0)) return null;
  return ms < 120_000
    ? say('screen.watch.job.took-seconds', { count: Math.round(ms / 1_000) })
    : say('screen.watch.job.took-minutes', { count: Math.round(ms / 60_000) });
}
