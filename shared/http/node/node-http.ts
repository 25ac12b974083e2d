import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import axios from 'axios';
import type { Clock } from '../../model/clock';
import type { Exchange } from '../../model/finding';
import { createAxiosPort } from '../axios-port';
import type { HttpPort } from '../port';
import { proxyFor, type WayOut } from './route';
import { systemClock } from './system-clock';
import { TunnelAgent } from './tunnel-agent';

export interface NodeHttpOptions extends WayOut {
  /**
   * Exchanges are measured and limited on it, so it must run in real time; that of this computer when
   * left out. On a clock that runs fast every exchange would time out.
   */
  readonly clock?: Clock;
  /** PEM of the only authority to trust, in place of those that Node knows. */
  readonly ca?: string;
  /** Told of every exchange, refused ones too, already redacted. */
  readonly onExchange?: (exchange: Exchange) => void;
  readonly userAgent?: string;
}

/**
 * The HTTP port on Node's own sockets, each exchange on a fresh connection. Https goes through the proxy's
 * CONNECT where there is one.
 */
export function createNodeHttp(options: NodeHttpOptions = {}): HttpPort {
  const { clock = systemClock(), ca, onExchange, userAgent = 'GroupTalk-Onboarding' } = options;
  // Said aloud, or NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would let a token out to anybody.
  const trust = { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) };
  // Neither keeps a connection: what an answer leaves behind on one must not reach the next.
  const straight = {
    http: new HttpAgent({ keepAlive: false }),
    https: new HttpsAgent({ ...trust, keepAlive: false }),
  };
  return createAxiosPort({
    axios: axios.create({ adapter: 'http', proxy: false }),
    clock,
    userAgent,
    ...(onExchange === undefined ? {} : { onExchange }),
    perRequest: (url, signal) => {
      const proxy = proxyFor(options, url);
      const errors: unknown[] = [];
      return {
        config: {
          httpAgent: straight.http,
          httpsAgent: proxy === null ? straight.https : new TunnelAgent(proxy, signal, trust),
          transport: listeningTransport(url, (error) => errors.push(error)),
        },
        firstError: () => errors[0],
      };
    },
  });
}

/** What goes beyond is left out: axios compares each header with each other one. */
const mostHeaders = 300;

/**
 * Node's own transport, with an ear on the request: why an answer could not be parsed is told to the
 * request alone, while the body's stream says no more than `aborted`.
 */
const listeningTransport = (url: URL, onError: (error: unknown) => void) => ({
  request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, onAnswer);
    request.maxHeadersCount = mostHeaders;
    return request.on('error', onError);
  },
});
