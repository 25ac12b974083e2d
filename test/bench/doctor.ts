import { randomUUID } from 'node:crypto';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import type { CheckId } from '../../shared/model/check-id';
import { usualLimits } from '../../shared/scim/limits';
import { runChecks } from '../../shared/scim/run-checks';

interface Endpoint {
  readonly tenantUrl: string;
  readonly token: string;
}

/** The checks that only read, as the command line runs them, but as fast as they go. Milliseconds. */
export async function runUnpaced(endpoint: Endpoint, only?: readonly CheckId[]): Promise<number> {
  const clock = systemClock();
  const deps = {
    http: createNodeHttp({ clock }),
    wayThere: createWayThere({ clock }),
    clock,
    guid: randomUUID,
  };
  const { pace: _, writePace: __, ...limits } = usualLimits;
  const input = { ...endpoint, limits, ...(only ? { only } : {}) };
  const began = performance.now();
  await runChecks(deps, input, () => undefined, new AbortController().signal);
  return performance.now() - began;
}
