import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../../shared/model/verdict';
import { useWords } from '../../frame/contexts';
import { FactsTable } from '../../parts/facts-table';
import { Fold } from '../../parts/fold';
import { VerdictMark } from '../../parts/verdict-mark';

const useStyles = makeStyles({
  ladder: { listStyleType: 'none', margin: 0, padding: 0 },
  rung: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    ':last-child > :first-child::after': { display: 'none' },
  },
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    '::after': {
      content: '""',
      flexGrow: 1,
      minHeight: tokens.spacingVerticalS,
      borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  words: { paddingBottom: tokens.spacingVerticalM, overflowWrap: 'anywhere', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  state: { color: tokens.colorNeutralForeground3 },
  says: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap', unicodeBidi: 'plaintext' },
});

export interface Rung {
  readonly id: string;
  readonly verdict: Verdict;
  readonly title: string;
  readonly state: string;
  /** Entra's own words; may be empty. */
  readonly says: string;
  readonly details: Readonly<Record<string, string>>;
  /** Whether the details begin open. */
  readonly isOpen: boolean;
}

/** Steps from top to bottom; the broken rung is where the eye lands. */
export function Ladder({ rungs, label }: { readonly rungs: readonly Rung[]; readonly label: string }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ol className={styles.ladder} aria-label={label}>
      {rungs.map(({ id, verdict, title, state, says, details, isOpen }) => (
        <li key={id} className={styles.rung}>
          <span className={styles.rail} aria-hidden>
            <VerdictMark verdict={verdict} />
          </span>
          <div className={styles.words}>
            <div className={styles.head}>
              <Text weight={verdict === 'fail' ? 'bold' : 'semibold'}>{title}</Text>
              <Text size={200} className={styles.state}>
                {state}
              </Text>
            </div>
            {says && (
              <Text block size={200} className={styles.says}>
                {says}
              </Text>
            )}
            {Object.keys(details).length > 0 && (
              <Fold title={words.say('frame.details')} open={isOpen}>
                <FactsTable
                  rows={Object.entries(details).map(([label, value]) => ({ label, value, mono: true }))}
                />
              </Fold>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
