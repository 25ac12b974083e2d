import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../network/read-body';
import { type Refusal, refusalBody } from './refusal';

const largestForm = 262_144;

/** The fields of a posted form; null when it is larger than 256 KiB. */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams | null> {
  const text = await readBody(req, largestForm);
  return text === null ? null : new URLSearchParams(text);
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** 400 with Microsoft's error shape; 401 for a client that did not prove itself (RFC 6749 §5.2). */
export function sendRefusal(res: ServerResponse, refusal: Refusal, correlationId: string | null): void {
  const status = refusal.error === 'invalid_client' ? 401 : 400;
  sendJson(res, status, refusalBody(refusal, correlationId));
}

/** `script`: the source of the one script that may run, as a Content-Security-Policy names it. */
export function sendPage(
  res: ServerResponse,
  status: number,
  html: string,
  { cookie, script = "'none'" }: { readonly cookie?: string; readonly script?: string } = {},
): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; script-src ${script}; style-src 'unsafe-inline'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    ...(cookie ? { 'set-cookie': cookie } : {}),
  });
  res.end(html);
}

export function redirect(res: ServerResponse, location: string, cookie?: string): void {
  res.writeHead(302, { location, 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) });
  res.end();
}

export function readCookie(req: IncomingMessage, name: string): string | null {
  const pairs = (req.headers.cookie ?? '').split(';').map((one) => one.trim());
  return pairs.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
