import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { LogEvent } from '../../../shared/model/log-event';
import { useWords } from '../../frame/contexts';

const useStyles = makeStyles({
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    unicodeBidi: 'plaintext',
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Modified properties, old and new. */
export function ChangedValues({ properties }: { readonly properties: LogEvent['modifiedProperties'] }) {
  const styles = useStyles();
  const { say } = useWords();
  const value = (text: string | null) =>
    text ? text : <span className={styles.none}>{say('screen.watch.event.empty')}</span>;
  return (
    <Table size="extra-small" aria-label={say('screen.watch.event.changes')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say('screen.watch.event.attribute')}</TableHeaderCell>
          <TableHeaderCell>{say('screen.watch.event.old')}</TableHeaderCell>
          <TableHeaderCell>{say('screen.watch.event.new')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {properties.map((one) => (
          <TableRow key={`${one.displayName} ${one.oldValue} ${one.newValue}`}>
            <TableCell className={styles.cell}>{one.displayName}</TableCell>
            <TableCell className={styles.cell}>{value(one.oldValue)}</TableCell>
            <TableCell className={styles.cell}>{value(one.newValue)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
