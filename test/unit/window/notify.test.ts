import { describe, expect, it } from 'vitest';
import {
  type Happening,
  hearFacts,
  hearOverview,
  nothingHeard,
  placeOfHappening,
} from '../../../electron/notify';
import type { JobHealth } from '../../../shared/model/job-health';
import type { Overview } from '../../../shared/model/overview';
import { createWords } from '../../../shared/words/words';
import { someOverview } from '../../support/draw';
import { noUpdates } from '../../support/standing-still';

const job = (more: Partial<JobHealth>): JobHealth => ({
  state: 'running',
  lastCycle: null,
  progress: [],
  nextCycle: null,
  quarantine: null,
  entries: [],
  findings: [],
  ...more,
});
const cycle = (result: 'succeeded' | 'some-failed' | 'failed') => ({
  result,
  began: null,
  ended: null,
  imported: 1,
  exported: 1,
  escrowed: 0,
  error: null,
});
const app = {
  kind: 'one',
  app: { id: 'sp', appId: 'a', displayName: 'GroupTalk' },
} as unknown as NonNullable<Overview['app']>;
const noApp = { kind: 'none' } as unknown as NonNullable<Overview['app']>;
const seen = (more: Partial<Overview>) => someOverview({ facts: 'now', app, job: null, ...more });

/** What was said, one by one. */
function hear(...overviews: readonly Overview[]): (Happening | null)[] {
  let heard = nothingHeard;
  return overviews.map((overview) => {
    const told = hearOverview(heard, overview);
    heard = told.heard;
    return told.happened;
  });
}

describe('what the desktop is told', () => {
  it('is consent that has arrived', () => {
    expect(hear(seen({ app: noApp }), seen({ app: noApp }), seen({}))).toEqual([null, null, 'consent']);
  });

  it('is the first cycle when it has ended, and no later one', () => {
    const runs = seen({ job: job({ state: 'first-cycle' }) });
    const done = seen({ job: job({ lastCycle: cycle('succeeded') }) });
    expect(hear(runs, done, seen({ job: job({ lastCycle: cycle('failed') }) }))).toEqual([
      null,
      'first-cycle',
      null,
    ]);
    expect(hear(runs, seen({ job: job({ lastCycle: cycle('some-failed') }) }))).toEqual([
      null,
      'first-cycle-failures',
    ]);
  });

  it('is a quarantine, its end, and the quarantine rather than the cycle that led to it', () => {
    const fine = seen({ job: job({ lastCycle: cycle('succeeded') }) });
    const shut = seen({ job: job({ state: 'quarantine', lastCycle: cycle('failed') }) });
    expect(hear(fine, shut, shut, fine)).toEqual([null, 'quarantined', null, 'released']);
    expect(hear(seen({ job: job({ state: 'first-cycle' }) }), shut)).toEqual([null, 'quarantined']);
  });

  it('is no news that is merely seen for the first time', () => {
    expect(hear(seen({ job: job({ state: 'quarantine', lastCycle: cycle('failed') }) }))).toEqual([null]);
    const last = seen({ facts: 'last', app: noApp, job: job({}) });
    expect(hear(last, seen({ job: job({ state: 'quarantine' }) }))).toEqual([null, null]);
  });

  it('survives a look that has not seen everything yet', () => {
    const fine = seen({ job: job({ lastCycle: cycle('succeeded') }) });
    const half = seen({ app: null, job: null });
    const shut = seen({ job: job({ state: 'quarantine', lastCycle: cycle('failed') }) });
    expect(hear(fine, half, shut)).toEqual([null, null, 'quarantined']);
  });

  it('is nothing of another tenant, or after somebody has signed out', () => {
    const elsewhere = { id: 't2', displayName: 'Another', defaultDomain: null, initialDomain: null };
    const shut = seen({ job: job({ state: 'quarantine' }) });
    expect(hear(seen({ job: job({}) }), { ...shut, tenant: elsewhere })).toEqual([null, null]);
    expect(hear(seen({ job: job({}) }), seen({ facts: 'none' }), shut)).toEqual([null, null, null]);
  });

  it('is an update that has become ready while the app runs', () => {
    const idle = { updates: { ...noUpdates, state: 'downloading' } } as const;
    const ready = { updates: { ...noUpdates, state: 'ready' } } as const;
    const first = hearFacts(nothingHeard, ready);
    expect(first.happened).toBeNull();
    const then = hearFacts(hearFacts(nothingHeard, idle).heard, ready);
    expect(then.happened).toBe('update');
    expect(hearFacts(then.heard, ready).happened).toBeNull();
  });

  it('has words, and nobody’s name in them', () => {
    for (const language of ['en', 'sv'] as const) {
      const words = createWords(language);
      for (const what of Object.keys(placeOfHappening)) {
        for (const part of ['title', 'body']) {
          expect(words.find(`notify.${what}.${part}`)).toMatch(/^[^{}]+$/);
        }
      }
    }
  });
});
