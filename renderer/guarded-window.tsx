import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { languageOf } from '../shared/model/language';
import { createWords } from '../shared/words/words';
import type { Bridge } from './bridge';
import { Boundary } from './frame/boundary';
import { Broken } from './frame/broken';
import type { Breakage } from './frame/component-names';
import { MeansContext } from './frame/contexts';
import { useTheme } from './styles/use-theme';

interface GuardedWindowProps {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}

/** When more breaks than one screen: nothing that the window knew is left, so this stands on its own feet. */
export function GuardedWindow({ bridge, children }: GuardedWindowProps) {
  return (
    <Boundary
      onBroke={(breakage) => void bridge.call('screen.broke', { screen: 'window', ...breakage })}
      instead={(breakage, again) => <BrokenWindow bridge={bridge} breakage={breakage} onAgain={again} />}
    >
      {children}
    </Boundary>
  );
}

interface BrokenWindowProps {
  readonly bridge: Bridge;
  readonly breakage: Breakage;
  readonly onAgain: () => void;
}

function BrokenWindow({ bridge, breakage, onAgain }: BrokenWindowProps) {
  // The page's own: what was spoken last.
  const [words] = useState(() => createWords(languageOf('system', [document.documentElement.lang])));
  const theme = useTheme('system');
  return (
    <FluentProvider theme={theme}>
      <MeansContext.Provider value={{ bridge, words, go: () => undefined }}>
        <main style={{ padding: theme.spacingHorizontalXXL }}>
          <Broken
            title={words.say('broken.window')}
            screen="window"
            breakage={breakage}
            alone={false}
            onAgain={onAgain}
            // There is no drawer to show it in.
            onLog={() => void bridge.call('log.show', {})}
          />
        </main>
      </MeansContext.Provider>
    </FluentProvider>
  );
}
