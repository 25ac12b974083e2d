import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../parts/copy-button';
import { sizes } from '../styles/theme';
import type { Breakage } from './component-names';
import { useKnown, useWords } from './contexts';
import { firstIn } from './regions';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: sizes.column,
    boxSizing: 'border-box',
    minWidth: 0,
  },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface BrokenProps {
  /** What has stopped, as a sentence. */
  readonly title: string;
  /** What it is called in the log. */
  readonly screen: string;
  readonly breakage: Breakage;
  /** The rest of the window goes on. */
  readonly alone: boolean;
  readonly onAgain: () => void;
  readonly onLog: () => void;
}

/** In place of a part of the window that could not be drawn. */
export function Broken({ title, screen, breakage, alone, onAgain, onLog }: BrokenProps) {
  const styles = useStyles();
  const { say } = useWords();
  const version = useKnown()?.facts.version ?? '';
  const page = useRef<HTMLElement>(null);
  // What had the focus went with what broke.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);
  const again = () => {
    const around = page.current?.closest('main, aside');
    onAgain();
    // What was pressed is gone.
    setTimeout(() => {
      if (around && document.activeElement === document.body) firstIn(around)?.focus();
    });
  };
  const details = [`${screen} ${version}`.trim(), breakage.error, breakage.where].filter(Boolean).join('\n');
  return (
    <article ref={page} className={styles.page}>
      <div role="alert" className={styles.said}>
        <Subtitle1 as="h1" block tabIndex={-1} className={styles.title}>
          {title}
        </Subtitle1>
        <Text>
          {say('broken.nothing-lost')} {alone ? say('broken.goes-on') : null}
        </Text>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={again}>
          {say('broken.again')}
        </Button>
        <Button onClick={onLog}>{say('supportLog.title')}</Button>
        <CopyButton text={details} label={say('broken.copy')} />
      </div>
      <Text size={200} className={styles.note}>
        {say('broken.details')}
      </Text>
    </article>
  );
}
