import type { Oddity } from './open-lab';
import { soundInResources } from './sound-resources';
import { soundOnTheWire } from './sound-wire';

/** An endpoint that takes a liberty which the RFCs allow and Entra lives with. */
export interface Sound extends Oddity {
  readonly name: string;
}

export const soundEndpoints: readonly Sound[] = [...soundOnTheWire, ...soundInResources];
