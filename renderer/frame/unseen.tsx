import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ProblemBar } from '../problems';
import { useOverview, useWords } from './contexts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What the last look could not see, and why. */
export function Unseen({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { problems } = useOverview();
  return (
    <div className={styles.list} role="status">
      {problems.length === 0 ? <Text>{words.say('frame.rail.all-seen')}</Text> : null}
      {problems.map((one) => (
        <ProblemBar key={JSON.stringify(one)} problem={one} onRetry={onRetry} />
      ))}
    </div>
  );
}
