import type { ServerResponse } from 'node:http';
import { engineUserAgent } from '../constants';
import type { PracticeHandler } from '../context';
import type { Keeping } from './keeping';

const reads: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nobody sees the answer to a change before the change is kept. The sync engine need not wait: it lives and
 * ends in the same process as the world. Reads only leave an entry in the log, which is kept soon.
 */
export const keepBeforeAnswer =
  (keeping: Keeping, handler: PracticeHandler): PracticeHandler =>
  (req, res, arrival) => {
    const waits = !reads.includes(req.method ?? '') && req.headers['user-agent'] !== engineUserAgent;
    if (waits) holdEnd(res, () => keeping.now());
    res.once('finish', () => keeping.soon());
    handler(req, res, arrival);
  };

function holdEnd(res: ServerResponse, until: () => Promise<void>): void {
  const end: unknown = res.end;
  if (typeof end !== 'function') return;
  let held = false;
  Reflect.set(res, 'end', (...given: unknown[]): ServerResponse => {
    if (held) return res;
    held = true;
    // Express asks this before it answers in the place of a handler that did not.
    Object.defineProperty(res, 'headersSent', { value: true, configurable: true });
    void until().finally(() => {
      Reflect.deleteProperty(res, 'headersSent');
      Reflect.apply(end, res, given);
    });
    return res;
  });
}
