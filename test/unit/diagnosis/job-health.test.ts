import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDuration } from '../../../shared/diagnosis/iso-duration';
import { judgeJob } from '../../../shared/diagnosis/job-health';
import { syncJob } from '../../../shared/model/sync-job';
import { createWords } from '../../../shared/words/words';

const sample = (name: string) =>
  syncJob.parse(
    JSON.parse(readFileSync(new URL(`../../fixtures/graph/${name}.json`, import.meta.url), 'utf8')),
  );
const now = Date.parse('2026-03-01T12:00:00Z');
const words = createWords('en');

const ended = '2026-03-01T11:30:00Z';
const began = '2026-03-01T11:29:00Z';
const defaultRun = {
  state: 'Failed',
  timeBegan: '0001-01-01T00:00:00Z',
  timeEnded: '0001-01-01T00:00:00Z',
  error: { code: 'None', message: '' },
};
const jobOf = (status: object, schedule: object = {}) =>
  syncJob.parse({ id: 'j', schedule: { state: 'Active', interval: 'PT40M', ...schedule }, status });
const steady = { steadyStateFirstAchievedTime: began, code: 'Active' };
const quarantine = {
  reason: 'EncounteredQuarantineException',
  currentBegan: began,
  nextAttempt: '2026-03-01T18:00:00Z',
  seriesCount: 2,
};

