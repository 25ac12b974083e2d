import { failed, ok } from '../../shared/contract/problem';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import type { HttpPort } from '../../shared/http/port';
import type { Account } from '../../shared/model/account';
import type { JournalEntry, TenantChange } from '../../shared/model/journal';
import type { Statement } from '../../shared/model/statement';
import type { OnboardingDeps, SignIn, StoredSecret, VaultKey } from '../../shared/onboarding/deps';
import { liveOnboarding } from '../../shared/onboarding/live-deps';
import { practiceClientId } from '../../shared/practice/constants';
import type { Practice, PracticeOptions } from '../../shared/practice/context';
import { issueAccessToken } from '../../shared/practice/login/tokens';
import { startPractice } from '../../shared/practice/start';
import { signInPeople } from '../../shared/practice/world/people';
import { globalCloud } from '../../shared/target/cloud';
import { grouptalk } from '../../shared/target/grouptalk';

type Who = keyof typeof signInPeople;

/** World milliseconds in a real one: a minute a second. */
const rate = 60;

export interface OnboardingTrial {
  readonly practice: Practice;
  readonly deps: OnboardingDeps;
  readonly journal: JournalEntry[];
  /** Changes that were shown and asked about, in order. */
  readonly shown: TenantChange[];
  /** Scopes for which tokens were asked, in order. */
  readonly scopesAsked: string[];
  /** Who is signed in; may be changed. */
  readonly account: { now: Account };
  close(): Promise<void>;
}

interface TrialOptions extends Partial<PracticeOptions> {
  readonly who?: Who;
  /** Scopes for which no consent was given. */
  readonly withoutConsent?: readonly string[];
  readonly approve?: (change: TenantChange) => boolean;
  /** Stands between the app and the tenant: makes it less kind. */
  readonly unkind?: (http: HttpPort, trial: () => OnboardingTrial) => HttpPort;
}

/** A running practice tenant with the app's own powers over it, signed in without a browser. */
export async function startTrial(options: TrialOptions = {}): Promise<OnboardingTrial> {
  const {
    who = 'cloudApplicationAdministrator',
    withoutConsent = [],
    approve = () => true,
    unkind = (kind) => kind,
    ...world
  } = options;
  const practice = await startPractice({ world: 'fresh', rate, ...world });
  const { tenant, users } = practice.context.world;
  const user = users.find(({ mailNickname }) => mailNickname === signInPeople[who].nickname);
  if (!user) throw new Error(`nobody named ${who}`);
  const self: Account = {
    homeAccountId: `${user.id}.${tenant.id}`,
    tenantId: tenant.id,
    username: user.userPrincipalName,
    name: user.displayName,
  };
  const account: { now: Account } = { now: self };
  const scopesAsked: string[] = [];
  const signIn: SignIn = {
    signIn: async () => ok(self),
    token: async (scopes) => {
      scopesAsked.push(...scopes);
      const missing = scopes.filter((scope) => withoutConsent.includes(scope));
      if (missing.length > 0) return failed('consent-needed', { params: { scopes: missing.join(' ') } });
      const { id: userId } = user;
      const secret = await issueAccessToken({
        userId,
        tenantId: tenant.id,
        clientId: practiceClientId,
        scopes,
      });
      return ok({ secret, scopes, expiresOn: Date.now() + 3_600_000 });
    },
    account: () => account.now,
    signOut: async () => undefined,
  };
  const journal: JournalEntry[] = [];
  const shown: TenantChange[] = [];
  const network = { proxy: practice.proxy, ca: practice.caPem };
  const deps = liveOnboarding({
    cloud: globalCloud,
    target: grouptalk,
    realm: 'practice',
    http: unkind(createNodeHttp(network), () => trial),
    wayThere: createWayThere({ clock: systemClock(), ...network }),
    clock: practice.context.clock,
    socketClock: systemClock(),
    signIn,
    ...inMemory(),
    guid: () => crypto.randomUUID(),
    journal: { append: async (entry) => void journal.push(entry) },
    approve: async (change) => {
      shown.push(change);
      return approve(change);
    },
  });
  const trial = { practice, deps, journal, shown, scopesAsked, account, close: () => practice.close() };
  return trial;
}

/** Vault and statements that live as long as the test. */
export function inMemory(): Pick<OnboardingDeps, 'vault' | 'statements'> {
  const secrets = new Map<string, StoredSecret>();
  const statements = new Map<string, Statement[]>();
  const at = (key: VaultKey) => JSON.stringify(key);
  return {
    vault: {
      put: async (key, secret) => {
        secrets.set(at(key), secret);
        return ok(undefined);
      },
      get: async (key) => ok(secrets.get(at(key)) ?? null),
      forget: async (key) => void secrets.delete(at(key)),
    },
    statements: {
      read: async (key) => statements.get(at(key)) ?? [],
      add: async (key, statement) => {
        statements.set(at(key), [...(statements.get(at(key)) ?? []), statement]);
      },
      withdraw: async (key, id) => {
        const left = (statements.get(at(key)) ?? []).filter((one) => one.id !== id);
        statements.set(at(key), left);
      },
    },
  };
}
