import type { AppFacts } from '../shared/model/app-facts';
import type { Overview } from '../shared/model/overview';
import type { StepId } from '../shared/model/step';

/** What is worth saying on the desktop. */
export type Happening =
  | 'consent'
  | 'first-cycle'
  | 'first-cycle-failures'
  | 'quarantined'
  | 'released'
  | 'update';

/** Where the window shows more of it. */
export const placeOfHappening: Readonly<Record<Happening, StepId | 'settings'>> = {
  consent: 'consent',
  'first-cycle': 'watch',
  'first-cycle-failures': 'watch',
  quarantined: 'watch',
  released: 'watch',
  update: 'settings',
};

/** What was heard before, as far as it matters here; null: not seen yet. */
export interface Heard {
  readonly tenantId: string | null;
  readonly consented: boolean | null;
  /** A cycle has ended. */
  readonly cycled: boolean | null;
  readonly quarantined: boolean | null;
  readonly updateReady: boolean | null;
}

const nothingOfTenant = { tenantId: null, consented: null, cycled: null, quarantined: null };
export const nothingHeard: Heard = { ...nothingOfTenant, updateReady: null };

interface Told {
  readonly heard: Heard;
  /** The weightiest, where there are several. */
  readonly happened: Happening | null;
}

/**
 * What has happened since the last overview. Something must have been seen otherwise before, in the same tenant: what
 * is merely seen for the first time is no news.
 */
export function hearOverview(heard: Heard, overview: Overview): Told {
  const { tenant, app, job, facts } = overview;
  if (facts !== 'now' || !tenant) {
    return { heard: { ...nothingOfTenant, updateReady: heard.updateReady }, happened: null };
  }
  const before = heard.tenantId === tenant.id ? heard : { ...heard, ...nothingOfTenant };
  const now: Heard = {
    ...before,
    tenantId: tenant.id,
    consented: app ? app.kind === 'one' : before.consented,
    cycled: job ? job.lastCycle !== null : before.cycled,
    quarantined: job ? job.state === 'quarantine' : before.quarantined,
  };
  const became = (one: 'consented' | 'cycled' | 'quarantined', value: boolean) =>
    before[one] === !value && now[one] === value;
  const news: readonly (readonly [boolean, Happening])[] = [
    [became('quarantined', true), 'quarantined'],
    [became('cycled', true), job?.lastCycle?.result === 'succeeded' ? 'first-cycle' : 'first-cycle-failures'],
    [became('quarantined', false), 'released'],
    [became('consented', true), 'consent'],
  ];
  return { heard: now, happened: news.find(([is]) => is)?.[1] ?? null };
}

/** What has happened since the last facts. */
export function hearFacts(heard: Heard, { updates }: Pick<AppFacts, 'updates'>): Told {
  const updateReady = updates.state === 'ready';
  const happened = heard.updateReady === false && updateReady ? 'update' : null;
  return { heard: { ...heard, updateReady }, happened };
}
