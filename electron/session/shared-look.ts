/** A look that several may wait for at once. */
export interface SharedLook<T> {
  /** The look under way, or a new one. */
  join(signal?: AbortSignal): Promise<T>;
  /** A look that begins from now on: those asked for while one runs become one. */
  again(signal?: AbortSignal): Promise<T>;
  /** Calls off all that is under way. */
  stop(): void;
}

interface Look<T> {
  readonly done: Promise<T>;
  readonly stop: AbortController;
  /** How many wait for it still; without any it is called off. */
  waiting: number;
}

/** `run` must not reject, and answers soon after its signal aborts. `calledOff`: what those hear who give up. */
export function createSharedLook<T>(
  run: (signal: AbortSignal) => Promise<T>,
  calledOff: () => T,
): SharedLook<T> {
  let now: Look<T> | null = null;
  let next: Look<T> | null = null;

  function begin(after: Promise<unknown> | null): Look<T> {
    const stop = new AbortController();
    const work = async (): Promise<T> => {
      await after;
      if (next === look) {
        now = look;
        next = null;
      }
      return stop.signal.aborted ? calledOff() : run(stop.signal);
    };
    const look: Look<T> = {
      stop,
      waiting: 0,
      done: Promise.resolve()
        .then(work)
        .finally(() => {
          if (now === look) now = null;
        }),
    };
    return look;
  }

  function wait(look: Look<T>, signal?: AbortSignal): Promise<T> {
    look.waiting += 1;
    if (!signal) return look.done;
    return new Promise((resolve) => {
      const giveUp = () => {
        look.waiting -= 1;
        if (look.waiting === 0) look.stop.abort();
        resolve(calledOff());
      };
      if (signal.aborted) {
        giveUp();
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      void look.done.then((value) => {
        signal.removeEventListener('abort', giveUp);
        resolve(value);
      });
    });
  }

  return {
    join: (signal) => {
      if (next) return wait(next, signal);
      if (!now || now.stop.signal.aborted) now = begin(now?.done ?? null);
      return wait(now, signal);
    },
    again: (signal) => {
      if (!now) {
        now = begin(null);
        return wait(now, signal);
      }
      next ??= begin(now.done);
      return wait(next, signal);
    },
    stop: () => {
      now?.stop.abort();
      next?.stop.abort();
      next = null;
    },
  };
}
