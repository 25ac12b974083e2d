import type { EventPayload } from '../../shared/contract/events';
import type { EventName } from '../../shared/contract/names';
import { ok } from '../../shared/contract/problem';
import type { HttpPort } from '../../shared/http/port';
import type { WayThere } from '../../shared/http/way-there';
import type { Account } from '../../shared/model/account';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Clock } from '../../shared/model/clock';
import { watchClock } from '../../shared/onboarding/clock-ahead';
import type { Realm, SignIn } from '../../shared/onboarding/deps';
import { liveOnboarding } from '../../shared/onboarding/live-deps';
import type { Cloud } from '../../shared/target/cloud';
import type { ProvisioningTarget } from '../../shared/target/grouptalk';
import { createWords } from '../../shared/words/words';
import type { CacheStore } from '../auth/cache-store';
import { createSignInByClient } from '../auth/sign-in-by-client';
import { createHandlers } from '../ipc/handlers/create-handlers';
import type { Handlers } from '../ipc/handlers/handlers';
import type { HandlerPowers } from '../ipc/handlers/powers';
import type { Log } from '../log/log';
import { emptyDataFolder, openDataFolder } from '../store/data-folder';
import { openJournal } from '../store/journal-file';
import { openKeptState } from '../store/kept-state';
import { openSettings, type Settings } from '../store/settings';
import type { Sealer } from '../vault/safe-storage';
import { openSealedCacheStore } from '../vault/sealed-cache-store';
import { openSealedVault } from '../vault/sealed-vault';
import { createApprovals } from './approvals';
import { type About, createFacts } from './facts';
import { createMemory } from './memory';
import { createSession } from './session';

type Announce = <E extends 'facts' | 'overview'>(name: E & EventName, payload: EventPayload<E>) => void;

/** What the surroundings give: Electron's powers in the app, plain Node's in a test. */
export interface Surroundings extends Pick<HandlerPowers, 'clipboard' | 'dialogs' | 'links'> {
  readonly cloud: Cloud;
  readonly target: ProvisioningTarget;
  readonly realm: Realm;
  readonly http: HttpPort;
  readonly wayThere: WayThere;
  readonly clock: Clock;
  /** Real time. */
  readonly socketClock: Clock;
  guid(): string;
  makeSignIn(options: { clientId: string; cache: CacheStore; lastAccount: () => Account | null }): SignIn;
  /** null: this computer cannot encrypt. */
  readonly sealer: Sealer | null;
  /** Where everything is kept. */
  readonly folder: string;
  readonly about: Omit<About, 'secrets'>;
  /** null: not in practice mode. `startOver` makes a world in which nobody is known. */
  readonly practice:
    | (NonNullable<HandlerPowers['practice']> & { facts(): NonNullable<AppFacts['practice']> })
    | null;
  announce: Announce;
  readonly log: Log;
  /** Deletes the log. */
  forgetLog(): void;
}

export interface Assembled {
  readonly handlers: Handlers;
  /** Something of the surroundings has changed; it is announced. */
  factsChanged(): void;
  /** The practice tenant is another one: what is known of accounts and tenants goes with the one before. */
  begunAnew(): Promise<void>;
  close(): Promise<void>;
}

/** Puts together what knows and does everything, over what the surroundings give. */
export function assemble(around: Surroundings): Assembled {
  const { folder, log, socketClock, guid, clock, sealer, practice } = around;
  openDataFolder(folder);
  const place = { folder, log, now: () => socketClock.now() };
  const settings = openSettings(place);
  const state = openKeptState(place, around.cloud.id);
  const vault = openSealedVault(place, sealer);
  const cache = openSealedCacheStore(place, { sealer, stays: settings.read().staySignedIn });
  const journal = openJournal(place);
  const facts = createFacts({
    about: { ...around.about, secrets: sealer ? 'encrypted' : 'memory-only' },
    settings,
    practice: () => practice?.facts() ?? null,
    announce: (now) => around.announce('facts', now),
  });

  const byClient = createSignInByClient({
    clientId: facts.clientId,
    make: (clientId) => around.makeSignIn({ clientId, cache, lastAccount: state.lastAccount }),
  });
  const signIn: SignIn = {
    ...byClient,
    signOut: async () => {
      await byClient.signOut();
      // What could not be read, and so was not signed out of, would come back with the keyring.
      cache.forget();
    },
  };
  const approvals = createApprovals();
  const common = {
    cloud: around.cloud,
    target: around.target,
    realm: around.realm,
    http: around.http,
    wayThere: around.wayThere,
    watch: watchClock(around.http, socketClock),
    socketClock,
    clock,
    signIn,
    vault,
    statements: state.statements,
    guid,
    journal,
  };
  const quiet = liveOnboarding({ ...common, interaction: 'silent', approve: async () => false });
  const asking = liveOnboarding({ ...common, interaction: 'allowed', approve: approvals.approve });
  const memory = createMemory({ clock: socketClock, guid });
  const session = createSession({
    quiet,
    state,
    announce: (overview) => around.announce('overview', overview),
    onSwitch: memory.clear,
  });

  /** All that is known of accounts and tenants; what was chosen in Settings stays. */
  const forgetAccounts = async () => {
    await session.forget();
    vault.forgetAll();
  };

  const handlers = createHandlers({
    session,
    memory,
    approvals,
    quiet,
    asking,
    words: createWords('en'),
    clipboard: around.clipboard,
    dialogs: around.dialogs,
    links: around.links,
    app: {
      facts: facts.read,
      change: async (change) => {
        const chosen = Object.entries(change).filter(([, value]) => value !== undefined);
        const changed = (): Settings => ({ ...settings.read(), ...Object.fromEntries(chosen) });
        if (changed().clientId !== settings.read().clientId && around.realm === 'live') {
          // Who signed in under another client ID is not signed in under this one.
          await session.out();
        }
        // As they are by now: something else may have been chosen meanwhile.
        const written = settings.write(changed());
        await cache.stay(settings.read().staySignedIn);
        facts.announce();
        return written.ok ? ok(facts.read()) : written;
      },
      forget: async () => {
        await forgetAccounts();
        await journal.forget();
        settings.forget();
        await cache.stay(false);
        emptyDataFolder(folder);
        around.forgetLog();
        facts.announce();
      },
    },
    practice: practice && {
      ...practice,
      startOver: async () => {
        const begun = await practice.startOver();
        // Another tenant with other people: whoever was signed in is nobody there.
        if (begun.ok) await forgetAccounts();
        return begun;
      },
    },
  });
  return {
    handlers,
    factsChanged: facts.announce,
    begunAnew: async () => {
      if (state.lastAccount() !== null) await forgetAccounts();
    },
    close: async () => {
      session.close();
      memory.clear();
    },
  };
}
