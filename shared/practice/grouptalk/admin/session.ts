import type { IncomingMessage } from 'node:http';
import { readPracticeToken, signPracticeToken } from '../../login/tokens';

const sessionCookie = 'gt_admin';
const stateCookie = 'gt_entra_state';
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/** `Set-Cookie` of a signed session: nothing is kept on the server. */
export async function startSession(userPrincipalName: string): Promise<string> {
  const token = await signPracticeToken({ use: sessionCookie, upn: userPrincipalName }, '8h');
  return `${sessionCookie}=${token}; ${attributes}`;
}

export const endSession = () => `${sessionCookie}=; ${attributes}; Max-Age=0`;

/** Who is signed in; null for nobody, or a cookie that is forged or too old. */
export async function readSession(req: IncomingMessage): Promise<string | null> {
  const claims = await readPracticeToken(cookie(req, sessionCookie));
  return claims?.use === sessionCookie && typeof claims.upn === 'string' ? claims.upn : null;
}

/** The `state` of an Entra sign-in, bound to this browser (RFC 6749 §10.12). */
export async function startState(
  nonce: string,
): Promise<{ readonly state: string; readonly cookie: string }> {
  const state = await signPracticeToken({ use: stateCookie, nonce }, '15m');
  return { state, cookie: `${stateCookie}=${nonce}; ${attributes}` };
}

export async function isOurState(req: IncomingMessage, state: string): Promise<boolean> {
  const claims = await readPracticeToken(state);
  return claims?.use === stateCookie && claims.nonce === cookie(req, stateCookie);
}

function cookie(req: IncomingMessage, name: string): string {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}
