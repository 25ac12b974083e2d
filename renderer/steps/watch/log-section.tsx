import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ExplainedEvent } from '../../../shared/model/explained-event';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { useDrawer } from '../../parts/drawer';
import { Empty } from '../../parts/empty';
import { Section } from '../../parts/section';
import { ProblemBar } from '../../problems';
import { useFocusAfter } from '../scope/use-focus-after';
import { EventDetail } from './event-detail';
import { LogGrid } from './log-grid';
import { LogToolbar } from './log-toolbar';
import { everything, type Logs } from './use-log-pages';

const useStyles = makeStyles({
  // The same room whether there are events or not, so that nothing below moves.
  room: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', height: 'max(322px, 100vh - 520px)' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  note: { color: tokens.colorNeutralForeground3 },
});

interface LogSectionProps {
  readonly logs: Logs;
  /** What stands in place of the events while they may not be read. */
  readonly permission?: ReactNode;
}

/** The provisioning logs; whatever is selected has its detail in the drawer. */
export function LogSection({ logs, permission }: LogSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { open, close } = useDrawer();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const { events, choice, look } = logs;
  const asking = look === 'asking';
  const chosen = choice.status !== null || choice.action !== null || choice.text.trim() !== '';

  const select = useCallback(
    (explained: ExplainedEvent) => {
      setSelectedId(explained.event.id);
      open(
        explained.who || words.say('screen.watch.logs.nobody'),
        <EventDetail key={explained.event.id} explained={explained} />,
      );
    },
    [open, words],
  );
  useEffect(() => close, [close]);
  const search = useRef<HTMLInputElement>(null);
  useFocusAfter(permission !== undefined, search);

  const count = events?.length ?? 0;
  const reads = asking && (
    <Asking
      what={say(logs.readsMore ? 'screen.watch.logs.more' : 'screen.watch.logs.asking')}
      host="graph.microsoft.com"
      mayTake={say('screen.watch.logs.may-take')}
      onCancel={logs.onCancel}
    />
  );
  const shown = words.find('screen.watch.logs.shown', { count }) ?? '';

  const trouble =
    permission ??
    (look === 'failed' && logs.problem && (
      <ProblemBar problem={logs.problem} step="watch" onRetry={logs.readsMore ? logs.onMore : logs.onAgain} />
    ));

  return (
    <Section title={say('screen.watch.logs.title')}>
      <LogToolbar logs={logs} inputRef={search} />
      {events && trouble}
      <div className={styles.room}>
        {!events && (
          <div>
            {reads}
            {trouble}
          </div>
        )}
        {events && count > 0 && (
          <LogGrid
            events={events}
            hasMore={logs.hasMore}
            goesOn={logs.hasMore && logs.goesOn}
            selectedId={selectedId}
            onSelect={select}
            onMore={logs.onMore}
          />
        )}
        {events && count === 0 && look !== 'failed' && !(asking && chosen) && (
          <Empty
            what={say(chosen ? 'screen.watch.logs.none-what' : 'screen.watch.logs.empty-what')}
            why={say(chosen ? 'screen.watch.logs.none-why' : 'screen.watch.logs.empty-why')}
            action={
              chosen ? (
                <Button onClick={() => logs.onChoice(everything)}>{say('screen.watch.logs.clear')}</Button>
              ) : null
            }
          />
        )}
      </div>
      <div className={styles.foot}>
        <Text size={200} className={styles.note} role="status">
          {count > 0 ? (logs.hasMore ? say('screen.watch.logs.shown-more', { events: shown }) : shown) : null}
        </Text>
        {events && reads}
        {!asking && logs.hasMore && !logs.goesOn && (
          <Button size="small" appearance="subtle" onClick={logs.onMore}>
            {say('screen.watch.logs.older')}
          </Button>
        )}
      </div>
    </Section>
  );
}
