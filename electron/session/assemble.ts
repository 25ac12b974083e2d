import type { EventPayload } from '../../shared/contract/events';
import type { EventName } from '../../shared/contract/names';
import { failed, ok, type Result } from '../../shared/contract/problem';
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
import type { CacheStore } from '../auth/cache-store';
import { createSignInByClient } from '../auth/sign-in-by-client';
import { createHandlers } from '../ipc/handlers/create-handlers';
import type { Handlers } from '../ipc/handlers/handlers';
import type { HandlerPowers } from '../ipc/handlers/powers';
import type { Log } from '../log/log';
import { isSettled } from '../policy/is-settled';
import type { Policy } from '../policy/policy';
import { emptyDataFolder, openDataFolder } from '../store/data-folder';
import { openDoctorFile } from '../store/doctor-file';
import { openJournal } from '../store/journal-file';
import { markToKeep } from '../store/keep-mark';
import { openKeptState } from '../store/kept-state';
import { openProbeFile } from '../store/probe-file';
import { openSettings, type Settings } from '../store/settings';
import type { Updater, UpdaterOptions } from '../update/updater';
import type { Sealer } from '../vault/safe-storage';
import { openSealedCacheStore } from '../vault/sealed-cache-store';
import { openSealedVault } from '../vault/sealed-vault';
import { createAccess } from './access';
import { createApprovals } from './approvals';
import { createDoctor } from './doctor';
import { createDoctorPapers } from './doctor-papers';
import { type About, createFacts } from './facts';
import { createMemory } from './memory';
import { createSession } from './session';

type Announce = <E extends 'facts' | 'overview'>(name: E & EventName, payload: EventPayload<E>) => void;

/** What the surroundings give: Electron's powers in the app, plain Node's in a test. */
export interface Surroundings
  extends Pick<HandlerPowers, 'clipboard' | 'dialogs' | 'links' | 'words' | 'supportLog'> {
  readonly cloud: Cloud;
  readonly target: ProvisioningTarget;
  readonly realm: Realm;
  readonly http: HttpPort;
  readonly wayThere: WayThere;
  readonly clock: Clock;
  /** Real time. */
  readonly socketClock: Clock;
  guid(): string;
  makeSignIn(options: {
    clientId: string;
    cache: CacheStore;
    lastAccount: () => Account | null;
    /** `http` of these surroundings, under watch. */
    http: HttpPort;
  }): SignIn;
  /** null: this computer cannot encrypt. */
  readonly sealer: Sealer | null;
  /** Where everything is kept. */
  readonly folder: string;
  readonly about: Omit<About, 'secrets'>;
  /** null: not in practice mode. `startOver` makes a world in which nobody is known. */
  readonly practice:
    | (NonNullable<HandlerPowers['practice']> & { facts(): NonNullable<AppFacts['practice']> })
    | null;
  readonly policy: Policy;
  makeUpdater(options: UpdaterOptions): Updater;
  /** Markdown. Problem: `file-unreadable`. */
  licences(): Promise<Result<string>>;
  /** A page of HTML as PDF. Problem: `unexpected`. */
  printPdf(html: string): Promise<Result<Uint8Array>>;
  announce: Announce;
  readonly log: Log;
  /** Deletes the log. */
  forgetLog(): void;
  /** Deletes what was logged before a time, in milliseconds since 1970. */
  forgetOldLog(before: number): void;
}

export interface Assembled {
  readonly handlers: Handlers;
  facts(): AppFacts;
  /** Something of the surroundings has changed; it is announced. */
  factsChanged(): void;
  /** The practice tenant is another one: what is known of accounts and tenants goes with the one before. */
  begunAnew(): Promise<void>;
  /**
   * Forgets what is older than it is kept here: as the policy says, else logs and last facts after 90 days. By a clock
   * that is wrong everything would be old.
   *
   * @returns false: nobody has told the time yet, and nothing was done
   */
  forgetOld(): Promise<boolean>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;
const usualLogsDays = 90;

/** The files of what may be kept when the rest is forgotten. */
const kept = { settings: 'settings.json', journal: 'journal.jsonl' } as const;

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
  const doctorFile = openDoctorFile(place);
  const probes = openProbeFile(place);
  const approvals = createApprovals();
  const updater = around.makeUpdater({
    wanted: settings.read().updates,
    isWriting: () => approvals.underWay() || doctor.isWriting(),
    onChange: () => facts.announce(),
  });
  const facts = createFacts({
    about: { ...around.about, secrets: sealer ? 'encrypted' : 'memory-only' },
    settings,
    policy: around.policy,
    updates: () => updater.state(),
    practice: () => practice?.facts() ?? null,
    announce: (now) => around.announce('facts', now),
  });

