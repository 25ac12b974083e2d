import type { Result } from '../contract/problem';
import type { GraphClient } from '../graph/client';
import type { HttpPort } from '../http/port';
import type { WayThere } from '../http/way-there';
import type { Account } from '../model/account';
import type { Clock } from '../model/clock';
import type { Statement, StatementId } from '../model/statement';
import type { Cloud } from '../target/cloud';
import type { ProvisioningTarget } from '../target/grouptalk';
import type { LogSource, TenantFacts } from './ports';
import type { TenantWriter } from './tenant-writer';

/**
 * The powers a use case may ask for. Each use case names the slice it needs
 * (`Pick<OnboardingDeps, 'graph' | 'clock'>`), never the whole.
 */

/** A Graph access token. It stays in the main process. */
export interface GraphToken {
  readonly secret: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresOn: number;
}

/** How much of a sign-in may be shown: `silent` never opens anything. */
export type Interaction = 'silent' | 'allowed';

export interface SignIn {
  /** Opens the sign-in. `tenant`: a domain or tenant ID, for guests and partners. */
  signIn(
    input: { readonly scopes: readonly string[]; readonly tenant?: string; readonly loginHint?: string },
    signal?: AbortSignal,
  ): Promise<Result<Account>>;
  /** Silently where possible; `sign-in-needed` or `consent-needed` when not and nothing may be shown. */
  token(
    scopes: readonly string[],
    interaction: Interaction,
    signal?: AbortSignal,
  ): Promise<Result<GraphToken>>;
  account(): Account | null;
  signOut(): Promise<void>;
}

/** State is keyed by cloud, tenant, account and service principal. */
export interface VaultKey {
  readonly cloud: string;
  readonly tenantId: string;
  readonly homeAccountId: string;
  /** null while the app is not in the tenant yet. */
  readonly servicePrincipalId: string | null;
}

/** Where the SCIM token lies. In once; out only to the two places that must send it. */
export interface Vault {
  put(key: VaultKey, secret: StoredSecret): Promise<Result<void>>;
  /** null: nothing stored. `secret-unreadable`: stored, but the OS can no longer decrypt it. */
  get(key: VaultKey): Promise<Result<StoredSecret | null>>;
  forget(key: VaultKey): Promise<void>;
}

export interface StoredSecret {
  readonly token: string;
  /** The Tenant URL for which it was handed in. */
  readonly tenantUrl: string;
  /** ISO time at which it was handed in. */
  readonly keptAt?: string;
}

/** What only a person can know, as dated statements. */
export interface Statements {
  read(key: VaultKey): Promise<readonly Statement[]>;
  add(key: VaultKey, statement: Statement): Promise<void>;
  /** Takes back every statement of its kind. */
  withdraw(key: VaultKey, id: StatementId): Promise<void>;
}

/** Practice tokens are refused in live mode, and the other way round. */
export type Realm = 'live' | 'practice';

export interface OnboardingDeps {
  readonly cloud: Cloud;
  readonly target: ProvisioningTarget;
  readonly realm: Realm;
  readonly facts: TenantFacts;
  readonly logs: LogSource;
  /** Only for what a `writer` does, and for asking Entra to test a connection. */
  readonly graph: GraphClient;
  readonly writer: TenantWriter;
  readonly wayThere: WayThere;
  /** Real time, for limits on network traffic. `clock` may run fast, and then every exchange would time out. */
  readonly socketClock: Clock;
  /**
   * Milliseconds by which this computer's clock is ahead of Microsoft's, as far as its answers have shown; negative:
   * behind. Verdicts about tokens allow for it.
   */
  readonly clockAhead?: () => number;
  /** The client ID that people sign in with; null: none is known. This app is no candidate for the target's. */
  readonly ownClientId?: () => string | null;
  /** A fresh GUID. */
  guid(): string;
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly signIn: SignIn;
  readonly vault: Vault;
  readonly statements: Statements;
}
