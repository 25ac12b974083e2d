import { clockSkew } from '../http/clock-skew';
import type { HttpPort } from '../http/port';
import type { Clock } from '../model/clock';

/** Less than this is the road and the rounding to whole seconds. */
const looseMs = 60_000;

/**
 * Beyond this, tokens are judged wrongly: RFC 7519 §4.1.4 allows for a few minutes, and Microsoft's own checks for five
 * (learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters.clockskew).
 */
const wrongMs = 5 * 60_000;

interface ClockWatch {
  readonly http: HttpPort;
  /** Milliseconds by which this computer is ahead; negative: behind; 0: right, or not known yet. */
  ahead(): number;
  /**
   * A time that has surely passed, in milliseconds since 1970: this computer's, or the last answer's if that is
   * earlier. null: nobody has answered yet, and the clock may be wrong by years.
   */
  surely(): number | null;
}

/**
 * The same port, and on the way this computer's clock (`clock`, real time) held against the `Date` of each answer. A
 * wrong clock makes every verdict about a token wrong. `onTurn`: it was found wrong, or right again.
 */
export function watchClock(http: HttpPort, clock: Clock, onTurn: () => void = () => undefined): ClockWatch {
  let ahead = 0;
  let heard = false;
  return {
    ahead: () => ahead,
    surely: () => (heard ? clock.now() - Math.max(0, ahead) : null),
    http: {
      send: async (request, signal) => {
        const outcome = await http.send(request, signal);
        const skew = outcome.kind === 'answer' ? clockSkew(outcome.headers, clock.now()) : null;
        if (skew === null) return outcome;
        heard = true;
        const before = ahead;
        ahead = Math.abs(skew) > looseMs ? skew : 0;
        if (isWrong(before) !== isWrong(ahead)) onTurn();
        return outcome;
      },
    },
  };
}

const isWrong = (aheadMs: number): boolean => Math.abs(aheadMs) > wrongMs;

/** A clock that is too wrong to judge by, in whole minutes; null: it is not. */
export const wrongClock = (aheadMs: number): { readonly aheadMs: number } | null =>
  isWrong(aheadMs) ? { aheadMs: Math.round(aheadMs / 60_000) * 60_000 } : null;
