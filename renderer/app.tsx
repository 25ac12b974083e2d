import { FluentProvider } from '@fluentui/react-components';
import { type ComponentType, useCallback, useState } from 'react';
import type { Words } from '../shared/words/words';
import type { Bridge } from './bridge';
import { type Place, PlaceContext } from './frame/contexts';
import { firstOpenStep } from './frame/first-open-step';
import { Frame } from './frame/frame';
import { Room } from './frame/room';
import { Surround } from './frame/surround';
import { useLive } from './frame/use-live';
import { Settings } from './settings/settings';
import { ConfigureStep } from './steps/configure';
import { ConsentStep } from './steps/consent';
import { PlanStep } from './steps/plan';
import { RequestStep } from './steps/request';
import { ScopeStep } from './steps/scope';
import { WatchStep } from './steps/watch';
import { useTheme } from './styles/use-theme';

const screens: Readonly<Record<Place, ComponentType>> = {
  plan: PlanStep,
  request: RequestStep,
  consent: ConsentStep,
  scope: ScopeStep,
  configure: ConfigureStep,
  watch: WatchStep,
  settings: Settings,
};
const places = Object.keys(screens) as readonly Place[];

interface AppProps {
  readonly bridge: Bridge;
  readonly words: Words;
  /** Known before the main process has told anything. */
  readonly practice: boolean;
}

export function App({ bridge, words, practice }: AppProps) {
  const { facts, overview, problem, retry } = useLive(bridge);
  const theme = useTheme(facts?.settings.theme ?? 'system');
  const [gone, setGone] = useState<{ readonly place: Place; readonly fromScreen: boolean } | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  const known = facts && overview ? { facts, overview } : null;

  // Opens where work is left, once, at the first that is known; then it stays where somebody goes.
  if (gone === null && known) setGone({ place: firstOpenStep(known.overview), fromScreen: false });
  const place = gone?.place ?? 'plan';
  const go = useCallback((next: Place) => {
    setGone({ place: next, fromScreen: document.activeElement?.closest('main') != null });
  }, []);

  if (known && !visited.has(place)) setVisited(new Set([...visited, place]));

  const who = overview?.account ?? overview?.lastAccount ?? null;
  const owner = who ? `${who.tenantId} ${who.homeAccountId}` : '';
  const [firstOwner, setFirstOwner] = useState<string | null>(null);
  if (firstOwner === null && known) setFirstOwner(owner);

  return (
    <FluentProvider theme={theme}>
      <Surround bridge={bridge} words={words} go={go} known={known}>
        <PlaceContext.Provider value={place}>
          <Frame
            known={known}
            problem={problem}
            onRetry={retry}
            inPractice={practice || facts?.mode === 'practice'}
          >
            {known
              ? places
                  .filter((one) => visited.has(one))
                  .map((one) => {
                    const Screen = screens[one];
                    const shown = one === place;
                    return (
                      <Room
                        key={`${one} ${owner}`}
                        place={one}
                        shown={shown}
                        takesFocus={shown && gone?.fromScreen === true}
                        catchesFocus={shown && owner !== firstOwner}
                      >
                        <Screen />
                      </Room>
                    );
                  })
              : null}
          </Frame>
        </PlaceContext.Provider>
      </Surround>
    </FluentProvider>
  );
}
