import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePlace, useWords } from '../frame/contexts';
import { sayPlace } from '../frame/say-place';
import { sizes } from '../styles/theme';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: sizes.column },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
  },
  // A standing that takes a second line moves nothing below.
  steady: { minHeight: sizes.head },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
  words: { flex: '1 1 360px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  where: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  standing: { overflowWrap: 'anywhere' },
  // What is told for a while lies over what is told always, so that it comes and goes in one place.
  under: {
    display: 'grid',
    alignItems: 'center',
    minHeight: '32px',
    marginTop: tokens.spacingVerticalXS,
    '> *': { gridArea: '1 / 1', minWidth: 0 },
  },
  covered: { ':not(:has([data-unseen])) > :first-child': { visibility: 'hidden' } },
  more: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  primary: {
    flex: 'none',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    marginTop: tokens.spacingVerticalM,
    // Where it stands on a line of its own, what follows keeps clear of it.
    marginBottom: tokens.spacingVerticalXS,
  },
});

interface StepPageProps {
  /** One sentence that says where things stand. */
  readonly standing: string;
  readonly more?: ReactNode;
  /** What is being waited for, or why it went wrong, on one line; in place of `more`, so that nothing moves. */
  readonly status?: ReactNode;
  /** The one primary button of the screen. */
  readonly primary?: ReactNode;
  readonly children?: ReactNode;
  /** Tables: below the column, over the whole width. */
  readonly wide?: ReactNode;
}

/** What every step begins with: where things stand, then the one next thing to do, then the evidence. */
export function StepPage({ standing, more, status, primary, children, wide }: StepPageProps) {
  const styles = useStyles();
  const words = useWords();
  const place = usePlace();
  // With `null` for a status its line is kept free.
  const hasLine = more != null || status !== undefined;
  return (
    <article className={styles.page}>
      <div className={styles.column}>
        <header className={mergeClasses(hasLine && styles.steady)}>
          <div className={styles.top}>
            <div className={styles.words}>
              <span className={styles.where}>{sayPlace(words, place)}</span>
              <div aria-live="polite">
                <Subtitle1 as="h1" block tabIndex={-1} className={styles.standing}>
                  {standing}
                </Subtitle1>
              </div>
            </div>
            <div className={styles.primary}>{primary}</div>
          </div>
          {hasLine ? (
            <div className={mergeClasses(styles.under, status != null && styles.covered)}>
              <div className={styles.more}>{more}</div>
              {status}
            </div>
          ) : null}
        </header>
        {children}
      </div>
      {wide}
    </article>
  );
}
