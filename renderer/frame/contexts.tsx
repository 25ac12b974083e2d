import { createContext, useContext } from 'react';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Overview } from '../../shared/model/overview';
import type { StepId } from '../../shared/model/step';
import type { Words } from '../../shared/words/words';
import type { Bridge } from '../bridge';

/** The tools, for every day; in the order of the rail. */
export type ToolId = 'connection';

/** Where in the window somebody is. */
export type Place = StepId | ToolId | 'settings';

/** There from the first moment. */
export interface Means {
  readonly bridge: Bridge;
  readonly words: Words;
  /** Goes to a step, a tool or the settings. */
  readonly go: (place: Place) => void;
}

/** There as soon as the main process has told it; no screen is drawn before. */
export interface Known {
  readonly facts: AppFacts;
  /** The last one that was announced: never copy it into a state. */
  readonly overview: Overview;
}

export const MeansContext = createContext<Means | null>(null);
export const KnownContext = createContext<Known | null>(null);
export const PlaceContext = createContext<Place>('plan');

function given<T>(value: T | null): T {
  if (value === null) throw new Error('This was drawn outside the frame');
  return value;
}

export const useBridge = (): Bridge => given(useContext(MeansContext)).bridge;
export const useWords = (): Words => given(useContext(MeansContext)).words;
export const useGo = (): Means['go'] => given(useContext(MeansContext)).go;
export const useKnown = (): Known | null => useContext(KnownContext);
export const useFacts = (): AppFacts => given(useContext(KnownContext)).facts;
export const useOverview = (): Overview => given(useContext(KnownContext)).overview;
/** The place in which the caller is drawn. */
export const usePlace = (): Place => useContext(PlaceContext);
