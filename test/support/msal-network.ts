import { request } from 'node:https';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { HttpsProxyAgent } from 'https-proxy-agent';

/** A network client for MSAL that is not ours: Node's https through a proxy, trusting one authority. */
export function plainMsalNetwork(network: {
  readonly proxy: string;
  readonly caPem: string;
}): INetworkModule {
  const agent = new HttpsProxyAgent(network.proxy);
  const send = <T>(method: string, url: string, options?: NetworkRequestOptions) =>
    new Promise<NetworkResponse<T>>((resolve, reject) => {
      const sent = request(url, { method, agent, ca: network.caPem, headers: { ...options?.headers } });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: {},
            body: JSON.parse(Buffer.concat(parts).toString('utf8')) as T,
          }),
        );
      });
      sent.end(options?.body);
    });
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
