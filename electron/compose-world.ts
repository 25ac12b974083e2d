import type { BrowserWindow, Session } from 'electron';
import type { HttpPort } from '../shared/http/port';
import type { WayThere } from '../shared/http/way-there';
import type { Clock } from '../shared/model/clock';
import type { Words } from '../shared/words/words';
import type { Log } from './log/log';
import type { Surroundings } from './session/assemble';

/** What is different between the real world and the practice tenant. */
export interface ComposedWorld extends Pick<Surroundings, 'links' | 'practice' | 'wayThere'> {
  /** All that carries a credential goes through it. */
  readonly session: Session;
  /** The one that people sign in with there; null: none is known. */
  readonly clientId: string | null;
  readonly wayThere: WayThere;
  /** Lets nothing out before the world is there. */
  guard(http: HttpPort): HttpPort;
  openBrowser(url: string, signal: AbortSignal): Promise<void>;
  /** The practice tenant has started or ended. */
  onState(listener: () => void): void;
  /** It has begun anew, with nobody in it that was known before: also told who listens later. */
  onNew(listener: () => void): void;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly folder: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly window: BrowserWindow;
  readonly words: Words;
}
