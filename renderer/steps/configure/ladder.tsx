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
  // The chevron of a fold is as high as a line and a half.
  brief: { paddingBottom: tokens.spacingVerticalS, marginTop: '-4px', overflowWrap: 'anywhere', minWidth: 0 },
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

interface LadderProps {
  readonly rungs: readonly Rung[];
  readonly label: string;
  /** What went well has one line, which unfolds. */
  readonly brief?: boolean;
}

/** Steps from top to bottom; the broken rung is where the eye lands. */
export function Ladder({ rungs, label, brief = false }: LadderProps) {
  const styles = useStyles();
  return (
    <ol className={styles.ladder} aria-label={label}>
      {rungs.map((rung) => (
        <li key={rung.id} className={styles.rung}>
          <span className={styles.rail} aria-hidden>
            <VerdictMark verdict={rung.verdict} />
          </span>
          {brief && rung.verdict === 'pass' && tells(rung) ? (
            <div className={styles.brief}>
              <Fold title={<Head rung={rung} />}>
                <Says rung={rung} />
                <Details rung={rung} />
              </Fold>
            </div>
          ) : (
            <div className={styles.words}>
              <Head rung={rung} />
              <Says rung={rung} />
              {hasDetails(rung) && <Folded rung={rung} />}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const hasDetails = ({ details }: Rung) => Object.keys(details).length > 0;
const tells = (rung: Rung) => rung.says !== '' || hasDetails(rung);

function Head({ rung: { verdict, title, state } }: { readonly rung: Rung }) {
  const styles = useStyles();
  return (
    <span className={styles.head}>
      <Text weight={verdict === 'fail' ? 'bold' : 'semibold'}>{title}</Text>
      <Text size={200} className={styles.state}>
        {state}
      </Text>
    </span>
  );
}

function Says({ rung: { says } }: { readonly rung: Rung }) {
  const styles = useStyles();
  return says ? (
    <Text block size={200} className={styles.says}>
      {says}
    </Text>
  ) : null;
}

function Folded({ rung }: { readonly rung: Rung }) {
  const { say } = useWords();
  return (
    <Fold title={say('frame.details')} open={rung.isOpen}>
      <Details rung={rung} />
    </Fold>
  );
}

const Details = ({ rung: { details } }: { readonly rung: Rung }) => (
  <FactsTable rows={Object.entries(details).map(([label, value]) => ({ label, value, mono: true }))} />
);
