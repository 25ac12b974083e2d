import { failed, ok, type Result } from '../../shared/contract/problem';
import { checkIds } from '../../shared/model/check-id';
import type { DoctorRun, DoctorState } from '../../shared/model/doctor-run';
import type { Finding } from '../../shared/model/finding';
import type { ProbeThing, Stay } from '../../shared/model/probe-thing';
import type { OnboardingDeps } from '../../shared/onboarding/deps';
import { examine } from '../../shared/onboarding/doctor/examine';
import { sweepKept } from '../../shared/onboarding/doctor/sweep-kept';
import { stateKey } from '../../shared/onboarding/keys';
import { keptToken } from '../../shared/onboarding/request/hand-in';
import type { ProbeJournal } from '../../shared/scim/write/probe-journal';
import type { DoctorFile } from '../store/doctor-file';
import { keyText } from '../vault/memory-vault';
import type { Session } from './session';

interface Powers {
  readonly quiet: OnboardingDeps;
  readonly asking: OnboardingDeps;
  readonly session: Pick<Session, 'app' | 'knownApp'>;
  readonly file: DoctorFile;
  readonly journal: ProbeJournal;
  guid(): string;
}

interface RunInput {
  readonly only?: readonly string[] | undefined;
  readonly writeAt?: string | undefined;
  readonly stamina?: boolean | undefined;
}

/** The connection doctor in the main process: what it found last, and what its trials may have left behind. */
export interface Doctor {
  look(): Promise<Result<DoctorState>>;
  run(
    input: RunInput,
    onFinding: (finding: Finding) => void,
    signal: AbortSignal,
  ): Promise<Result<DoctorState>>;
  /** Takes away one thing that was left behind, or all. */
  remove(id: string | undefined, signal: AbortSignal): Promise<Result<DoctorState>>;
  /** What a crash has left behind is taken away, once for each person who is signed in. */
  sweep(): Promise<void>;
  /** Something is being made at the endpoint, or taken away. */
  isWriting(): boolean;
}

export function createDoctor({ quiet, asking, session, file, journal: kept, guid }: Powers): Doctor {
  const stays = new Map<string, Stay>();
  const journal: ProbeJournal = {
    ...kept,
    crossOut: (id) => {
      stays.delete(id);
      return kept.crossOut(id);
    },
    stays: (id, stay) => void stays.set(id, stay),
  };
  const swept = new Set<string>();
  let writing = 0;
  const whileWriting = async <T>(work: () => Promise<T>): Promise<T> => {
    writing += 1;
    try {
      return await work();
    } finally {
      writing -= 1;
    }
  };

  const keyOf = () => {
    const key = stateKey(quiet, null);
    return key.ok ? ok(keyText(key.value)) : key;
  };
  const stateOf = async (key: string): Promise<Result<DoctorState>> =>
    ok({
      ...file.read(key),
      leftovers: (await journal.list()).map((one) => ({
        ...one,
        why: stays.get(one.id)?.why ?? null,
        answer: stays.get(one.id)?.answer ?? '',
      })),
    });
  const take = (deps: OnboardingDeps, things: readonly ProbeThing[], signal: AbortSignal) =>
    whileWriting(() => sweepKept(deps, { servicePrincipalId: session.knownApp(), journal, things }, signal));

  return {
    look: async () => {
      const key = keyOf();
      return key.ok ? stateOf(key.value) : key;
    },

    run: async ({ only, writeAt, stamina }, onFinding, signal) => {
      const key = keyOf();
      if (!key.ok) return key;
      const app = await session.app(signal);
      const servicePrincipalId = app.ok ? app.value : null;
      const agreed = writeAt === undefined || (await isAt(asking, servicePrincipalId, writeAt));
      if (!agreed) return failed('write-declined', { detail: 'the token is for another host' });
      const began = asking.clock.now();
      const work = () =>
        examine(
          asking,
          {
            servicePrincipalId,
            ...(app.ok ? {} : { why: app.problem }),
            ...(only ? { only } : {}),
            ...(writeAt === undefined ? {} : { write: { journal } }),
            ...(stamina ? { stamina } : {}),
          },
          onFinding,
          signal,
        );
      const examined = await (writeAt === undefined ? work() : whileWriting(work));
      if (!examined.ok) return examined;
      if (signal.aborted) return failed('cancelled');
      const { tenantUrl, findings } = examined.value;
      const last = file.read(key.value).last;
      const known = only && last?.tenantUrl === tenantUrl ? last.findings : [];
      file.add(key.value, {
        id: guid(),
        startedAt: new Date(began).toISOString(),
        ms: asking.clock.now() - began,
        tenantUrl,
        wrote: writeAt !== undefined,
        findings: merged(known, findings),
      });
      return stateOf(key.value);
    },

    remove: async (id, signal) => {
      const key = keyOf();
      if (!key.ok) return key;
      const things = (await journal.list()).filter((one) => id === undefined || one.id === id);
      const taken = await take(asking, things, signal);
      return taken.ok ? stateOf(key.value) : taken;
    },

    sweep: async () => {
      const key = keyOf();
      if (!key.ok || swept.has(key.value) || writing > 0) return;
      swept.add(key.value);
      const things = await journal.list();
      if (things.length > 0) await take(quiet, things, new AbortController().signal);
    },

    isWriting: () => writing > 0,
  };
}

/** Is it the host that stood on the button? */
async function isAt(deps: OnboardingDeps, servicePrincipalId: string | null, host: string): Promise<boolean> {
  const kept = await keptToken(deps, { servicePrincipalId });
  return kept.ok && new URL(kept.value.tenantUrl).host === host;
}

/** What was asked again takes the place of what was known; in the order of the checks, Entra's behind them. */
function merged(known: readonly Finding[], anew: readonly Finding[]): DoctorRun['findings'] {
  const ids = new Set(anew.map(({ id }) => id));
  const all = [...known.filter(({ id }) => !ids.has(id)), ...anew];
  const order: readonly string[] = [...checkIds, 'entra-accepts', 'entra-saved', 'verdicts-together'];
  return all.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}
