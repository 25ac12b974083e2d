import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../shared/model/finding';
import { useWords } from '../../frame/contexts';
import { VerdictMark } from '../../parts/verdict-mark';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBottom: tokens.spacingVerticalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
});

/** One finding whose remedy must not be folded away. */
export function FindingSentence({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const words = useWords();
  const { verdict, why, remedy } = words.finding(finding);
  return (
    <div className={styles.row}>
      <VerdictMark verdict={verdict} />
      <div className={styles.words}>
        <Text weight="semibold">{why}</Text>
        {remedy && <Text>{words.say('report.what-to-do', { remedy })}</Text>}
      </div>
    </div>
  );
}