describe('the state of a job', () => {
  it.each([
    ['none', null, 'none', null],
    [
      "Microsoft's job that was just started: the default execution is no failure",
      sample('synchronizationJob.get.notRun.response'),
      'first-cycle',
      null,
    ],
    [
      "Microsoft's paused job with a quarantine of empty texts",
      sample('synchronizationJob.get.response'),
      'not-started',
      null,
    ],
    [
      'just created, NotConfigured',
      sample('synchronizationJob.create.notConfigured.response'),
      'not-started',
      null,
    ],
    ['just created, Paused', sample('synchronizationJob.create.response'), 'not-started', null],
    ['Active without a steady state', jobOf({ code: 'Active' }), 'first-cycle', null],
    [
      'Active, last cycle fine',
      jobOf({ ...steady, lastExecution: { state: 'Succeeded', timeBegan: began, timeEnded: ended } }),
      'running',
      'succeeded',
    ],
    [
      'Active, last cycle failed: Active says nothing',
      jobOf({
        ...steady,
        lastExecution: { state: 'Failed', timeBegan: began, timeEnded: ended, error: { code: 'Timeout' } },
      }),
      'running',
      'failed',
    ],
    [
      'Active, some escrowed',
      jobOf({
        ...steady,
        lastExecution: { state: 'Succeeded', timeBegan: began, timeEnded: ended, countEscrowed: 3 },
      }),
      'running',
      'some-failed',
    ],
    [
      'Active, entry level errors',
      jobOf({ ...steady, lastExecution: { state: 'EntryLevelErrors', timeBegan: began, timeEnded: ended } }),
      'running',
      'some-failed',
    ],
    ['default execution again', jobOf({ ...steady, lastExecution: defaultRun }), 'running', null],
    [
      'paused after it ran',
      jobOf(
        { ...steady, lastExecution: { state: 'Succeeded', timeBegan: began, timeEnded: ended } },
        { state: 'Paused' },
      ),
      'paused',
      'succeeded',
    ],
    [
      'switched off after it ran',
      jobOf(
        { ...steady, lastExecution: { state: 'Failed', timeBegan: began, timeEnded: ended } },
        { state: 'Disabled' },
      ),
      'switched-off',
      'failed',
    ],
    [
      'default objects in all places',
      jobOf({ lastExecution: defaultRun, lastSuccessfulExecution: defaultRun }, { state: 'Disabled' }),
      'not-started',
      null,
    ],
    [
      'a cycle that runs still: the state of its beginning is no failure',
      jobOf({ ...steady, lastExecution: { ...defaultRun, timeBegan: began } }),
      'running',
      null,
    ],
    [
      'a cycle without an end that names an error',
      jobOf({
        ...steady,
        lastExecution: { state: 'Failed', timeBegan: began, error: { code: 'Timeout' } },
      }),
      'running',
      'failed',
    ],
    [
      'a state that nobody knows, with an error',
      jobOf({
        ...steady,
        lastExecution: { state: 'Odd', timeBegan: began, timeEnded: ended, error: { code: 'Timeout' } },
      }),
      'running',
      'failed',
    ],
    [
      'counters as texts, words in another case, times that are none',
      jobOf(
        {
          code: 'ACTIVE',
          steadyStateFirstAchievedTime: 'soon',
          lastExecution: { state: 'entrylevelerrors', timeEnded: ended, countEscrowed: '3' },
          progress: null,
        },
        { state: 'active', interval: null, expiration: '1601-01-01T00:00:00Z' },
      ),
      'first-cycle',
      'some-failed',
    ],
    ['quarantine by its code', jobOf({ code: 'quarantine', quarantine: null }), 'quarantine', null],
    ['quarantine by its object', jobOf({ ...steady, quarantine }), 'quarantine', null],
    ['no status at all', syncJob.parse({ id: 'j' }), 'first-cycle', null],
  ])('%s', (_, job, state, lastCycle) => {
    const health = judgeJob(job, now);
    expect([health.state, health.lastCycle?.result ?? null]).toEqual([state, lastCycle]);
    for (const finding of health.findings) expect(words.finding(finding).why).not.toMatch(/^finding\.|\{\{/);
  });

  it('the next cycle is due one interval after the last one ended', () => {
    const job = jobOf({
      ...steady,
      lastExecution: { state: 'Succeeded', timeBegan: began, timeEnded: ended },
    });
    const health = judgeJob(job, now);
    expect(health.nextCycle).toBe('2026-03-01T12:10:00.000Z');
    const [state] = health.findings;
    expect(state && words.finding(state).why).toContain('due in 10 minutes');
  });

  it('a cycle that is long overdue is said, one that is a little late is not', () => {
    const job = jobOf({
      ...steady,
      lastExecution: { state: 'Succeeded', timeBegan: began, timeEnded: ended },
    });
    const at = (time: string) => judgeJob(job, Date.parse(time)).findings[0];
    expect(at('2026-03-01T12:25:00Z')).toMatchObject({ outcome: 'running', params: { count: 0 } });
    const late = at('2026-03-01T15:00:00Z');
    expect(late).toMatchObject({ outcome: 'overdue', verdict: 'note' });
    expect(late && words.finding(late).why).toContain(words.formats.moment('2026-03-01T12:10:00.000Z'));
  });

  it.each([null, '', '0001-01-01T00:00:00Z', 'never'])(
    'a quarantine that is tried again at %s',
    (nextAttempt) => {
      const { findings } = judgeJob(
        jobOf({ code: 'Quarantine', quarantine: { ...quarantine, nextAttempt } }),
        now,
      );
      for (const finding of findings) expect(words.finding(finding).why).not.toMatch(/ at \.|\( ?\)|: $/);
      expect(findings[0]?.outcome).toBe('quarantine-no-time');
    },
  );

  it('a quarantine that gives no reason takes it from the last cycle', () => {
    const lastExecution = {
      state: 'Failed',
      timeBegan: began,
      timeEnded: ended,
      error: { code: 'X', message: 'The remote server returned an error: (401) Unauthorized.' },
    };
    const health = judgeJob(jobOf({ code: 'Quarantine', quarantine: null, lastExecution }), now);
    expect(health.findings.find((one) => one.id === 'job-quarantine')?.outcome).toBe('token-refused');
    expect(health.findings.find((one) => one.id === 'job-last-cycle')?.outcome).toBe('refused');
  });

  it.each([
    ['Unknown', { code: 'X', message: 'StatusCode: Forbidden' }, 'token-refused'],
    ['EncounteredTotalEscrowThreshold', { code: 'Unauthorized', message: '' }, 'token-refused'],
    ['TooManyDeletes', { code: 'X', message: 'StatusCode: Forbidden' }, 'too-many-deletes'],
    ['EncounteredQuarantineException', { code: 'X', message: 'StatusCode: Unauthorized' }, 'token-refused'],
    [
      'EncounteredQuarantineException',
      { code: 'SystemForCrossDomainIdentityManagementInvalidCredentials', message: '' },
      'token-refused',
    ],
    ['EncounteredQuarantineException', { code: 'X', message: 'StatusCode: NotFound' }, 'connection'],
    ['encounteredescrowproportionthreshold', null, 'many-failures'],
    ['TooManyDeletes', null, 'too-many-deletes'],
    ['QuarantineOnDemand', null, 'by-microsoft'],
    ['QuarantinedOnDemand', null, 'by-microsoft'],
    ['IngestionInterrupted', null, 'ingestion'],
    ['Unknown', null, 'unknown'],
    ['SomethingNew', null, 'unknown'],
  ])('quarantine for %s %o: %s', (reason, error, outcome) => {
    const health = judgeJob(jobOf({ code: 'Quarantine', quarantine: { ...quarantine, reason, error } }), now);
    const finding = health.findings.find((one) => one.id === 'job-quarantine');
    expect(finding?.outcome).toBe(outcome);
    expect(health.nextCycle).toBe('2026-03-01T18:00:00Z');
    if (finding && outcome === 'token-refused') {
      expect(words.finding(finding).remedy).toMatch(/Admin permissions.*new Secret Token/);
    }
  });

  it.each([
    ['PT40M', 2_400_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['P10675199DT2H48M5.4775807S', null],
    ['', null],
    [null, null],
    ['forty minutes', null],
  ])('%s lasts %s ms', (text, ms) => {
    expect(isoDuration(text)).toBe(ms);
  });
});
