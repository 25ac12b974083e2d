import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { JobHealth } from '../../../shared/model/job-health';
import { useWords } from '../../frame/contexts';
import { sizes } from '../../styles/theme';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: sizes.field },
  count: { fontVariantNumeric: 'tabular-nums' },
});

/** Entra's own counts, in its own units. */
export function Progress({ progress }: Pick<JobHealth, 'progress'>) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.list} aria-live="polite">
      {progress.map(({ done, total, units }) => {
        const text = say('screen.watch.job.progress-of', {
          done,
          total,
          units: units || say('screen.watch.job.pages'),
        });
        return (
          <div key={`${units} ${total}`}>
            <Text block className={styles.count}>
              {text}
            </Text>
            {total > 0 && <ProgressBar value={Math.min(done, total)} max={total} aria-label={text} />}
          </div>
        );
      })}
    </div>
  );
}
