import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CircleRegular, MoreCircleRegular } from '@fluentui/react-icons';
import { type Counts, type Verdict, verdicts } from '../../../shared/model/verdict';
import type { Words } from '../../../shared/words/words';
import { useWords } from '../../frame/contexts';
import { VerdictMark } from '../../parts/verdict-mark';
import { type Rung, sayLayer } from './layers';

const useStyles = makeStyles({
  ladder: { listStyleType: 'none', margin: 0, padding: 0 },
  rung: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    ':last-child > :first-child::after': { display: 'none' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    '::after': {
      content: '""',
      flexGrow: 1,
      borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  open: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  state: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorNeutralForeground1 },
});

interface WayLadderProps {
  readonly rungs: readonly Rung[];
  readonly label: string;
  readonly running: boolean;
}

/** The layers from top to bottom, a line each; the lowest that failed is where the eye lands. */
export function WayLadder({ rungs, label, running }: WayLadderProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ol className={styles.ladder} aria-label={label}>
      {rungs.map((rung) => (
        <li key={rung.id} className={styles.rung}>
          <span className={styles.side} aria-hidden>
            <Mark verdict={rung.verdict} running={running} />
          </span>
          <span className={styles.words}>
            <Text
              weight={rung.breaks ? 'bold' : 'regular'}
              className={mergeClasses(rung.verdict === null && styles.quiet)}
            >
              {sayLayer(words, rung.id)}
            </Text>
            <Text size={200} className={rung.breaks ? styles.bad : styles.state}>
              {sayRung(words, rung, running)}
            </Text>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ verdict, running }: { readonly verdict: Verdict | null; readonly running: boolean }) {
  const styles = useStyles();
  if (verdict) return <VerdictMark verdict={verdict} />;
  return running ? <MoreCircleRegular className={styles.open} /> : <CircleRegular className={styles.open} />;
}

/** The gravest first, as the findings stand. */
const told: readonly Verdict[] = ['fail', 'warn', 'note'];

function sayRung({ say }: Words, { verdict, counts, breaks }: Rung, running: boolean): string {
  if (verdict === null) {
    return say(running ? 'screen.connection.rung.asking' : 'screen.connection.rung.unasked');
  }
  const bad = told.filter((one) => counts[one] > 0);
  if (bad.length === 0) return say(`report.${verdict}`);
  const said = sayCounts({ say }, counts, bad);
  return breaks ? say('screen.connection.rung.breaks', { counts: said }) : said;
}

/** `2 failed, 1 warning`; of all verdicts that there are some of, unless said. */
export const sayCounts = (
  { say }: Pick<Words, 'say'>,
  counts: Counts,
  some: readonly Verdict[] = verdicts.filter((one) => counts[one] > 0),
): string => some.map((one) => say(`frame.counts.${one}`, { count: counts[one] })).join(', ');
