import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHelp } from '../help/use-help';
import { Boundary } from './boundary';
import { Broken } from './broken';
import { useBridge, usePlace, useWords } from './contexts';
import { sayPlace } from './say-place';

const useStyles = makeStyles({
  room: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}` },
});

interface GuardedProps {
  /** What it is called in the log. */
  readonly screen: string;
  readonly part: 'screen' | 'detail';
  /** What is shown, where that changes. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** A screen or a detail that may break alone: rail and the other screens go on. */
export function Guarded({ screen, part, of, children }: GuardedProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const bridge = useBridge();
  const place = usePlace();
  const help = useHelp();
  return (
    <Boundary
      of={of}
      onBroke={(breakage) => void bridge.call('screen.broke', { screen, ...breakage })}
      instead={(breakage, again) => (
        <div className={part === 'screen' ? styles.room : ''}>
          <Broken
            title={say(`broken.${part}`, { screen: sayPlace(words, place) })}
            screen={screen}
            breakage={breakage}
            alone={part === 'screen'}
            onAgain={again}
            onLog={help.supportLog}
          />
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
