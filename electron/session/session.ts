import { isDeepStrictEqual } from 'node:util';
import { failed, ok, type Problem, type Result } from '../../shared/contract/problem';
import { scopes, scopesOfStep } from '../../shared/graph/scopes';
import type { Account } from '../../shared/model/account';
import type { Overview } from '../../shared/model/overview';
import type { StepId } from '../../shared/model/step';
import type { SyncJob } from '../../shared/model/sync-job';
import { wrongClock } from '../../shared/onboarding/clock-ahead';
import { lookForApp } from '../../shared/onboarding/consent/wait-for-app';
import type { OnboardingDeps } from '../../shared/onboarding/deps';
import { statementsOf } from '../../shared/onboarding/keys';
import { type Observed, observe } from '../../shared/onboarding/observe';
import type { KeptState } from '../store/kept-state';
import { asLast, emptyOverview, overviewOf, overviewSoFar } from './overview-of';
import { createSharedLook } from './shared-look';

interface SessionPowers {
  /** Its sign-in never opens a page. */
  readonly quiet: OnboardingDeps;
  readonly state: KeptState;
  announce(overview: Overview): void;
  /** Somebody else is signed in, or nobody: what was remembered of the work before must go. */
  onSwitch(): void;
}

/** The truth in the main process: who is signed in, what was seen of the tenant, where the steps stand. */
export interface Session {
  overview(): Overview;
  /** Looks at everything again, together with whoever looks already. What is seen is announced as it arrives. */
  look(signal?: AbortSignal): Promise<Result<Overview>>;
  /** The same, begun from now on: something was changed. */
  lookAgain(signal?: AbortSignal): Promise<Result<Overview>>;
  begin(
    input: { readonly tenant?: string | undefined; readonly again?: boolean | undefined },
    signal?: AbortSignal,
  ): Promise<Result<Overview>>;
  /** Asks for all permissions of a step at once. */
  allow(step: StepId, signal?: AbortSignal): Promise<Result<Overview>>;
  /** Forgets the sign-in, and nothing else. */
  out(): Promise<Overview>;
  /**
   * The service principal to work on. Problems: `app-missing`, `several-apps`, and why nobody could look.
   */
  app(signal?: AbortSignal): Promise<Result<string>>;
  /** The same, as far as it was seen; null: there is none, or which one is not known. */
  knownApp(): string | null;
  choose(servicePrincipalId: string, signal?: AbortSignal): Promise<Result<Overview>>;
  /** Something was stated or taken back. */
  restate(): Promise<void>;
  /** The job was looked at by itself. */
  sawJob(job: SyncJob | null): void;
  /** This computer's clock was found wrong, or right again. */
  sawClock(): void;
  /** As on a first start. What was kept of accounts is forgotten; nobody is signed in. */
  forget(): Promise<Overview>;
  /** Calls off what is under way. */
  close(): void;
}

