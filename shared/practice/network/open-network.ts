import type { Socket } from 'node:net';
import { practiceHosts } from '../constants';
import type { PracticeCertificates, PracticeContext, PracticeHandler } from '../context';
import { createConnectProxy } from './connect-proxy';
import { createDirectServer, createHostServer } from './host-server';
import { keepBeforeAnswer } from './keep-before-answer';
import type { Keeping } from './keeping';
import { listen } from './listen';
import { cutOff, misdated } from './network-faults';
import { type LogLimits, logRequests } from './request-log';

type PracticeParts = Readonly<Record<keyof typeof practiceHosts, PracticeHandler>>;

export interface PracticeNetwork {
  /** `http://127.0.0.1:PORT` of the CONNECT proxy. */
  readonly proxy: string;
  /** `http://127.0.0.1:PORT`, without a path. */
  readonly graphOrigin: string;
  readonly scimOrigin: string;
  /** From now on `parts` answer; before, every host answers 503. */
  serve(parts: PracticeParts): void;
  close(): Promise<void>;
}

interface NetworkOptions {
  /** Port of the proxy. Default: a free one. */
  readonly proxyPort?: number;
  /** Who makes changes outlive this process, before their answer is seen. */
  readonly keeping?: Keeping;
  readonly log?: LogLimits;
}

/** Opens all roads to the practice hosts: TLS behind the proxy, and plain HTTP to Graph and SCIM. */
export async function openNetwork(
  context: PracticeContext,
  certificates: PracticeCertificates,
  options: NetworkOptions = {},
): Promise<PracticeNetwork> {
  const { keeping, log, proxyPort } = options;
  const notYet: PracticeHandler = (_req, res) => void res.writeHead(503).end();
  let serving: PracticeParts = { login: notYet, graph: notYet, scim: notYet, admin: notYet };
  const part = (name: keyof PracticeParts): PracticeHandler => {
    const served: PracticeHandler = (req, res, arrival) => serving[name](req, res, arrival);
    const answer = misdated(context, name === 'scim' ? cutOff(context, served) : served);
    const logged = logRequests(context, practiceHosts[name], answer, log);
    return keeping ? keepBeforeAnswer(keeping, logged) : logged;
  };
  const [graphPart, scimPart] = [part('graph'), part('scim')];
  const byHost = {
    [practiceHosts.login]: part('login'),
    [practiceHosts.graph]: graphPart,
    [practiceHosts.scim]: scimPart,
    [practiceHosts.admin]: part('admin'),
  };
  const tunnels = new Set<Socket>();
  const tls = await listen(createHostServer(certificates, byHost));
  const [proxy, graph, scim] = await Promise.all([
    listen(createConnectProxy(Object.values(practiceHosts), tls.port, tunnels), tunnels, proxyPort),
    listen(createDirectServer(graphPart)),
    listen(createDirectServer(scimPart)),
  ]);
  const origin = ({ port }: { port: number }) => `http://127.0.0.1:${port}`;
  return {
    proxy: origin(proxy),
    graphOrigin: origin(graph),
    scimOrigin: origin(scim),
    serve(parts) {
      serving = parts;
    },
    async close() {
      await Promise.all([proxy, tls, graph, scim].map((one) => one.close()));
    },
  };
}
