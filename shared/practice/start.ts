import { randomInt } from 'node:crypto';
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
import { createKeeping } from './network/keeping';
import { openNetwork } from './network/open-network';
import { prepareWorld } from './prepare-world';
import { createWorld } from './world/create-world';
import { signInPeople } from './world/people';
import type { World } from './world/state';

const scimPath = '/api/scim/';
const graphPath = '/v1.0';
/** The log of requests is written out together with the world each time. */
const keptLog = { entries: 2000, characters: 1_048_576 };

/**
 * Starts a practice tenant and waits until it answers; worlds other than `fresh` are set up before, through
 * its own network. One that was kept goes on as it stood, its jobs as they were due. The Graph token is the default person's with every scope, good for an hour. Rejects when
 * this computer has no free port, or with the signal's reason when it aborts; nothing stays open then.
 */
export async function startPractice(options: PracticeOptions, signal?: AbortSignal): Promise<Practice> {
  const { saved, onChanged } = options;
  // A world whose clock ran fast is ahead of the computer's, and time never goes back.
  const clock = createWorldClock({
    rate: options.rate ?? 1,
    ...(saved ? { startAt: Math.max(saved.now, Date.now()) } : {}),
  });
  const world = saved ? withoutOldLogs(saved.world, clock.now()) : newWorld(options, clock.now());
  const context = createContext(world, clock, onChanged ? randomInt(2 ** 32) : world.seed);
  const certificates = options.network?.certificates ?? (await createCertificates());
  let prepared = saved !== undefined || options.world === 'fresh';
  // Half a preparation is not worth keeping.
  const keeping =
    onChanged && createKeeping(context, async (kept) => (prepared ? onChanged(kept) : undefined));
  const network = await openNetwork(context, certificates, {
    ...(keeping ? { keeping, log: keptLog } : {}),
    ...(options.network?.proxyPort === undefined ? {} : { proxyPort: options.network.proxyPort }),
  });
  // Real time for the engine's sockets: on a fast clock every exchange would time out.
  const http = createNodeHttp({ proxy: network.proxy, ca: certificates.caPem });
  const engine = createSyncEngine(context, { http, ...(keeping ? { onCycleEnd: keeping.now } : {}) });
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
    await keeping?.end();
  };
  try {
    if (!prepared) await unlessAborted(prepareWorld(context, engine, tenantUrl), signal);
    signal?.throwIfAborted();
    prepared = true;
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
  await keeping?.now();
  if (saved) engine.resume();
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

/** Entra keeps provisioning logs for 30 days (learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention). */
function withoutOldLogs(world: World, now: number): World {
  const oldest = new Date(now - 30 * 24 * 3_600_000).toISOString();
  world.provisioningLogs = world.provisioningLogs.filter((row) => String(row.activityDateTime) >= oldest);
  return world;
}

const newWorld = ({ world, users = 40, seed = 1, faults = [] }: PracticeOptions, now: number): World =>
  createWorld({ name: world, now, users, seed, faults });

function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