/** Begins with what was seen last of the account that was signed in last. */
export function createSession({ quiet, state, announce, onSwitch }: SessionPowers): Session {
  const { signIn, clock } = quiet;
  let now: Overview = lastOf(state.lastAccount());
  let observed: Observed | null = null;
  /** What was stated or taken back since the look under way read it. */
  let restated: Partial<Pick<Observed, 'statements'>> = {};
  /** Goes up when somebody else is signed in: what was asked before is no longer theirs. */
  let turn = 0;
  const looks = createSharedLook(
    (signal) => lookOnce(signal).catch(broken),
    () => failed('cancelled'),
  );

  function lastOf(account: Account | null): Overview {
    return asLast(account ? state.overview(account) : null, account);
  }

  /** Whatever is shown, this computer's clock is as it is known by now. */
  function show(next: Overview): Overview {
    const dated = { ...next, clock: wrongClock(quiet.clockAhead?.() ?? 0) };
    if (isDeepStrictEqual(dated, now)) return now;
    now = dated;
    announce(now);
    return now;
  }

  function leave(next: Overview): Overview {
    turn += 1;
    observed = null;
    onSwitch();
    return show(next);
  }

  function enter(account: Account): void {
    if (isDeepStrictEqual(now.account, account)) return;
    const known = now.lastAccount;
    const same = known?.homeAccountId === account.homeAccountId && known.tenantId === account.tenantId;
    state.setLastAccount(account);
    const signedIn = { account, lastAccount: account, problems: [] };
    // Who signs in again goes on with what is in hand.
    if (same) show({ ...now, ...signedIn });
    else leave({ ...lastOf(account), ...signedIn });
  }

  /** What was seen before stands, and why it is no newer. */
  const notSeen = (problem: Problem, account: Account | null): Overview =>
    show({
      ...asLast(now, now.lastAccount),
      ...(account ? { account, token: now.token } : {}),
      problems: [problem],
    });

  async function lookOnce(signal: AbortSignal): Promise<Result<Overview>> {
    const asked = await signIn.token(scopes.signIn, 'silent', signal);
    const account = signIn.account();
    if (signal.aborted) return failed('cancelled');
    if (!asked.ok && (!account || asked.problem.code === 'sign-in-needed')) {
      // On a first start nobody was ever signed in: that is no trouble.
      return ok(now.lastAccount ? notSeen(asked.problem, null) : show({ ...emptyOverview }));
    }
    if (!account) return ok(now);
    enter(account);
    if (!asked.ok) return ok(notSeen(asked.problem, account));
    return seeAll(account, signal);
  }

  async function seeAll(account: Account, signal: AbortSignal): Promise<Result<Overview>> {
    const mine = turn;
    const before = now;
    const chosen = state.chosenApp(account);
    restated = {};
    const seen = await observe(
      quiet,
      chosen ? { servicePrincipalId: chosen } : {},
      (soFar) => {
        if (turn !== mine || signal.aborted) return;
        show(overviewSoFar({ ...soFar, ...restated }, { ...before, steps: now.steps }, clock.now()));
      },
      signal,
    );
    if (turn !== mine) return ok(now);
    if (!seen.ok) {
      show({ ...before, ...restated });
      return seen;
    }
    const whole = { ...seen.value, ...restated };
    const overview = overviewOf(whole, before, clock.now());
    // The tenant's name is what anybody may read: without it nothing was reached.
    if (!overview.tenant) {
      const [problem] = overview.problems;
      return ok(problem ? notSeen(problem, account) : now);
    }
    observed = whole;
    const shown = show(overview);
    state.setOverview(account, shown);
    return ok(shown);
  }

  function see(part: Partial<Observed>): void {
    const account = now.account;
    if (!observed || !account || now.facts !== 'now') return;
    observed = { ...observed, ...part };
    const { lookedAt } = now;
    const before = now;
    const after = show({ ...overviewOf(observed, now, clock.now()), lookedAt });
    if (after !== before) state.setOverview(account, after);
  }

  function knownApp(): string | null {
    return now.account && now.app?.kind === 'one' ? now.app.app.id : null;
  }

  return {
    overview: () => now,
    look: (signal) => looks.join(signal),
    lookAgain: (signal) => looks.again(signal),

    begin: async ({ tenant, again }, signal) => {
      const last = again ? now.lastAccount : null;
      const where = tenant?.trim() || last?.tenantId;
      const signedIn = await signIn.signIn(
        {
          scopes: scopes.signIn,
          ...(where === undefined ? {} : { tenant: where }),
          ...(last ? { loginHint: last.username } : {}),
        },
        signal,
      );
      if (!signedIn.ok) return signedIn;
      enter(signedIn.value);
      return looks.again(signal);
    },

    allow: async (step, signal) => {
      const asked = await signIn.token(scopesOfStep[step], 'allowed', signal);
      return asked.ok ? looks.again(signal) : asked;
    },

    out: async () => {
      looks.stop();
      await signIn.signOut();
      return leave({ ...asLast(now, now.lastAccount), account: null, problems: [] });
    },

    app: async (signal) => {
      const known = knownApp();
      if (known) return ok(known);
      const account = signIn.account();
      if (!account) return failed('sign-in-needed', { remedy: 'sign-in-again' });
      const chosen = state.chosenApp(account);
      const found = await lookForApp(quiet, chosen ? { servicePrincipalId: chosen } : {}, signal);
      if (!found.ok) return found;
      if (found.value.kind === 'one') return ok(found.value.app.id);
      if (found.value.kind === 'none') return failed('app-missing', { remedy: 'consent-to-app' });
      return failed('several-apps', { params: { count: found.value.apps.length }, remedy: 'choose-app' });
    },
    knownApp,

    choose: async (servicePrincipalId, signal) => {
      const account = signIn.account();
      if (!account) return failed('sign-in-needed', { remedy: 'sign-in-again' });
      // One of those that a person is shown: people would be assigned to any other as well.
      const shown = await quiet.facts.apps(signal);
      if (!shown.ok) return shown;
      if (!shown.value.some(({ id }) => id === servicePrincipalId)) {
        return failed('graph-not-found', { remedy: 'try-again' });
      }
      state.choose(account, servicePrincipalId);
      onSwitch();
      return looks.again(signal);
    },

    restate: async () => {
      const statements = await statementsOf(quiet);
      if (!statements.ok) return;
      restated = { statements: statements.value };
      if (observed && now.facts === 'now') see(restated);
      else show({ ...now, ...restated });
    },

    sawJob: (job) => see({ job }),
    sawClock: () => void show(now),

    forget: async () => {
      looks.stop();
      await signIn.signOut();
      state.forget();
      return leave(emptyOverview);
    },

    close: () => looks.stop(),
  };
}

const broken = (error: unknown) =>
  failed('unexpected', { detail: error instanceof Error ? error.name : '', remedy: 'report-bug' });
