import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  // In the middle of the first line, however many there are.
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flex: 'none',
    height: '32px',
    fontSize: tokens.fontSizeBase500,
  },
  said: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    boxSizing: 'border-box',
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** A mark, then words and small buttons that may wrap: how things stand just now, on a line of 32 px. */
export function StatusLine({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.mark}>{mark}</span>
      <div className={styles.said}>{children}</div>
    </div>
  );
}
