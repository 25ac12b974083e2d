import {
  Body1Strong,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
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
  setting: { width: '28%' },
  old: { width: '30%' },
  stays: { color: tokens.colorNeutralForeground3 },
});

const changeIds = {
  review: { yes: 'screen.configure.review.changes', no: 'screen.configure.review.stays' },
  saved: { yes: 'screen.configure.save.changed', no: 'screen.configure.save.unchanged' },
} as const;

interface ReviewTableProps {
  readonly review: CallOutput<'configure.review'>;
  /** Saving was refused, since somebody had changed the settings in between. */
  readonly declined: boolean;
  /** It has been saved since. */
  readonly isSaved: boolean;
}

/** Old and new of every setting that saving sends. */
export function ReviewTable({ review, declined, isSaved }: ReviewTableProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const titleId = useId();
  const lines = review.lines.map((line) => saySetting(words, line));

  return (
    <div className={styles.box} aria-live="polite">
      <Body1Strong as="h3" id={titleId}>
        {say(isSaved ? 'screen.configure.save.findings' : 'screen.configure.review.title')}
      </Body1Strong>
      {declined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('screen.configure.review.declined')}</MessageBarBody>
        </MessageBar>
      )}
      {review.createsJob && (
        <Text>{say(isSaved ? 'screen.configure.save.made-job' : 'screen.configure.review.creates-job')}</Text>
      )}
      <Table size="small" aria-labelledby={titleId}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.setting}>
              {say('screen.configure.review.setting')}
            </TableHeaderCell>
            <TableHeaderCell className={styles.old}>
              {say(isSaved ? 'screen.configure.review.before' : 'screen.configure.review.now')}
            </TableHeaderCell>
            <TableHeaderCell>
              {say(isSaved ? 'screen.configure.review.now' : 'screen.configure.review.after')}
            </TableHeaderCell>
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
                  {say(changeIds[isSaved ? 'saved' : 'review'][line.changes ? 'yes' : 'no'])}
                </Text>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
