import type { Clock } from '../model/clock';
import { type Limit, limit } from './limit';
import type { HttpFailure, HttpOutcome, HttpPort, HttpRequest } from './port';

interface Patience {
  /** Nothing lasts longer than this after the first request went out; left out: without an end. */
  readonly totalMs?: number;
}

/** So many may be under way before anything was answered at all. */
const beforeFirstAnswer = 10;
/** So many in vain, and no more is asked. */
const mostInVain = 3;
/** The largest body, while all together are no more than `mostBytes`; and the largest after that. */
const largestBody = 2 * 1024 * 1024;
const largestLater = 256 * 1024;
const mostBytes = 16 * 1024 * 1024;
/** Refused before anything was sent, or ended by whoever asked: it says nothing about the other side. */
const ownDoing: readonly HttpFailure['code'][] = [
  'cancelled',
  'credential-wrong-host',
  'url-refused',
  'header-refused',
];

/**
 * The same port for many questions to one server that may be dead, or ill-willed. As long as nothing was answered, only
 * a few are asked at once; when all of these were in vain, no other is asked. Later the same holds for time-outs in a
 * row. What is not asked fails as the last one did. Bodies have a bound together, too.
 */
export function withPatience(http: HttpPort, clock: Clock, { totalMs }: Patience): HttpPort {
  let endsAt: number | null = null;
  let heard = false;
  let sent = 0;
  let underWay = 0;
  let inVain = 0;
  let bytes = 0;
  let last: HttpFailure | null = null;
  let somethingEnded = promised();

  const learn = (outcome: HttpOutcome) => {
    if (outcome.kind === 'answer') {
      heard = true;
      inVain = 0;
      bytes += outcome.text.length;
      return;
    }
    if (outcome.code === 'too-large') bytes += largestBody;
    if (ownDoing.includes(outcome.code)) return;
    last = outcome;
    if (!heard || outcome.code === 'timed-out') inVain += 1;
  };
  /** A place among those under way, once there is one; or why nothing would come of it. */
  const place = async (stop: Limit): Promise<HttpFailure['code'] | null> => {
    const over = aborted(stop.signal);
    for (;;) {
      const stopped = stop.stopped();
      if (stopped) return stopped;
      if (underWay === 0 && inVain >= mostInVain && last) return last.code;
      if (heard || underWay === 0 || sent < beforeFirstAnswer) break;
      await Promise.race([somethingEnded.promise, over]);
    }
    sent += 1;
    underWay += 1;
    return null;
  };

  return {
    async send(request, outer) {
      endsAt ??= clock.now() + (totalMs ?? Number.POSITIVE_INFINITY);
      const left = endsAt - clock.now();
      if (left <= 0) return notAsked(request, 'timed-out');
      const stop = limit(clock, left, outer);
      try {
        const refused = await place(stop);
        if (refused) return notAsked(request, refused);
        const maxBytes = request.maxBytes ?? (bytes < mostBytes ? largestBody : largestLater);
        const outcome = await http.send({ ...request, maxBytes }, stop.signal);
        underWay -= 1;
        learn(outcome);
        const { keep } = somethingEnded;
        somethingEnded = promised();
        // What builds on this answer is asked before what has only waited for a place.
        void clock.sleep(0).then(keep);
        const late = stop.stopped() === 'timed-out' && outcome.kind === 'failure';
        return late ? { ...outcome, code: 'timed-out' } : outcome;
      } finally {
        stop.end();
      }
    },
  };
}

function promised(): { readonly promise: Promise<void>; keep(): void } {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    keep = done;
  });
  return { promise, keep: () => keep() };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    signal.addEventListener('abort', () => done(), { once: true });
  });

const notAsked = ({ method, url }: HttpRequest, code: HttpFailure['code']): HttpFailure => ({
  kind: 'failure',
  code,
  detail: 'not asked any more',
  ms: 0,
  exchange: { method, url, status: null, ms: 0, request: '', response: '' },
});
