import { clockSkew } from '../http/clock-skew';
import type { HttpPort } from '../http/port';
import type { Clock } from '../model/clock';

/** Less than this is the road and the rounding to whole seconds. */
const looseMs = 60_000;

interface ClockWatch {
  readonly http: HttpPort;
  /** Milliseconds by which this computer is ahead; negative: behind; 0: right, or not known yet. */
  ahead(): number;
}

/**
 * The same port, and on the way this computer's clock (`clock`, real time) held against the `Date` of each answer. A
 * wrong clock makes every verdict about a token wrong.
 */
export function watchClock(http: HttpPort, clock: Clock): ClockWatch {
  let ahead = 0;
  return {
    ahead: () => ahead,
    http: {
      send: async (request, signal) => {
        const outcome = await http.send(request, signal);
        const skew = outcome.kind === 'answer' ? clockSkew(outcome.headers, clock.now()) : null;
        if (skew !== null) ahead = Math.abs(skew) > looseMs ? skew : 0;
        return outcome;
      },
    },
  };
}
