import {
  type AccountInfo,
  AuthError,
  type AuthenticationResult,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from '@azure/msal-node';
import { failed, ok, type Problem, type Result } from '../../shared/contract/problem';
import type { HttpPort } from '../../shared/http/port';
import type { Account } from '../../shared/model/account';
import type { Clock } from '../../shared/model/clock';
import type { GraphToken, SignIn } from '../../shared/onboarding/deps';
import type { Cloud } from '../../shared/target/cloud';
import { type CacheStore, cachePlugin } from './cache-store';
import { acquireByBrowser, acquireByDeviceCode, type DeviceCode, NotShown } from './interactive';
import { createMsalNetwork, NoAnswer } from './msal-network';
import { patience } from './patience';
import { type Asked, noAnswer, refusal } from './refusal';
import { createTurns } from './turns';

export interface SignInOptions {
  readonly http: HttpPort;
  /** Real time: a person sits at the sign-in page. */
  readonly clock: Clock;
  readonly clientId: string;
  readonly cloud: Cloud;
  /**
   * Shows Microsoft's page and resolves once it is open. Rejects when it could not be opened or was closed;
   * that counts as cancelled, unless the error carries a `problem`. The signal aborts when the sign-in ended without it.
   */
  readonly openBrowser: (url: string, signal: AbortSignal) => Promise<void>;
  /** When given, people sign in with a code on another device instead of in a browser. */
  readonly deviceCode?: (code: DeviceCode) => void;
  /** Keeps the sign-in beyond this process. Without it everything is in memory only. */
  readonly cache?: CacheStore;
  /** Who was signed in when the cache was kept, and in which tenant: a guest's is not the one of the account. */
  readonly lastAccount?: () => Account | null;
  /** How long a person may take, in milliseconds. Default 10 minutes. */
  readonly timeoutMs?: number;
}

interface Current {
  readonly account: Account;
  readonly msal: AccountInfo;
}

type SignedIn = Result<Current & { readonly token: GraphToken }>;

type Ask = { readonly scopes: readonly string[]; readonly tenant: string } & Readonly<{
  loginHint?: string;
  account?: AccountInfo;
  claims?: string;
}>;

const defaultTenant = 'organizations';
const tenantPattern = /^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?$/i;

/**
 * Sign-in to Microsoft Entra with MSAL: authorization code with PKCE in a browser, or a device code.
 * Tokens stay inside; refusals come back as Problems with a remedy.
 */
export function createSignIn(options: SignInOptions): SignIn {
  const { cloud } = options;
  const signals = new Map<string, AbortSignal>();
  const msal = new PublicClientApplication({
    auth: { clientId: options.clientId, authority: `${cloud.loginOrigin}/${defaultTenant}` },
    system: { networkClient: createMsalNetwork(options.http, cloud.loginOrigin, signals) },
    ...(options.cache ? { cache: { cachePlugin: cachePlugin(options.cache) } } : {}),
  });
  const host = new URL(cloud.loginOrigin).host;
  const inTurn = createTurns<SignedIn>(cancelled);
  let current: Current | null = null;

  const authority = (tenant: string) => `${cloud.loginOrigin}/${tenant}`;

  /** Runs one MSAL call so that our signal reaches its requests, and its errors become Problems. */
  async function run<T>(
    asked: Asked,
    signal: AbortSignal | undefined,
    call: (correlationId: string) => Promise<T>,
  ): Promise<Result<T>> {
    const correlationId = crypto.randomUUID();
    if (signal) signals.set(correlationId, signal);
    try {
      return ok(await call(correlationId));
    } catch (error) {
      return { ok: false, problem: asProblem(error, asked) };
    } finally {
      signals.delete(correlationId);
    }
  }

  async function interactive(ask: Ask, signal?: AbortSignal): Promise<SignedIn> {
    const waiting = patience(options.clock, options.timeoutMs ?? 600_000, signal);
    const acquire = options.deviceCode
      ? acquireByDeviceCode(msal, options.deviceCode)
      : acquireByBrowser(msal, options.openBrowser);
    const result = await run(
      { scopes: ask.scopes, tenant: ask.tenant, host },
      waiting.signal,
      (correlationId) =>
        acquire(
          {
            scopes: [...ask.scopes],
            authority: authority(ask.tenant),
            correlationId,
            ...(ask.loginHint ? { loginHint: ask.loginHint } : {}),
            ...(ask.account ? { account: ask.account } : {}),
            ...(ask.claims ? { claims: ask.claims } : {}),
            // Without a hint, people with several accounts must get to choose.
            ...(ask.loginHint || ask.account ? {} : { prompt: 'select_account' }),
          },
          waiting.signal,
        ),
    );
    const reason = waiting.reason();
    waiting.end();
    if (reason && !result.ok) return failed(reason, { remedy: 'sign-in-again' });
    return result.ok ? read(result.value) : result;
  }

  async function silent(ask: Ask & { account: AccountInfo }, signal?: AbortSignal) {
    let claims: string | undefined;
    const result = await run(
      { scopes: ask.scopes, tenant: ask.tenant, host },
      signal,
      async (correlationId) => {
        try {
          return await msal.acquireTokenSilent({
            scopes: [...ask.scopes],
            account: ask.account,
            authority: authority(ask.tenant),
            correlationId,
          });
        } catch (error) {
          if (error instanceof InteractionRequiredAuthError && error.claims) claims = error.claims;
          throw error;
        }
      },
    );
    return { result: result.ok ? read(result.value) : result, claims };
  }

  /**
   * Asks the person, one page at a time: several steps may miss a permission at once. Who waited tries in
   * silence first, and does not ask again what the person has just declined to answer.
   */
  const askFor = (ask: Ask & { account: AccountInfo }, who: Current, signal?: AbortSignal) =>
    inTurn(async (waitedFor) => {
      if (!isStillIn(who)) return signInNeeded();
      if (waitedFor && !waitedFor.ok && wasGivenUp(waitedFor.problem)) return waitedFor;
      const again = waitedFor ? (await silent(ask, signal)).result : null;
      return again?.ok ? again : interactive(ask, signal);
    }, signal);

  /** False once the person has signed out, or in as somebody else, while we were asking. */
  const isStillIn = ({ account }: Current): boolean =>
    current?.account.homeAccountId === account.homeAccountId && current.account.tenantId === account.tenantId;

  async function forgetOthers(): Promise<void> {
    const homeAccountId = current?.account.homeAccountId;
    const cache = msal.getTokenCache();
    for (const account of await cache.getAllAccounts()) {
      if (account.homeAccountId !== homeAccountId) await cache.removeAccount(account);
    }
  }

  /** Who is signed in; after a restart, whoever is alone in the kept cache. */
  async function whoIsIn(): Promise<Current | null> {
    if (current || !options.cache) return current;
    const kept = await msal.getTokenCache().getAllAccounts();
    const [only] = kept;
    if (kept.length === 1 && only) {
      const last = options.lastAccount?.();
      const tenantId = last?.homeAccountId === only.homeAccountId ? last.tenantId : only.tenantId;
      current = { account: accountOf(only, tenantId), msal: only };
    }
    return current;
  }

  return {
    signIn: async (input, signal) => {
      const tenant = input.tenant?.trim() || defaultTenant;
      if (!tenantPattern.test(tenant)) {
        return failed('tenant-not-found', { params: { tenant }, remedy: 'try-again' });
      }
      if (signal?.aborted) return cancelled();
      const { scopes, loginHint } = input;
      const signedIn = await inTurn(async () => {
        const answer = await interactive({ scopes, tenant, ...(loginHint ? { loginHint } : {}) }, signal);
        // Before the next in turn begins, who may have been waiting for the account before.
        if (answer.ok) current = { account: answer.value.account, msal: answer.value.msal };
        return answer;
      }, signal);
      if (!signedIn.ok) return signedIn;
      await forgetOthers();
      return ok(signedIn.value.account);
    },

    token: async (scopes, interaction, signal) => {
      const who = await whoIsIn();
      if (!who) return signInNeeded();
      const ask = { scopes, tenant: who.account.tenantId, account: who.msal };
      const { result: quiet, claims } = await silent(ask, signal);
      if (!isStillIn(who)) {
        // A refresh that was under way has put its tokens back.
        await forgetOthers();
        return signInNeeded();
      }
      if (quiet.ok) return ok(quiet.value.token);
      if (interaction === 'silent' || signal?.aborted || !canBeSettledByAsking(quiet.problem)) return quiet;

      const loud = await askFor({ ...ask, ...(claims ? { claims } : {}) }, who, signal);
      if (!loud.ok) return loud;
      if (!isStillIn(who)) {
        await forgetOthers();
        return signInNeeded();
      }
      if (loud.value.account.homeAccountId !== who.account.homeAccountId) {
        await forgetOthers();
        return failed('other-account', {
          params: { found: loud.value.account.username, wanted: who.account.username },
          remedy: 'choose-another-account',
        });
      }
      current = { account: who.account, msal: loud.value.msal };
      return ok(loud.value.token);
    },

    account: () => current?.account ?? null,

    signOut: async () => {
      current = null;
      await forgetOthers();
    },
  };
}

function read(result: AuthenticationResult | null): SignedIn {
  if (!result?.account || !result.accessToken || !result.expiresOn) {
    return failed('answer-not-understood', { params: { host: 'Microsoft' }, remedy: 'sign-in-again' });
  }
  return ok({
    account: accountOf(result.account, result.tenantId || result.account.tenantId),
    msal: result.account,
    token: { secret: result.accessToken, scopes: result.scopes, expiresOn: result.expiresOn.getTime() },
  });
}

const accountOf = (account: AccountInfo, tenantId: string): Account => ({
  homeAccountId: account.homeAccountId,
  tenantId,
  username: account.username,
  name: account.name ?? account.username,
});

const cancelled = () => failed('sign-in-cancelled', { remedy: 'sign-in-again' });
const signInNeeded = () => failed('sign-in-needed', { remedy: 'sign-in-again' });

const wasGivenUp = ({ code }: Problem): boolean =>
  code === 'sign-in-cancelled' || code === 'sign-in-timed-out' || code === 'consent-refused';

function canBeSettledByAsking(problem: Problem): boolean {
  return problem.remedy === 'sign-in-again' || problem.code === 'consent-needed';
}

function asProblem(error: unknown, asked: Asked): Problem {
  if (error instanceof NotShown) return error.problem;
  if (error instanceof NoAnswer) return noAnswer(error.transport, error.detail, asked);
  if (error instanceof AuthError) return refusal(error, asked);
  return {
    code: 'unexpected',
    params: {},
    detail: error instanceof Error ? error.name : '',
    remedy: 'report-bug',
  };
}
