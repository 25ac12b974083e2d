import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { JobHealth } from '../../../shared/model/job-health';
import { sayWatch } from '../../../shared/words/say-watch';
import { useOverview, useWords } from '../../frame/contexts';
import { FactsTable } from '../../parts/facts-table';
import { Fold } from '../../parts/fold';
import { LookCloser } from '../../parts/look-closer';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { FindingSentence } from '../configure/finding-sentence';
import { CycleFacts } from './cycle-facts';
import { Progress } from './progress';
import type { Followed } from './use-follow';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground3 },
  findings: { display: 'flex', flexDirection: 'column' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    '> *': { flex: '1 1 150px', minWidth: 0 },
    // How the last cycle ended has most to say.
    '> :first-child': { flex: '1.4 1 250px' },
  },
  // As high as two lines, so that what changes in one of them moves nothing.
  value: { margin: 0, minHeight: '40px', overflowWrap: 'anywhere' },
  notes: { display: 'flex', flexDirection: 'column' },
  entries: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  number: { fontVariantNumeric: 'tabular-nums' },
});

interface JobPanelProps {
  readonly health: JobHealth;
  readonly followed: Followed;
}

/** The job in facts: last cycle, next one or progress, counts; what is wrong stands before them. */
export function JobPanel({ health, followed }: JobPanelProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const wrong = health.findings.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped');
  const quarantine = quarantineRows(words, health);
  const progress = runningProgress(health);
  const notes = sayWatch(words, { ...health, progress }).filter((note) => note !== say('watch.support-logs'));
  const next = health.nextCycle ? <When iso={health.nextCycle} /> : say(nextIds[health.state]);
  const nextLabel =
    health.state === 'quarantine' ? 'screen.watch.job.next-try' : 'screen.watch.job.next-cycle';

  return (
    <Section title={say('screen.watch.job.title')}>
      {wrong.length > 0 && (
        <div className={styles.findings} role="status">
          {wrong.map((one) => (
            <FindingSentence key={`${one.id} ${one.outcome}`} finding={one} />
          ))}
        </div>
      )}
      {wrong.some(mayBeConnection) && (
        <div>
          <LookCloser />
        </div>
      )}
      {quarantine.length > 0 && <FactsTable rows={quarantine} />}
      <dl className={styles.facts}>
        <Fact label={say('screen.watch.job.last-cycle')}>
          <CycleFacts cycle={health.lastCycle} toldAbove={health.quarantine?.error?.code ?? null} />
        </Fact>
        {progress.length > 0 ? (
          <Fact label={say('screen.watch.job.progress')}>
            <Progress progress={progress} />
          </Fact>
        ) : (
          <Fact label={say(nextLabel)}>{next}</Fact>
        )}
        <Fact label={say('screen.watch.job.entries')}>
          <Entries entries={health.entries} />
        </Fact>
        <Fact label={say('screen.watch.job.seen')}>
          <LastSeen followed={followed} />
        </Fact>
      </dl>
      {notes.length > 0 && (
        <Fold title={say('screen.watch.job.how-to-read')}>
          <div className={styles.notes}>
            {notes.map((note) => (
              <Text key={note}>{note}</Text>
            ))}
          </div>
        </Fold>
      )}
    </Section>
  );
}

/** Quarantine, or a cycle that came to nothing: Entra says less of the cause than the endpoint itself does. */
const mayBeConnection = ({ id, verdict }: JobHealth['findings'][number]) =>
  id === 'job-quarantine' || (id === 'job-last-cycle' && verdict === 'fail');

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function LastSeen({ followed }: { readonly followed: Followed }) {
  const styles = useStyles();
  const { say } = useWords();
  const { lookedAt } = useOverview();
  const { seenAt, look, pollMs } = followed;
  const iso = seenAt === null ? lookedAt : new Date(seenAt).toISOString();
  return (
    <>
      {iso === null ? '–' : <When iso={iso} />}
      {look === 'asking' && (
        <Text block size={200} className={styles.label}>
          {say('screen.watch.job.every-few', { seconds: pollMs / 1_000 })}
        </Text>
      )}
    </>
  );
}

/** Only while a cycle runs: of one that has ended, its own counts say more. */
const runningProgress = ({ state, progress }: JobHealth) =>
  state === 'first-cycle' || progress.some(({ done, total }) => done < total) ? progress : [];

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
