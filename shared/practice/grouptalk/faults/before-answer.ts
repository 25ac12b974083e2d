import type { ServerResponse } from 'node:http';
import type { PracticeContext } from '../../context';

/** An answer that a fault gives in place of GroupTalk's; `headers` beside the content type. */
interface Instead {
  readonly status: number;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
}

const signInPage =
  '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1>' +
  '<form method="post"><label>User name <input name="user"></label><button>Sign in</button></form></html>';

/** Fault `scim-slow`: three seconds of the world's clock. */
export async function slowDown({ clock, hasFault }: PracticeContext): Promise<void> {
  if (hasFault('scim-slow')) await clock.sleep(3000);
}

/** Fault `scim-html`: true when the sign-in page was sent. */
export function sendSignInPage({ hasFault }: PracticeContext, res: ServerResponse): boolean {
  if (!hasFault('scim-html')) return false;
  res.statusCode = 200;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(signInPage);
  return true;
}

/** Fault `scim-throttled`, every third request counted by `turn` (from 1). */
export function throttle({ hasFault }: PracticeContext, turn: number): Instead | null {
  if (!hasFault('scim-throttled') || turn % 3 !== 0) return null;
  return { status: 429, detail: 'Too many requests. Try again later.', headers: { 'Retry-After': '1' } };
}

/** Fault `scim-redirects`: true when the way to another host was shown. */
export function sendElsewhere({ hasFault }: PracticeContext, res: ServerResponse, path: string): boolean {
  if (!hasFault('scim-redirects')) return false;
  res.statusCode = 302;
  res.setHeader('Location', `https://scim.grouptalk.example${path}`);
  res.end();
  return true;
}

/** Faults that need a good token: `scim-not-admin`, `scim-500-on-create`, `scim-delete-refused`. */
export function refuseKnown({ hasFault }: PracticeContext, method: string, path: string): Instead | null {
  if (hasFault('scim-not-admin')) {
    return {
      status: 403,
      detail: 'The GroupTalk account that issued this token lacks Admin permissions.',
      headers: { 'WWW-Authenticate': 'Bearer realm="GroupTalk", error="insufficient_scope"' },
    };
  }
  if (hasFault('scim-500-on-create') && method === 'POST' && /^\/users\/?$/i.test(path)) {
    return { status: 500, detail: 'The user could not be created.', headers: {} };
  }
  if (hasFault('scim-delete-refused') && method === 'DELETE' && /^\/users\/[^/]+\/?$/i.test(path)) {
    const headers = { Allow: 'GET, HEAD, PUT, PATCH' };
    return { status: 405, detail: 'GroupTalk does not delete users. Disable them instead.', headers };
  }
  return null;
}
