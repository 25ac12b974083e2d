import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ExplainedEvent } from '../../../shared/model/explained-event';
import { useWords } from '../../frame/contexts';
import { Shape } from '../configure/shape';
import { logSizes, useColumns } from './log-columns';
import { eventVerdict, sayAction, sayCause, sayStatus, sayTime } from './say-log';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    height: `${logSizes.row}px`,
    cursor: 'pointer',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    // Seen where colours are forced, too.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
  },
  cell: { minWidth: 0, padding: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  status: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  who: { unicodeBidi: 'plaintext' },
});

interface LogRowProps {
  readonly id: string;
  readonly index: number;
  /** In pixels, from the top of the rows. */
  readonly top: number;
  readonly explained: ExplainedEvent;
  readonly selected: boolean;
}

/** One event. Whole rows are chosen: the grid itself has the focus, and the keys. */
export const LogRow = memo(function LogRow({ id, index, top, explained, selected }: LogRowProps) {
  const styles = useStyles();
  const columns = useColumns();
  const words = useWords();
  const { event } = explained;
  const who = explained.who || words.say('screen.watch.logs.nobody');
  const [day, time] = sayTime(words, event.activityDateTime);
  const [status, action, cause] = [
    sayStatus(words, event),
    sayAction(words, event),
    sayCause(words, explained),
  ];
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={mergeClasses(columns.row, styles.row, selected && styles.selected)}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
    >
      <td aria-colindex={1} className={mergeClasses(styles.cell, styles.time)} title={`${day} ${time}`}>
        <span className={columns.day}>{day} </span>
        {time}
      </td>
      <td aria-colindex={2} className={mergeClasses(styles.cell, styles.status)} title={status}>
        <Shape verdict={eventVerdict(explained)} />
        {status}
      </td>
      <td aria-colindex={3} className={mergeClasses(styles.cell, styles.who)} title={who}>
        {who}
      </td>
      <td aria-colindex={4} className={mergeClasses(styles.cell, columns.action)} title={action}>
        {action}
      </td>
      <td aria-colindex={5} className={styles.cell} title={cause}>
        {cause}
      </td>
    </tr>
  );
});
