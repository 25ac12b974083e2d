import { events } from '../../shared/contract/events';
import type { EventName } from '../../shared/contract/names';
import type { Log } from '../log/log';
import { placesOf } from './places-of';

interface AnnouncePowers {
  send(name: EventName, payload: unknown): void;
  readonly log: Log;
}

/** Tells the window what the contract names, in the contract's shape; the rest stays here and is logged. */
export function createAnnounce({ send, log }: AnnouncePowers): (name: EventName, payload: unknown) => void {
  return (name, payload) => {
    const told = events[name].safeParse(payload);
    if (told.success) send(name, told.data);
    else log('error', 'event', `${name}: kept back, wrong at ${placesOf(told.error)}`);
  };
}
