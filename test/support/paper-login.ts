import type { HttpOutcome, HttpPort, HttpRequest } from '../../shared/http/port';

export interface PaperAnswer {
  readonly status: number;
  readonly text: string;
}

export const loginTenants = {
  home: '11111111-1111-4111-8111-111111111111',
  other: '22222222-2222-4222-8222-222222222222',
} as const;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What Entra's token endpoint gives to Kim, whose home is `loginTenants.home`, in the tenant `tid`. */
export function tokensFor(tid: string, more: { readonly oid?: string; readonly expiresIn?: number } = {}) {
  const { oid = '33333333-3333-4333-8333-333333333333', expiresIn = 3_600 } = more;
  const now = Math.floor(Date.now() / 1_000);
  const claims = { tid, oid, sub: oid, preferred_username: 'kim@home.example', name: 'Kim', ver: '2.0' };
  const idToken = `${part({ alg: 'none' })}.${part({ ...claims, iat: now, nbf: now, exp: now + 3_600 })}.x`;
  const text = JSON.stringify({
    token_type: 'Bearer',
    scope: 'User.Read openid profile offline_access',
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: `access-${tid}`,
    refresh_token: `refresh-${tid}`,
    id_token: idToken,
    client_info: part({ uid: oid, utid: loginTenants.home }),
  });
  return { status: 200, text };
}

/** A sign-in host of one function: it gives answers that no real one would give to order. */
export const paperLogin = (
  answer: (request: HttpRequest) => PaperAnswer | Promise<PaperAnswer>,
): HttpPort => ({
  send: async (request): Promise<HttpOutcome> => {
    const { status, text } = await answer(request);
    const { method, url } = request;
    const exchange = { method, url, status, ms: 0, request: '', response: '' };
    return { kind: 'answer', status, headers: {}, text, malformedText: false, ms: 0, exchange };
  },
});

/** A browser in which everybody says yes; resolves to the status with which the app's listener answered. */
export async function comesBack(authorizeUrl: string, changed: Record<string, string> = {}): Promise<number> {
  const asked = new URL(authorizeUrl).searchParams;
  const { port } = new URL(asked.get('redirect_uri') ?? '');
  const { status } = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: new URLSearchParams({ code: 'the-code', state: asked.get('state') ?? '', ...changed }),
  });
  return status;
}