  const watch = watchClock(around.http, socketClock, () => session.sawClock());
  const byClient = createSignInByClient({
    clientId: facts.clientId,
    make: (clientId) =>
      around.makeSignIn({ clientId, cache, lastAccount: state.lastAccount, http: watch.http }),
  });
  const signIn: SignIn = {
    ...byClient,
    signOut: async () => {
      await byClient.signOut();
      // What could not be read, and so was not signed out of, would come back with the keyring.
      cache.forget();
    },
  };
  const common = {
    cloud: around.cloud,
    target: around.target,
    realm: around.realm,
    http: around.http,
    wayThere: around.wayThere,
    watch,
    socketClock,
    clock,
    signIn,
    vault,
    statements: state.statements,
    guid,
    ownClientId: facts.clientId,
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

  const doctor = createDoctor({ quiet, asking, session, file: doctorFile, journal: probes, guid });

  /** All that is known of accounts and tenants; what was chosen in Settings stays. */
  const forgetAccounts = async () => {
    await session.forget();
    vault.forgetAll();
    doctorFile.forget();
    probes.forget();
  };

  const handlers = createHandlers({
    session,
    memory,
    approvals,
    quiet,
    asking,
    words: around.words,
    clipboard: around.clipboard,
    dialogs: around.dialogs,
    links: around.links,
    supportLog: around.supportLog,
    updater,
    doctor,
    doctorPapers: createDoctorPapers({
      doctor,
      tenant: () => session.overview().tenant,
      target: around.target,
      version: around.about.version,
      words: around.words,
      inPractice: around.realm === 'practice',
      dialogs: around.dialogs,
      links: around.links,
      printPdf: around.printPdf,
    }),
    access: createAccess({ clientId: facts.clientId, quiet, asking, approvals, session }),
    app: {
      licences: around.licences,
      facts: facts.read,
      change: async (change) => {
        if (isSettled(change, around.policy)) return failed('settled-by-policy');
        const chosen = Object.entries(change).filter(([, value]) => value !== undefined);
        const changed = (): Settings => ({ ...settings.read(), ...Object.fromEntries(chosen) });
        if (changed().clientId !== settings.read().clientId && around.realm === 'live') {
          // Who signed in under another client ID is not signed in under this one.
          await session.out();
        }
        // As they are by now: something else may have been chosen meanwhile.
        const written = settings.write(changed());
        await cache.stay(settings.read().staySignedIn);
        updater.choose(settings.read().updates);
        markToKeep(folder, settings.read().keepOnUninstall, log);
        facts.announce();
        return written.ok ? ok(facts.read()) : written;
      },
      forget: async (keep) => {
        await forgetAccounts();
        if (!keep.includes('journal')) await journal.forget();
        if (!keep.includes('settings')) settings.forget();
        await cache.stay(settings.read().staySignedIn);
        emptyDataFolder(
          folder,
          keep.map((one) => kept[one]),
        );
        markToKeep(folder, settings.read().keepOnUninstall, log);
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
    facts: facts.read,
    factsChanged: facts.announce,
    forgetOld: async () => {
      const now = watch.surely();
      if (now === null) return false;
      const { logsDays = usualLogsDays, journalDays } = around.policy.values.retention ?? {};
      const before = (days: number) => now - days * dayMs;
      state.forgetOverviewsBefore(before(logsDays));
      doctorFile.forgetBefore(before(logsDays));
      around.forgetOldLog(before(logsDays));
      if (journalDays !== undefined) await journal.forgetBefore(before(journalDays));
      return true;
    },
    begunAnew: async () => {
      if (state.lastAccount() !== null) await forgetAccounts();
    },
    close: async () => {
      session.close();
      memory.clear();
      await updater.close();
    },
  };
}
