import { describe, expect, it } from 'vitest';
import { syncJob } from '../../../../shared/model/sync-job';
import { chooseJob } from '../../../../shared/onboarding/configure/job';

const ran = { state: 'Succeeded', timeBegan: '2026-03-01T11:00:00Z', timeEnded: '2026-03-01T11:01:00Z' };
const jobs = {
  fresh: syncJob.parse({ id: 'fresh', schedule: { state: 'Disabled' }, status: { code: 'NotConfigured' } }),
  saved: syncJob.parse({ id: 'saved', schedule: { state: 'Disabled' }, status: { code: 'Paused' } }),
  paused: syncJob.parse({ id: 'paused', schedule: { state: 'Paused' }, status: { lastExecution: ran } }),
  begun: syncJob.parse({ id: 'begun', schedule: { state: 'Active' }, status: { code: 'NotRun' } }),
  runs: syncJob.parse({
    id: 'runs',
    schedule: { state: 'Active' },
    status: { code: 'Active', steadyStateFirstAchievedTime: ran.timeEnded, lastExecution: ran },
  }),
  quarantined: syncJob.parse({ id: 'quarantined', status: { code: 'Quarantine' } }),
};
const { fresh, saved, paused, begun, runs, quarantined } = jobs;

describe('which of several jobs is the one', () => {
  it.each([
    ['none', [], null],
    ['the only one', [fresh], 'fresh'],
    ['the one that runs', [fresh, saved, begun, runs], 'runs'],
    ['the one in quarantine', [begun, quarantined], 'quarantined'],
    ['the one whose first cycle runs', [paused, begun], 'begun'],
    ['the one that ran once', [fresh, saved, paused], 'paused'],
    ['the one that was configured', [fresh, saved], 'saved'],
  ])('%s', (_, some, id) => {
    expect(chooseJob(some)?.id ?? null).toBe(id);
  });
});
