import type { Result } from '../../shared/contract/problem';
import type { Log } from '../log/log';
import type { Dispatch } from './dispatch';
import type { Caller } from './trust';

/** Of Electron's `ipcMain`, what is used. */
interface Ipc {
  handle(channel: string, listener: (event: Caller, ...args: unknown[]) => Promise<unknown>): void;
  on(channel: string, listener: (event: Caller, ...args: unknown[]) => void): unknown;
}

export interface ServePowers {
  readonly ipc: Ipc;
  whyNotTrusted(caller: Caller): string | null;
  /** Made with the first call, which waits for it; always the same. */
  dispatch(): Promise<Dispatch>;
  readonly log: Log;
}

/** Takes the window's calls from now on. A stranger gets the same refusal whatever it asks. */
export function serve({ ipc, whyNotTrusted, dispatch, log }: ServePowers): void {
  ipc.handle('call', async (event, ...[name, callId, input]): Promise<Result<unknown>> => {
    const why = whyNotTrusted(event);
    if (why !== null) {
      log('warn', 'call', `refused, from ${why}`);
      return unexpected('Refused: not from our window.');
    }
    try {
      return await (await dispatch()).call(name, callId, input);
    } catch (error) {
      // It never came to be, and the log has said so; here the window says it, at each call.
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return unexpected(detail);
    }
  });

  ipc.on('cancel', (event, callId) => {
    const why = whyNotTrusted(event);
    if (why !== null) log('warn', 'call', `refused to cancel, from ${why}`);
    else
      void dispatch()
        .then((it) => it.cancel(callId))
        .catch(() => undefined);
  });
}

/** Written out here: this file is loaded before the window, and the contract's validators are heavy. */
const unexpected = (detail: string): Result<never> => ({
  ok: false,
  problem: { code: 'unexpected', params: {}, detail, remedy: 'report-bug' },
});
