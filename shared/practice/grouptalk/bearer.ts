import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeContext } from '../context';
import { refuseScimToken } from './tokens';

/**
 * The Bearer scheme of RFC 6750 §3: null when the request may pass, else why not, with `WWW-Authenticate`
 * already set on the answer.
 */
export async function refuseBearer(
  context: PracticeContext,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<string | null> {
  const challenge = 'Bearer realm="GroupTalk"';
  const token = /^bearer +(\S+)$/i.exec(req.headers.authorization?.trim() ?? '')?.[1];
  if (!token) {
    res.setHeader('WWW-Authenticate', challenge);
    return 'A secret token is needed: send it in the header "Authorization: Bearer …".';
  }
  const why = await refuseScimToken(context, token);
  if (why) res.setHeader('WWW-Authenticate', `${challenge}, error="invalid_token"`);
  return why;
}
