import {
  type AgentOptions,
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

/** So long a connection is kept for the next question, in milliseconds. */
const keptMs = 2_000;

/**
 * The HTTP port on Node's own sockets. What only reads may go on a connection that an answer has just come by, as
 * Entra's own requests do; all else on a fresh one, as a request that was lost on an old one may have been heard.
 * Https goes through the proxy's CONNECT where there is one, each exchange on a tunnel of its own.
 */
export function createNodeHttp(options: NodeHttpOptions = {}): HttpPort {
  const { clock = systemClock(), ca, onExchange, userAgent = 'GroupTalk-Onboarding' } = options;
  // Said aloud, or NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would let a token out to anybody.
  const trust = { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) };
  const agents = (keep: AgentOptions) => ({
    httpAgent: new HttpAgent(keep),
    httpsAgent: new HttpsAgent({ ...trust, ...keep }),
  });
  const kept = agents({ keepAlive: true, timeout: keptMs });
  const fresh = agents({ keepAlive: false });
  return createAxiosPort({
    axios: axios.create({ adapter: 'http', proxy: false }),
    clock,
    userAgent,
    ...(onExchange === undefined ? {} : { onExchange }),
    perRequest: (url, method, signal) => {
      const proxy = proxyFor(options, url);
      const { transport, heard } = listening(url);
      const anew = {
        ...fresh,
        ...(proxy === null ? {} : { httpsAgent: new TunnelAgent(proxy, signal, trust) }),
        transport,
      };
      return {
        config: proxy === null && method === 'GET' ? { ...kept, transport } : anew,
        // The other side had closed it meanwhile: https://nodejs.org/api/http.html#requestreusedsocket
        anew: () => (heard.request?.reusedSocket === true && !heard.answered ? anew : null),
        firstError: () => heard.errors[0],
      };
    },
  });
}

/** What goes beyond is left out: axios compares each header with each other one. */
const mostHeaders = 300;

/** Of the request that went out last. */
interface Heard {
  request: ClientRequest | null;
  answered: boolean;
  errors: unknown[];
}

/**
 * Node's own transport, with an ear on the request: why an answer could not be parsed is told to the
 * request alone, while the body's stream says no more than `aborted`.
 */
function listening(url: URL) {
  const heard: Heard = { request: null, answered: false, errors: [] };
  const transport = {
    request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, onAnswer);
      Object.assign(heard, { request, answered: false, errors: [] });
      request.maxHeadersCount = mostHeaders;
      request.on('response', () => {
        heard.answered = true;
      });
      return request.on('error', (error) => heard.errors.push(error));
    },
  };
  return { transport, heard };
}
