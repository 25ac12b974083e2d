import { createNodeHttp } from '../http/node/node-http';
import { createWorldClock } from './clock';
import { practiceClientId, practiceHosts } from './constants';
import type { Practice, PracticeOptions } from './context';
import { createContext } from './create-context';
import { createSyncEngine } from './engine/engine';
import { createGraph } from './graph/graph';
import { createGroupTalkAdmin } from './grouptalk/admin';
import { createGroupTalkScim } from './grouptalk/scim';
import { issueScimToken } from './grouptalk/tokens';
import { createLogin } from './login/login';
import { allGraphScopes } from './login/scopes';
import { issueAccessToken } from './login/tokens';
import { createCertificates } from './network/certificates';
import { openNetwork } from './network/open-network';
import { prepareWorld } from './prepare-world';
import { createWorld } from './world/create-world';
import { signInPeople } from './world/people';

const scimPath = '/api/scim/';
const graphPath = '/v1.0';

/**
 * Starts a practice tenant and waits until it answers; worlds other than `fresh` are set up before, through
 * its own network. The Graph token is the default person's with every scope, good for an hour. Rejects when
 * this computer has no free port, or with the signal's reason when it aborts; nothing stays open then.
 */
export async function startPractice(options: PracticeOptions, signal?: AbortSignal): Promise<Practice> {
  const clock = createWorldClock({ rate: options.rate ?? 1 });
  const world = createWorld({
    name: options.world,
    now: clock.now(),
    users: options.users ?? 40,
    seed: options.seed ?? 1,
    faults: options.faults ?? [],
  });
  const context = createContext(world, clock);
  const certificates = await createCertificates();
  const network = await openNetwork(context, certificates);
  // Real time for the engine's sockets: on a fast clock every exchange would time out.
  const http = createNodeHttp({ proxy: network.proxy, ca: certificates.caPem });
  const engine = createSyncEngine(context, { http });
  network.serve({
    login: createLogin(context),
    graph: createGraph(context, engine),
    scim: createGroupTalkScim(context),
    admin: createGroupTalkAdmin(context),
  });

  const tenantUrl = `https://${practiceHosts.scim}${scimPath}`;
  const close = async () => {
    clock.stop();
    await network.close();
  };
  try {
    if (options.world !== 'fresh') await unlessAborted(prepareWorld(context, engine, tenantUrl), signal);
    signal?.throwIfAborted();
  } catch (error) {
    await close();
    throw error;
  }
  const { nickname } = signInPeople.cloudApplicationAdministrator;
  const [graphToken, scimToken] = await Promise.all([
    issueAccessToken({
      userId: world.users.find(({ mailNickname }) => mailNickname === nickname)?.id ?? '',
      tenantId: world.tenant.id,
      clientId: practiceClientId,
      scopes: allGraphScopes,
    }),
    issueScimToken(context),
  ]);
  return {
    context,
    engine,
    proxy: network.proxy,
    caPem: certificates.caPem,
    scim: { tenantUrl, directUrl: `${network.scimOrigin}${scimPath}`, token: scimToken },
    graph: {
      root: `https://${practiceHosts.graph}${graphPath}`,
      directUrl: `${network.graphOrigin}${graphPath}`,
      token: graphToken,
    },
    adminUrl: `https://${practiceHosts.admin}/admin/`,
    close,
  };
}

function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
