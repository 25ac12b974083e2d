import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../shared/model/language';
import type { Log } from './log/log';
import type { Mode } from './switches';

export const appScheme = 'app';
export const pageUrl = `${appScheme}://grouptalk/index.html`;

/** As vite.renderer.config.ts and the page have them. */
const placeholders = { nonce: '__CSP_NONCE__', mode: '__MODE__' };

/** Where Chromium says what the policy has refused (https://www.w3.org/TR/CSP3/#reporting). */
const reportUrl = `${appScheme}://grouptalk/refused`;

/** The page and its parts, and no way to name anything else: no folder above, no encoded slash, no dot file. */
const servable = /^\/(?:index\.(html)|assets\/[\w-]+(?:\.[\w-]+)*\.(js|css|svg|png|woff2))$/;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

interface AppProtocolOptions {
  /** `dist/renderer` */
  readonly folder: string;
  readonly mode: Mode;
  /** The language of the moment. */
  language(): Language;
  readonly log: Log;
}

/**
 * Answers the window's requests from the built page's folder, with a new nonce at each load of the page. The page
 * is there once in each language, all under one address.
 * https://www.electronjs.org/docs/latest/api/protocol#protocolhandlescheme-handler
 */
export function createAppProtocol({
  folder,
  mode,
  language,
  log,
}: AppProtocolOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, url } = request;
    const { host, pathname } = new URL(url);
    if (method === 'POST' && url === reportUrl) {
      log('warn', 'page', `refused by its policy: ${reported(await request.text())}`);
      return new Response(null, { status: 204 });
    }
    const [, html, part] = servable.exec(pathname) ?? [];
    const extension = html ?? part ?? '';
    const type = types[extension];
    if (method !== 'GET' || host !== 'grouptalk' || type === undefined) return nothingHere();
    try {
      const isPage = extension === 'html';
      const file = await readFile(join(folder, isPage ? `index.${language()}.html` : pathname));
      const [body, own] = isPage ? page(file.toString('utf8'), mode) : [file, {}];
      return new Response(body, { headers: { ...common, 'content-type': type, ...own } });
    } catch {
      return nothingHere();
    }
  };
}

const common = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const nothingHere = () => new Response(null, { status: 404, headers: common });

function page(html: string, mode: Mode): [string, Record<string, string>] {
  const nonce = randomBytes(16).toString('base64');
  return [
    html.replaceAll(placeholders.nonce, nonce).replaceAll(placeholders.mode, mode),
    {
      'content-security-policy': policy(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  ];
}

/**
 * Nothing is allowed but what the page is made of. Fluent writes its rules into style elements of its own,
 * hence the nonce. https://www.w3.org/TR/CSP3/
 */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `report-uri ${reportUrl}`,
  ].join('; ');

/** The rule that was broken, and by what: a word such as `inline` or `eval`, or an address without its path. */
function reported(text: string): string {
  const report = /"effective-directive":"([\w-]{1,40})"/.exec(text)?.[1] ?? 'unknown';
  const blocked = /"blocked-uri":"([\w-]+(?::\/\/[\w.:-]+)?)/.exec(text)?.[1] ?? 'unknown';
  return `${report}, ${blocked.slice(0, 200)}`;
}
