import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWorldClock } from '../../shared/practice/clock';
import type { PracticeContext, PracticeHandler } from '../../shared/practice/context';
import { createRandom, guidFrom } from '../../shared/practice/random';
import type { FaultName } from '../../shared/practice/world/faults';
import type { World } from '../../shared/practice/world/state';

/** A world with a tenant and nobody in it; tests put in what they need. */
function emptyWorld(): World {
  return {
    name: 'fresh',
    seed: 1,
    faults: [],
    tenant: {
      id: 'b3a1c2d4-0000-4000-8000-000000000001',
      displayName: 'Nordlicht Transport',
      defaultDomain: 'nordlicht.example',
      initialDomain: 'nordlicht.onmicrosoft.com',
      hasP1: true,
      technicalNotificationMails: ['it@nordlicht.example'],
    },
    users: [],
    groups: [],
    roleMembers: [],
    servicePrincipals: [],
    deletedServicePrincipals: [],
    appRoleAssignments: [],
    grants: [],
    provisioning: [],
    provisioningLogs: [],
    grouptalk: {
      organizationName: 'Nordlicht Transport',
      integration: null,
      tokens: [],
      admins: [
        { userPrincipalName: 'radio.admin@nordlicht.example', isAdmin: true },
        { userPrincipalName: 'dispatcher@nordlicht.example', isAdmin: false },
      ],
      users: [],
      groups: [],
    },
    requests: [],
    planted: [],
  };
}

/** A context by hand, for one part of the practice tenant alone. The clock runs at `rate`, default 1. */
export function practiceContext(
  options: { readonly faults?: readonly FaultName[]; readonly rate?: number } = {},
): PracticeContext {
  const world = emptyWorld();
  world.faults.push(...(options.faults ?? []));
  const random = createRandom(world.seed);
  return {
    world,
    clock: createWorldClock({ rate: options.rate ?? 1 }),
    random,
    guid: () => guidFrom(random),
    hasFault: (name) => world.faults.includes(name),
  };
}

/** Serves a practice handler on 127.0.0.1, as `base` or, without one, as its own address. */
export async function serveHandler(
  handler: PracticeHandler,
  base?: string,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server: Server = createServer((req, res) => handler(req, res, { base: base ?? origin() }));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: origin(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
