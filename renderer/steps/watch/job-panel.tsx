import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { JobHealth } from '../../../shared/model/job-health';
import { sayWatch } from '../../../shared/words/say-watch';
import { useWords } from '../../frame/contexts';
import { FactsTable } from '../../parts/facts-table';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { FindingSentence } from '../configure/finding-sentence';
import { CycleFacts } from './cycle-facts';
import { Progress } from './progress';
import type { Followed } from './use-follow';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  seen: { minHeight: tokens.lineHeightBase200 },
  notes: { display: 'flex', flexDirection: 'column' },
  findings: { display: 'flex', flexDirection: 'column' },
  entries: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  number: { fontVariantNumeric: 'tabular-nums' },
});

interface JobPanelProps {
  readonly health: JobHealth;
  readonly followed: Followed;
}

/** The job in facts: last cycle, next one, progress, counts; what is wrong stands before them. */
export function JobPanel({ health, followed }: JobPanelProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const wrong = health.findings.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped');
  const notes = sayWatch(words, health);
  const next = health.nextCycle ? <When iso={health.nextCycle} /> : say(nextIds[health.state]);

  return (
    <Section title={say('screen.watch.job.title')}>
      {wrong.length > 0 && (
        <div className={styles.findings} role="status">
          {wrong.map((one) => (
            <FindingSentence key={`${one.id} ${one.outcome}`} finding={one} />
          ))}
        </div>
      )}
      <FactsTable
        rows={[
          ...quarantineRows(words, health),
          {
            label: say('screen.watch.job.last-cycle'),
            value: <CycleFacts cycle={health.lastCycle} toldAbove={health.quarantine?.error?.code ?? null} />,
          },
          {
            label: say(
              health.state === 'quarantine' ? 'screen.watch.job.next-try' : 'screen.watch.job.next-cycle',
            ),
            value: next,
          },
          ...(health.progress.length > 0
            ? [{ label: say('screen.watch.job.progress'), value: <Progress progress={health.progress} /> }]
            : []),
          { label: say('screen.watch.job.entries'), value: <Entries entries={health.entries} /> },
        ]}
      />
      <div className={styles.notes}>
        {notes.map((note) => (
          <Text key={note} size={200} className={styles.note}>
            {note}
          </Text>
        ))}
        <Text size={200} className={mergeClasses(styles.note, styles.seen)}>
          {followed.seenAt !== null && (
            <>
              {say('screen.watch.job.seen')} <When iso={new Date(followed.seenAt).toISOString()} />
              {followed.look === 'asking' &&
                `, ${say('screen.watch.job.every-few', { seconds: followed.pollMs / 1_000 })}`}
            </>
          )}
        </Text>
      </div>
    </Section>
  );
}

/** What is said of the next cycle where its time is not known. */
const nextIds = {
  none: 'screen.watch.job.next-none',
  'not-started': 'screen.watch.job.next-none',
  'first-cycle': 'screen.watch.job.next-after',
  running: 'screen.watch.job.next-unknown',
  paused: 'screen.watch.job.next-none',
  'switched-off': 'screen.watch.job.next-none',
  quarantine: 'screen.watch.job.next-unknown',
} as const;

function Entries({ entries }: Pick<JobHealth, 'entries'>) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  if (entries.length === 0) return <Text>{say('screen.watch.job.no-entries')}</Text>;
  return (
    <span className={styles.entries}>
      {entries.map(({ key, value }) => (
        <span key={key} className={styles.number}>
          {words.find(`screen.watch.in-step.${key}`, { count: value }) ??
            say('screen.watch.job.entry', { key, value })}
        </span>
      ))}
    </span>
  );
}

function quarantineRows({ say }: ReturnType<typeof useWords>, { quarantine }: JobHealth) {
  if (!quarantine) return [];
  const { reason, currentBegan, seriesCount, error } = quarantine;
  return [
    { label: say('screen.watch.job.quarantine-reason'), value: reason ?? '–', mono: true },
    ...(currentBegan
      ? [{ label: say('screen.watch.job.quarantine-since'), value: <When iso={currentBegan} /> }]
      : []),
    ...(seriesCount > 1 ? [{ label: say('screen.watch.job.quarantine-series'), value: seriesCount }] : []),
    ...(error?.message || error?.code
      ? [
          {
            label: say('screen.watch.job.error'),
            value: [error.code, error.message].filter(Boolean).join('\n'),
            mono: true,
          },
        ]
      : []),
  ];
}
