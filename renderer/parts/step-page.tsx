import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePlace, useWords } from '../frame/contexts';
import { sizes } from '../styles/theme';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: sizes.column },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
  },
  head: {
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
  more: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  primary: {
    flex: 'none',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    marginTop: tokens.spacingVerticalL,
  },
});

interface StepPageProps {
  /** One sentence that says where things stand. */
  readonly standing: string;
  readonly more?: ReactNode;
  /** The one primary button of the screen. */
  readonly primary?: ReactNode;
  readonly children?: ReactNode;
  /** Tables: below the column, over the whole width. */
  readonly wide?: ReactNode;
}

/** What every step begins with: where things stand, then the one next thing to do, then the evidence. */
export function StepPage({ standing, more, primary, children, wide }: StepPageProps) {
  const styles = useStyles();
  const words = useWords();
  const place = usePlace();
  return (
    <article className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div className={styles.words}>
            <span className={styles.where}>
              {place === 'settings' ? words.say('frame.settings.title') : words.say(`step.${place}.title`)}
            </span>
            <div aria-live="polite">
              <Subtitle1 as="h1" block className={styles.standing}>
                {standing}
              </Subtitle1>
            </div>
            {more ? <div className={styles.more}>{more}</div> : null}
          </div>
          <div className={styles.primary}>{primary}</div>
        </header>
        {children}
      </div>
      {wide}
    </article>
  );
}
