import { engineUserAgent } from '../constants';
import type { PracticeContext, PracticeHandler } from '../context';

const hour = 3_600_000;

/**
 * Fault `clock-off`: answers are dated an hour back, as they look from a computer whose clock is an hour ahead. Without
 * it the header is left to Node.
 */
export const misdated =
  ({ hasFault }: PracticeContext, handler: PracticeHandler): PracticeHandler =>
  (req, res, arrival) => {
    if (hasFault('clock-off')) res.setHeader('Date', new Date(Date.now() - hour).toUTCString());
    handler(req, res, arrival);
  };

/** Fault `computer-cut-off`: a firewall lets the connection come about, and breaks it off; the sync engine is elsewhere. */
export const cutOff =
  ({ hasFault }: PracticeContext, handler: PracticeHandler): PracticeHandler =>
  (req, res, arrival) => {
    if (hasFault('computer-cut-off') && req.headers['user-agent'] !== engineUserAgent) req.socket.destroy();
    else handler(req, res, arrival);
  };
