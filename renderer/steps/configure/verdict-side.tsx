import { Body1Strong, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Finding, RenderedFinding } from '../../../shared/model/finding';
import { useWords } from '../../frame/contexts';
import { ExchangePair } from '../../parts/exchange-pair';
import { Fold } from '../../parts/fold';
import { VerdictMark } from '../../parts/verdict-mark';

const useStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto minmax(52px, auto)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
  figure: {
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
  },
  empty: { color: tokens.colorNeutralForeground3 },
  evidence: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: { marginTop: 'auto' },
  footRoom: { minHeight: '28px' },
  // As many lines as a test that goes well has.
  many: { minHeight: '356px' },
  one: { minHeight: '32px' },
});

interface VerdictSideProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** How much will come: its room is kept, so that nothing below moves. null: nothing was asked yet. */
  readonly room: 'one' | 'many' | null;
  /** What is told while there is nothing to show. */
  readonly empty: string;
  /** Drawn while the question runs. */
  readonly asking: ReactNode;
}

/** The verdict of one side: each check with status and time, and underneath request and answer. */
export function VerdictSide({ title, findings, room, empty, asking }: VerdictSideProps) {
  const styles = useStyles();
  const words = useWords();
  const titleId = useId();
  const said = findings.map((one) => words.finding(one));
  const exchanges = findings.flatMap(({ evidence }) => evidence);
  return (
    <section className={styles.side} aria-labelledby={titleId}>
      <Body1Strong as="h3" id={titleId}>
        {title}
      </Body1Strong>
      {findings.length === 0 && !asking && (
        <Text size={200} className={styles.empty}>
          {empty}
        </Text>
      )}
      <div className={mergeClasses(room !== null && styles[room])}>
        <ul className={styles.list} aria-live="polite">
          {said.map((one, at) => (
            <SideRow
              key={one.id}
              finding={one}
              repeats={said.slice(0, at).some(({ remedy }) => remedy === one.remedy)}
            />
          ))}
        </ul>
        {asking}
      </div>
      <div className={mergeClasses(styles.foot, room !== null && styles.footRoom)}>
        {exchanges.length > 0 && (
          <Fold title={words.say('screen.configure.test.evidence')}>
            <div className={styles.evidence}>
              {exchanges.map((exchange) => (
                <ExchangePair key={JSON.stringify(exchange)} exchange={exchange} />
              ))}
            </div>
          </Fold>
        )}
      </div>
    </section>
  );
}

interface SideRowProps {
  readonly finding: RenderedFinding;
  /** The same remedy stands above already. */
  readonly repeats: boolean;
}

function SideRow({ finding, repeats }: SideRowProps) {
  const styles = useStyles();
  const { say, formats } = useWords();
  const { verdict, title, why, remedy, ms, evidence } = finding;
  const last = evidence.at(-1);
  const quiet = verdict === 'pass' || verdict === 'skipped';
  return (
    <li className={styles.row}>
      <VerdictMark verdict={verdict} />
      <span className={styles.words}>
        <Text weight={quiet ? 'regular' : 'semibold'}>{title}</Text>
        {!quiet && (
          <Text size={200} className={styles.why}>
            {why}
          </Text>
        )}
        {!quiet && remedy && !repeats && <Text size={200}>{say('report.what-to-do', { remedy })}</Text>}
      </span>
      <Text size={200} className={styles.figure}>
        {last ? (last.status ?? say('screen.configure.test.no-answer')) : ''}
      </Text>
      <Text size={200} className={styles.figure}>
        {ms >= 1 ? formats.took(ms) : ''}
      </Text>
    </li>
  );
}
