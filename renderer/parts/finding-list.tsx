import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding } from '../../shared/model/finding';
import type { Verdict } from '../../shared/model/verdict';
import { useWords } from '../frame/contexts';
import { FindingRow } from './finding-row';
import { Fold } from './fold';

const useStyles = makeStyles({
  section: { minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalXS,
  },
  counts: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  folded: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

/** What needs somebody first. */
const shown: readonly Verdict[] = ['fail', 'warn', 'note'];
const folded: readonly Verdict[] = ['pass', 'skipped'];

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly title?: string;
  /** There are few, and what passed tells as much as what did not. */
  readonly unfolded?: boolean;
}

/** Findings in the order in which they need somebody. What passed, and what was not tried, is folded to a count. */
export function FindingList({ findings, title, unfolded = false }: FindingListProps) {
  const styles = useStyles();
  const words = useWords();
  const titleId = useId();
  const of = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict);
  const rows = (list: readonly Finding[]) => (
    <ul className={styles.list}>
      {list.map((one) => (
        <FindingRow
          key={`${one.id} ${one.outcome} ${JSON.stringify(one.params)}`}
          finding={words.finding(one)}
        />
      ))}
    </ul>
  );
  const some = (verdict: Verdict) => of(verdict).length > 0;
  const counted = (verdict: Verdict) => words.say(`frame.counts.${verdict}`, { count: of(verdict).length });
  return (
    <section className={styles.section} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title ? (
        <div className={styles.head}>
          <Subtitle2 as="h2" id={titleId}>
            {title}
          </Subtitle2>
          <Text size={200} className={styles.counts} role="status">
            {shown.filter(some).map(counted).join(', ')}
          </Text>
        </div>
      ) : null}
      {rows((unfolded ? [...shown, ...folded] : shown).flatMap(of))}
      {(unfolded ? [] : folded).filter(some).map((verdict) => (
        <div key={verdict} className={styles.folded}>
          <Fold title={counted(verdict)}>{rows(of(verdict))}</Fold>
        </div>
      ))}
    </section>
  );
}
