import { createGraphClient } from '../graph/client';
import { liveLogs, liveTenant } from '../graph/live-tenant';
import type { TenantChange } from '../model/journal';
import { watchClock } from './clock-ahead';
import type { Interaction, OnboardingDeps } from './deps';
import type { Journal } from './ports';
import { createTenantWriter } from './tenant-writer';

type Powers = Pick<
  OnboardingDeps,
  | 'cloud'
  | 'target'
  | 'realm'
  | 'http'
  | 'wayThere'
  | 'socketClock'
  | 'clock'
  | 'signIn'
  | 'vault'
  | 'statements'
  | 'guid'
  | 'ownClientId'
> & {
  readonly journal: Journal;
  /** May a missing Graph token open a sign-in? Default `silent`. */
  readonly interaction?: Interaction;
  /** The watch over `http`, where it is shared: then all who share it agree about the time. */
  readonly watch?: ReturnType<typeof watchClock>;
  /** Shows what will change, and asks. */
  approve(change: TenantChange): Promise<boolean>;
};

/** All that the use cases ask for, over the live tenant. */
export function liveOnboarding(powers: Powers): OnboardingDeps {
  const { journal, approve, interaction, watch, ...own } = powers;
  const { http, cloud, signIn, clock, socketClock, guid, target } = own;
  const watched = watch ?? watchClock(http, socketClock);
  const graph = createGraphClient({
    http: watched.http,
    cloud,
    signIn,
    clock,
    socketClock,
    guid,
    ...(interaction ? { interaction } : {}),
  });
  const facts = liveTenant(graph, target);
  const writer = createTenantWriter({ clock, signIn, facts, journal, approve });
  return { ...own, clockAhead: watched.ahead, graph, facts, logs: liveLogs(graph), writer };
}
