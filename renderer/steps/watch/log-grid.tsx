import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ExplainedEvent } from '../../../shared/model/explained-event';
import { useWords } from '../../frame/contexts';
import { logSizes, useColumns } from './log-columns';
import { LogRow } from './log-row';
import { stepFrom } from './walk';

const useStyles = makeStyles({
  scroll: {
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'auto',
    containerType: 'inline-size',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // While no row is chosen, or the chosen one is out of sight, the whole of it shows the focus.
    ':has(table:focus-visible):not(:has(tr[aria-selected="true"]))': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  table: {
    display: 'block',
    width: '100%',
    outlineStyle: 'none',
    ':focus-visible tr[aria-selected="true"]': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  head: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  headRow: { height: `${logSizes.row}px` },
  headCell: {
    padding: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  body: { display: 'block', position: 'relative' },
});

interface LogGridProps {
  readonly events: readonly ExplainedEvent[];
  readonly hasMore: boolean;
  /** Older events are wanted as soon as the end is near. */
  readonly goesOn: boolean;
  readonly selectedId: string | null;
  readonly onSelect: (event: ExplainedEvent) => void;
  readonly onMore: () => void;
}

/** The events as a grid of which only the rows in sight are drawn. Arrow keys move the selection. */
export function LogGrid({ events, hasMore, goesOn, selectedId, onSelect, onMore }: LogGridProps) {
  const styles = useStyles();
  const columns = useColumns();
  const { say } = useWords();
  const gridId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => logSizes.row,
    getItemKey: (at) => events[at]?.event.id || at,
    overscan: 12,
    // The heading sticks to the top of what scrolls.
    scrollMargin: logSizes.row,
    scrollPaddingStart: logSizes.row,
    initialRect: { width: 800, height: 480 },
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const selectedAt = selectedId === null ? -1 : events.findIndex(({ event }) => event.id === selectedId);

  useEffect(() => {
    if (goesOn && last >= events.length - 20) onMore();
  }, [goesOn, last, events.length, onMore]);
  useKeptPlace(scroll, events);

  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest('tr') : null;
    const event = events[Number(row?.dataset.index ?? -1)];
    if (event) onSelect(event);
  };
  const onKey = (key: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / logSizes.row) - 2);
    const at = stepFrom(key.key, selectedAt, events.length, page);
    const event = at === null ? undefined : events[at];
    if (at === null || !event) return;
    key.preventDefault();
    rows.scrollToIndex(at, { align: 'auto' });
    onSelect(event);
  };

  // One stop for the Tab key: rows are no stops, the active one is told (w3.org/WAI/ARIA/apg/patterns/grid).
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': say('screen.watch.logs.title'),
    'aria-describedby': `${gridId}-keys`,
    'aria-rowcount': hasMore ? -1 : events.length + 1,
    'aria-colcount': 5,
    ...(selectedAt >= 0 ? { 'aria-activedescendant': `${gridId}-${selectedAt}` } : {}),
  };

  return (
    <div ref={scroll} className={styles.scroll}>
      <table {...grid} className={styles.table} onClick={onClick} onKeyDown={onKey}>
        <thead className={styles.head}>
          <tr aria-rowindex={1} className={mergeClasses(columns.row, styles.headRow)}>
            <th
              scope="col"
              aria-colindex={1}
              className={styles.headCell}
              title={say('screen.watch.logs.time')}
            >
              {say('screen.watch.logs.time')}
            </th>
            <th
              scope="col"
              aria-colindex={2}
              className={styles.headCell}
              title={say('screen.watch.logs.status')}
            >
              {say('screen.watch.logs.status')}
            </th>
            <th
              scope="col"
              aria-colindex={3}
              className={styles.headCell}
              title={say('screen.watch.logs.person')}
            >
              {say('screen.watch.logs.person')}
            </th>
            <th
              scope="col"
              aria-colindex={4}
              className={mergeClasses(styles.headCell, columns.action)}
              title={say('screen.watch.logs.action')}
            >
              {say('screen.watch.logs.action')}
            </th>
            <th
              scope="col"
              aria-colindex={5}
              className={styles.headCell}
              title={say('screen.watch.logs.cause')}
            >
              {say('screen.watch.logs.cause')}
            </th>
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ key, index, start }) => {
            const explained = events[index];
            return explained ? (
              <LogRow
                key={key}
                id={`${gridId}-${index}`}
                index={index}
                top={start - logSizes.row}
                explained={explained}
                selected={index === selectedAt}
              />
            ) : null;
          })}
        </tbody>
      </table>
      <span id={`${gridId}-keys`} hidden>
        {say('screen.watch.logs.keys')}
      </span>
    </div>
  );
}

/** Events that come in above what somebody reads must not push it away. */
function useKeptPlace(
  scroll: { readonly current: HTMLDivElement | null },
  events: readonly ExplainedEvent[],
) {
  const first = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = first.current;
    first.current = events[0]?.event.id ?? null;
    const box = scroll.current;
    if (!box || before === null || box.scrollTop === 0) return;
    const pushed = events.findIndex(({ event }) => event.id === before);
    if (pushed > 0) box.scrollTop += pushed * logSizes.row;
  }, [scroll, events]);
}
