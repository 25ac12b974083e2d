import { z } from 'zod';
import { type Account, account } from '../../shared/model/account';
import { type Overview, overview } from '../../shared/model/overview';
import { statement } from '../../shared/model/statement';
import type { Statements } from '../../shared/onboarding/deps';
import { keyText } from '../vault/memory-vault';
import { openJsonFile, type Place } from './json-file';

const state = z
  .object({
    /** Who was signed in last. */
    lastAccount: account.nullable().default(null),
    /** By key; the service principal in it is null: statements are about the tenant. */
    statements: z.record(z.string(), z.array(statement).readonly()).default({}),
    chosenApps: z.record(z.string(), z.string()).default({}),
    /** One that an older version wrote otherwise is looked at anew; it is no damage. */
    overviews: z.record(z.string(), overview.nullable().catch(null)).default({}),
  })
  .readonly();
type State = z.infer<typeof state>;

/** What is remembered of each cloud, tenant and account. */
export interface KeptState {
  readonly statements: Statements;
  lastAccount(): Account | null;
  setLastAccount(account: Account | null): void;
  /** The service principal that was chosen by hand where there are several; null: none was. */
  chosenApp(account: Account): string | null;
  choose(account: Account, servicePrincipalId: string): void;
  overview(account: Account): Overview | null;
  setOverview(account: Account, overview: Overview): void;
  /** Forgets what was looked at before a time, in milliseconds since 1970. */
  forgetOverviewsBefore(time: number): void;
  /** Of all accounts. */
  forget(): void;
}

/** The state of `cloud`, kept in a file. Where that cannot be written, it lasts as long as the process. */
export function openKeptState(place: Place, cloud: string): KeptState {
  const file = openJsonFile<State>(place, 'state', state, state.parse({}));
  const change = (part: Partial<State>) => void file.write({ ...file.read(), ...part });
  const keyOf = ({ tenantId, homeAccountId }: Account) =>
    keyText({ cloud, tenantId, homeAccountId, servicePrincipalId: null });
  const setStatements = (key: string, all: State['statements'][string]) =>
    change({ statements: { ...file.read().statements, [key]: all } });
  return {
    statements: {
      read: async (key) => file.read().statements[keyText(key)] ?? [],
      add: async (key, one) =>
        setStatements(keyText(key), [...(file.read().statements[keyText(key)] ?? []), one]),
      withdraw: async (key, id) => {
        const said = file.read().statements[keyText(key)] ?? [];
        setStatements(
          keyText(key),
          said.filter((one) => one.id !== id),
        );
      },
    },
    lastAccount: () => file.read().lastAccount,
    setLastAccount: (lastAccount) => change({ lastAccount }),
    chosenApp: (who) => file.read().chosenApps[keyOf(who)] ?? null,
    choose: (who, id) => change({ chosenApps: { ...file.read().chosenApps, [keyOf(who)]: id } }),
    overview: (who) => file.read().overviews[keyOf(who)] ?? null,
    setOverview: (who, seen) => change({ overviews: { ...file.read().overviews, [keyOf(who)]: seen } }),
    forgetOverviewsBefore: (time) => {
      const all = Object.entries(file.read().overviews);
      const recent = all.filter(([, seen]) => seen !== null && !(Date.parse(seen.lookedAt ?? '') < time));
      if (recent.length < all.length) change({ overviews: Object.fromEntries(recent) });
    },
    forget: () => file.forget(),
  };
}
