import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import { createWayThere } from '../../../shared/http/node/way-there';
import type { Clock } from '../../../shared/model/clock';
import type { Exchange } from '../../../shared/model/finding';
import type { JournalEntry, TenantChange } from '../../../shared/model/journal';
import type { OnboardingDeps, Realm } from '../../../shared/onboarding/deps';
import { liveOnboarding } from '../../../shared/onboarding/live-deps';
import { globalCloud } from '../../../shared/target/cloud';
import { grouptalk } from '../../../shared/target/grouptalk';
import { createSignIn } from '../../auth/sign-in';
import { createMemoryStatements } from '../../vault/memory-statements';
import { createMemoryVault } from '../../vault/memory-vault';

export interface OnboardingSurroundings {
  readonly realm: Realm;
  /** The clock of all waits and times but those of sockets and of people at the sign-in. */
  readonly clock: Clock;
  readonly proxy: string;
  /** PEM of the one authority to trust. */
  readonly ca: string;
  readonly clientId: string;
  readonly openBrowser: (url: string) => Promise<void>;
  /** Shown each write before it is done; false declines it. */
  readonly approve: (change: TenantChange) => Promise<boolean>;
  readonly journal: (entry: JournalEntry) => void;
  /** Told of every exchange, redacted. */
  readonly onExchange: (exchange: Exchange) => void;
}

/** All powers of the six steps on the command line: nothing is kept beyond the process. */
export function composeOnboarding(around: OnboardingSurroundings): OnboardingDeps {
  const { clock, proxy, ca, realm, clientId, openBrowser, onExchange } = around;
  const http = createNodeHttp({ proxy, ca, onExchange });
  const cloud = globalCloud;
  return liveOnboarding({
    cloud,
    target: grouptalk,
    realm,
    http,
    clock,
    socketClock: systemClock(),
    wayThere: createWayThere({ clock: systemClock(), proxy, ca }),
    signIn: createSignIn({ http, clock: systemClock(), clientId, cloud, openBrowser }),
    vault: createMemoryVault(),
    statements: createMemoryStatements(),
    guid: () => crypto.randomUUID(),
    interaction: 'allowed',
    approve: around.approve,
    journal: { append: async (entry) => around.journal(entry) },
  });
}
