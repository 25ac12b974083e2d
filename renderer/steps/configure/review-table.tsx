import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { CallOutput } from '../../../shared/contract/calls';
import { useWords } from '../../frame/contexts';
import { saySetting } from './say-setting';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  cell: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS, verticalAlign: 'top' },
  key: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
  },
  stays: { color: tokens.colorNeutralForeground3 },
});

interface ReviewTableProps {
  readonly review: CallOutput<'configure.review'>;
  /** Saving was refused, since somebody had changed the settings in between. */
  readonly declined: boolean;
}

/** Old and new of every setting that saving sends. */
export function ReviewTable({ review, declined }: ReviewTableProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const titleId = useId();
  const lines = review.lines.map((line) => saySetting(words, line));

  return (
    <div className={styles.box} aria-live="polite">
      <Subtitle2 as="h3" id={titleId}>
        {say('screen.configure.review.title')}
      </Subtitle2>
      {declined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('screen.configure.review.declined')}</MessageBarBody>
        </MessageBar>
      )}
      {review.createsJob && <Text>{say('screen.configure.review.creates-job')}</Text>}
      <Table size="small" aria-labelledby={titleId}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('screen.configure.review.setting')}</TableHeaderCell>
            <TableHeaderCell>{say('screen.configure.review.now')}</TableHeaderCell>
            <TableHeaderCell>{say('screen.configure.review.after')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key}>
              <TableCell className={styles.cell}>
                {line.label}
                <span className={styles.key}>{line.key}</span>
              </TableCell>
              <TableCell className={mergeClasses(styles.cell, styles.stays)}>{line.old}</TableCell>
              <TableCell className={mergeClasses(styles.cell, !line.changes && styles.stays)}>
                <Text weight={line.changes ? 'semibold' : 'regular'} block>
                  {line.new}
                </Text>
                <Text size={100}>
                  {say(line.changes ? 'screen.configure.review.changes' : 'screen.configure.review.stays')}
                </Text>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
