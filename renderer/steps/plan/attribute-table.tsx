import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useWords } from '../../frame/contexts';

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    paddingBlock: tokens.spacingVerticalXS,
  },
  mark: { whiteSpace: 'nowrap' },
  yes: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  no: { color: tokens.colorNeutralForeground3 },
});

interface AttributeTableProps {
  readonly title: string;
  readonly attributes: readonly { readonly name: string; readonly filterable: boolean }[];
}

/** One of the tutorial's two tables: what GroupTalk takes, and what it can be searched by. */
export function AttributeTable({ title, attributes }: AttributeTableProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Table size="extra-small" aria-label={title} className={styles.table}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{words.say('screen.plan.mapped.attribute')}</TableHeaderCell>
          <TableHeaderCell>{words.say('screen.plan.mapped.filterable')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {attributes.map(({ name, filterable }) => (
          <TableRow key={name}>
            <TableCell className={styles.name}>{name}</TableCell>
            <TableCell className={mergeClasses(styles.mark, !filterable && styles.no)}>
              {filterable ? (
                <span className={styles.yes}>
                  <CheckmarkRegular aria-hidden />
                  {words.say('screen.plan.mapped.yes')}
                </span>
              ) : (
                words.say('screen.plan.mapped.no')
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
