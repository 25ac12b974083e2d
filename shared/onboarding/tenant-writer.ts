import { failed, ok, type Problem, type Result } from '../contract/problem';
import type { GraphReply } from '../graph/client';
import type { Account } from '../model/account';
import type { Clock } from '../model/clock';
import type { JournalEntry, TenantChange } from '../model/journal';
import type { SignIn } from './deps';
import { patiently } from './patience';
import type { Journal, TenantFacts } from './ports';

/** One write: what will change, the doing, and how it is read back. */
interface TenantWrite<Done, Seen> {
  /** The writer itself adds whose tenant it is. */
  readonly change: Omit<TenantChange, 'tenantId' | 'tenantName'>;
  act(signal?: AbortSignal): Promise<Result<GraphReply<Done>>>;
  /** What is there now; null while the change cannot be seen yet (Graph replicates after it answers). */
  seen(done: Done, signal?: AbortSignal): Promise<Result<Seen | null>>;
}

/** The only way in which anything in a tenant is changed. */
export interface TenantWriter {
  /**
   * Asks for approval, writes, reads back and journals, one write at a time per service principal.
   * Problems: `write-declined`, `write-not-seen`, and whatever Microsoft Graph refuses.
   */
  write<Done, Seen>(write: TenantWrite<Done, Seen>, signal?: AbortSignal): Promise<Result<Seen>>;
}

interface WriterPowers {
  readonly clock: Clock;
  readonly signIn: Pick<SignIn, 'account'>;
  readonly facts: Pick<TenantFacts, 'tenant'>;
  readonly journal: Journal;
  approve(change: TenantChange): Promise<boolean>;
  /** How long to wait for a change to be seen, in milliseconds of the clock. Default two minutes. */
  readonly patienceMs?: number;
}

const notSeen = () => failed('write-not-seen', { remedy: 'wait' });

/** A writer for the tenant that is signed in; `approve` is asked before each write, and false declines it. */
export function createTenantWriter(powers: WriterPowers): TenantWriter {
  const { clock, signIn, facts, journal, approve, patienceMs = 120_000 } = powers;
  const queues = new Map<string, Promise<unknown>>();
  const names = new Map<string, string>();

  /** The tenant's name stands on every write; it is read once. */
  async function named(
    change: TenantWrite<unknown, unknown>['change'],
    signal?: AbortSignal,
  ): Promise<Result<TenantChange>> {
    const tenantId = signIn.account()?.tenantId;
    if (!tenantId) return failed('sign-in-needed', { remedy: 'sign-in-again' });
    let tenantName = names.get(tenantId);
    if (tenantName === undefined) {
      const tenant = await facts.tenant(signal);
      if (!tenant.ok) return tenant;
      tenantName = tenant.value.displayName;
      names.set(tenantId, tenantName);
    }
    return ok({ ...change, tenantId, tenantName });
  }

  const writeDown = (
    who: Account | null,
    change: TenantChange,
    outcome: JournalEntry['outcome'],
    requestId: string | null,
  ): Promise<void> =>
    journal.append({
      at: new Date(clock.now()).toISOString(),
      who: who?.username ?? '',
      change,
      outcome,
      requestId,
    });

  async function readBack<Done, Seen>(
    write: TenantWrite<Done, Seen>,
    done: Done,
    signal?: AbortSignal,
  ): Promise<Result<Seen>> {
    const seen = await patiently(
      { clock, patienceMs },
      () => write.seen(done, signal),
      (problem) => problem.code === 'graph-not-found',
      signal,
    );
    if (!seen.ok) return seen.problem.code === 'graph-not-found' ? notSeen() : seen;
    return seen.value === null ? notSeen() : ok(seen.value);
  }

  /** `who`: as whom it was asked for; the sign-in may change while it waits for its turn or for approval. */
  async function run<Done, Seen>(
    write: TenantWrite<Done, Seen>,
    who: Account | null,
    signal?: AbortSignal,
  ): Promise<Result<Seen>> {
    if (signal?.aborted) return failed('cancelled');
    const change = await named(write.change, signal);
    if (!change.ok) return change;
    if (!(await approve(change.value))) {
      await writeDown(who, change.value, 'declined', null);
      return failed('write-declined');
    }
    const stranger = otherAccount(who, signIn.account());
    if (stranger) {
      await writeDown(who, change.value, 'declined', null);
      return stranger;
    }
    const done = await write.act(signal);
    if (!done.ok) {
      const outcome = isRefusal(done.problem) ? 'refused' : 'not-seen';
      await writeDown(who, change.value, outcome, requestIdOf(done.problem.params));
      return done;
    }
    const seen = await readBack(write, done.value.value, signal);
    await writeDown(who, change.value, seen.ok ? 'done' : 'not-seen', done.value.requestId);
    return seen;
  }

  return {
    write: (write, signal) => {
      const key = write.change.servicePrincipalId;
      const before = queues.get(key) ?? Promise.resolve();
      const who = signIn.account();
      const mine = before.then(() => run(write, who, signal));
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      queues.set(key, settled);
      void settled.then(() => {
        if (queues.get(key) === settled) queues.delete(key);
      });
      return mine;
    },
  };
}

const requestIdOf = (params: Readonly<Record<string, string | number>>): string | null =>
  typeof params.requestId === 'string' ? params.requestId : null;

/** Somebody else is signed in by now: what was shown and approved was another tenant's, or another person's. */
function otherAccount(before: Account | null, now: Account | null): ReturnType<typeof failed> | null {
  if (before?.tenantId === now?.tenantId && before?.homeAccountId === now?.homeAccountId) return null;
  if (!now) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  return failed('other-account', {
    params: { found: now.username, wanted: before?.username ?? '–' },
    remedy: 'choose-another-account',
  });
}

/** A plain no: nothing was done. After a broken connection or an error of Graph's own nobody knows. */
const isRefusal = ({ code, params }: Problem): boolean =>
  typeof params.status === 'number' ? params.status < 500 : !unknownEnds.includes(code);
const unknownEnds: readonly Problem['code'][] = [
  'timed-out',
  'connection-broken',
  'answer-not-understood',
  'answer-too-large',
  'cancelled',
  'write-not-seen',
  'unexpected',
];
