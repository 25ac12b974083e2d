import { FluentProvider } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../shared/model/language';
import type { Bridge } from './bridge';
import { type Place, PlaceContext } from './frame/contexts';
import { createDrafts, type DraftStore, forgetDrafts } from './frame/drafts';
import { firstOpenStep } from './frame/first-open-step';
import { Frame } from './frame/frame';
import { Guarded } from './frame/guarded';
import { Room } from './frame/room';
import { Surround } from './frame/surround';
import { useLanguage } from './frame/use-language';
import { useLive } from './frame/use-live';
import { Settings } from './settings/settings';
import { ConfigureStep } from './steps/configure';
import { ConsentStep } from './steps/consent';
import { PlanStep } from './steps/plan';
import { RequestStep } from './steps/request';
import { ScopeStep } from './steps/scope';
import { WatchStep } from './steps/watch';
import { useTheme } from './styles/use-theme';
import { ConnectionTool } from './tools/connection';
import { DraftsContext } from './use-draft';

const screens: Readonly<Record<Place, ComponentType>> = {
  plan: PlanStep,
  request: RequestStep,
  consent: ConsentStep,
  scope: ScopeStep,
  configure: ConfigureStep,
  watch: WatchStep,
  connection: ConnectionTool,
  settings: Settings,
};
const places = Object.keys(screens) as readonly Place[];

interface AppProps {
  readonly bridge: Bridge;
  /** Spoken until the main process has told it. */
  readonly firstLanguage: Language;
  /** Known before the main process has told anything. */
  readonly practice: boolean;
  /** Outlives a reload of the page. */
  readonly store: DraftStore;
}

/** Under this name the place where somebody is outlives a reload. */
const placeKey = 'place';

export function App({ bridge, firstLanguage, practice, store }: AppProps) {
  const { facts, overview, problem, retry } = useLive(bridge);
  const words = useLanguage(facts?.language ?? firstLanguage);
  const theme = useTheme(facts?.settings.theme ?? 'system');
  const [gone, setGone] = useState<{ readonly place: Place; readonly asked: boolean } | null>(() => {
    const before = store.getItem(placeKey);
    const place = places.find((one) => one === before);
    return place ? { place, asked: false } : null;
  });
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  const known = facts && overview ? { facts, overview } : null;

  // Opens where work is left, once, at the first that is known; then it stays where somebody goes.
  if (gone === null && known) setGone({ place: firstOpenStep(known.overview), asked: false });
  const place = gone?.place ?? 'plan';
  const go = useCallback((next: Place) => setGone({ place: next, asked: true }), []);
  useEffect(() => {
    if (gone) store.setItem(placeKey, gone.place);
  }, [store, gone]);

  if (known && !visited.has(place)) setVisited(new Set([...visited, place]));

  const who = overview?.account ?? overview?.lastAccount ?? null;
  const owner = who ? `${who.tenantId} ${who.homeAccountId}` : '';
  const [firstOwner, setFirstOwner] = useState<string | null>(null);
  if (firstOwner === null && known) setFirstOwner(owner);
  const drafts = useMemo(() => createDrafts(store, owner), [store, owner]);
  const isKnown = known !== null;
  useEffect(() => {
    // What somebody else had typed, or nobody yet, is not for whoever is here now.
    if (isKnown) forgetDrafts(store, owner);
  }, [store, isKnown, owner]);

  return (
    <FluentProvider theme={theme}>
      <Surround bridge={bridge} words={words} go={go} known={known}>
        <PlaceContext.Provider value={place}>
          <DraftsContext.Provider value={drafts}>
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
                          // Settings are the computer's, whoever is signed in; and say what was forgotten.
                          key={one === 'settings' ? one : `${one} ${owner}`}
                          place={one}
                          shown={shown}
                          takesFocus={shown && gone?.asked === true}
                          catchesFocus={shown && owner !== firstOwner}
                        >
                          <Guarded screen={one} part="screen">
                            <Screen />
                          </Guarded>
                        </Room>
                      );
                    })
                : null}
            </Frame>
          </DraftsContext.Provider>
        </PlaceContext.Provider>
      </Surround>
    </FluentProvider>
  );
}
