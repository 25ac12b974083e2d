import { z } from 'zod';
import { readPracticeToken, signPracticeToken } from './tokens';

/** A sign-in that has begun and waits for the person: what was asked, and where the outcome goes. */
const pendingSignIn = z
  .object({
    /** As it stands in the authority's path. */
    tenant: z.string(),
    clientId: z.string(),
    scopes: z.array(z.string()).readonly(),
    openid: z.array(z.string()).readonly(),
    prompt: z.string(),
    loginHint: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('redirect'),
        redirectUri: z.string(),
        responseMode: z.enum(['query', 'fragment', 'form_post']),
        state: z.string().nullable(),
        nonce: z.string().nullable(),
        challenge: z.string().nullable(),
      }),
      z.object({ kind: z.literal('device'), deviceCode: z.string() }),
    ]),
    /** Set once the person is known. */
    userId: z.string().exactOptional(),
    /** Set once the person has seen why they are refused, and may only go back. */
    refusal: z
      .object({
        error: z.string(),
        number: z.number(),
        text: z.string(),
        suberror: z.string().exactOptional(),
        claims: z.string().exactOptional(),
      })
      .exactOptional(),
  })
  .readonly();

export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** The ticket that the pages carry from one form to the next. Nothing is remembered between them. */
export const writeTicket = (pending: PendingSignIn): Promise<string> =>
  signPracticeToken({ use: 'ticket', pending }, '30m');

export async function readTicket(text: string): Promise<PendingSignIn | null> {
  const claims = await readPracticeToken(text);
  if (claims?.use !== 'ticket') return null;
  return pendingSignIn.safeParse(claims.pending).data ?? null;
}

export const sessionCookieName = 'practice-session';

export const sessionCookie = async (userId: string, tenantId: string): Promise<string> => {
  const value = await signPracticeToken({ use: 'session', userId, tenantId }, '12h');
  return `${sessionCookieName}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`;
};

export const endedSession = `${sessionCookieName}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;

/** The person who signed in earlier in this browser, by ID; null when nobody, or in another world. */
export async function readSession(cookie: string | null, tenantId: string): Promise<string | null> {
  const claims = cookie ? await readPracticeToken(cookie) : null;
  return claims?.use === 'session' && claims.tenantId === tenantId ? String(claims.userId) : null;
}
