import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { proxyErrorCodes } from '../transport-code';

/** Why a proxy gave no tunnel. `code` is one of `proxyErrorCodes`; the message names no user-info. */
const proxyError = (code: string, message: string, status?: number): Error =>
  Object.assign(new Error(message), { code, status });

/**
 * A socket to `host:port` through the proxy's CONNECT (RFC 9110 §9.3.6). Rejects with an error whose `code`
 * is one of `proxyErrorCodes`: the proxy itself could not be reached or understood, refused, or wants a
 * sign-in (407); its `status` is what the proxy answered, if it did. A user name and password in the proxy's URL are sent to the proxy alone.
 */
export function openTunnel(proxy: string, host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) {
      reject(proxyError(proxyErrorCodes.unreachable, 'the proxy is not an http: or https: URL'));
      return;
    }
    const url = new URL(proxy);
    const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const ask = (url.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: { Host: target, ...proxySignIn(url) },
      agent: false,
      signal,
    });
    ask.once('connect', (answer, socket, head) => {
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) {
        // Bytes of the origin that came along with the proxy's answer.
        if (head.length > 0) socket.unshift(head);
        signal.addEventListener('abort', () => socket.destroy(), { once: true });
        resolve(socket);
        return;
      }
      socket.destroy();
      const code = status === 407 ? proxyErrorCodes.wantsSignIn : proxyErrorCodes.refused;
      reject(proxyError(code, `the proxy ${url.host} answered CONNECT ${target} with ${status}`, status));
    });
    ask.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code ?? error.message;
      reject(proxyError(proxyErrorCodes.unreachable, `the proxy ${url.host} did not answer CONNECT: ${why}`));
    });
    ask.end();
  });
}

function proxySignIn(url: URL): Record<string, string> {
  if (url.username === '' && url.password === '') return {};
  const words = `${decoded(url.username)}:${decoded(url.password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(words).toString('base64')}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
