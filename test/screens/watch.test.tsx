import { describe, expect, it } from 'vitest';
import { EventDetail } from '../../renderer/steps/watch/event-detail';
import { WatchScreen } from '../../renderer/steps/watch/screen';
import type { Followed } from '../../renderer/steps/watch/use-follow';
import { everything, type Logs } from '../../renderer/steps/watch/use-log-pages';
import { explainEvent } from '../../shared/diagnosis/explain-event';
import type { ExplainedEvent } from '../../shared/model/explained-event';
import { found } from '../../shared/model/found';
import type { JobHealth, LastCycle } from '../../shared/model/job-health';
import { logEvent } from '../../shared/model/log-event';
import type { Overview } from '../../shared/model/overview';
import { draw, nobody, someOverview } from '../support/draw';
import { someApp } from '../support/unasked';

const tenant = 'Nordvik Räddning AB';
const long = 'Alexandra-Margareta von Hüggelskölds-Ängström af Klintebjer';
const offline = { code: 'no-network', params: { host: 'graph.microsoft.com' } } as const;

const mayNot = { code: 'consent-needed', params: { scopes: 'ProvisioningLog.Read.All' } } as const;

const cycle = (over: Partial<LastCycle> = {}): LastCycle => ({
  result: 'succeeded',
  began: '2026-11-24T07:40:00Z',
  ended: '2026-11-24T07:44:00Z',
  imported: 57,
  exported: 12,
  escrowed: 0,
  error: null,
  ...over,
});
const health = (over: Partial<JobHealth> = {}): JobHealth => ({
  state: 'running',
  lastCycle: cycle(),
  progress: [],
  nextCycle: '2026-11-24T08:24:00Z',
  quarantine: null,
  entries: [
    { key: 'User', value: 54 },
    { key: 'Group', value: 1 },
  ],
  findings: [found('job-state', 'running', 'pass', { params: { minutes: 14 } })],
  ...over,
});
const followed = (over: Partial<Followed> = {}): Followed => ({
  look: 'asking',
  problem: null,
  health: health(),
  seenAt: 1_795_000_000_000,
  pollMs: 30_000,
  ...over,
});

const failure =
  'We received this unexpected response from your application: Message: 409 Conflict. userName is taken';

/** A line of the log as Microsoft Graph gives it. */
const line = (at: number, over: Readonly<Record<string, unknown>> = {}): ExplainedEvent =>
  explainEvent(
    logEvent.parse({
      id: `e${at}`,
      activityDateTime: new Date(Date.UTC(2026, 10, 24, 8) - at * 1_000).toISOString(),
      jobId: 'groupTalk.1',
      cycleId: 'cycle-1',
      changeId: `change-${at}`,
      provisioningAction: 'create',
      durationInMilliseconds: 412,
      provisioningStatusInfo: { status: 'success' },
      sourceIdentity: { id: `u${at}`, displayName: `Person ${at}` },
      sourceSystem: { displayName: 'Microsoft Entra ID' },
      provisioningSteps: [
        {
          name: 'EntryImportAdd',
          provisioningStepType: 'import',
          status: 'success',
          description: 'Received',
        },
      ],
      ...over,
    }),
  );
const conflict = line(1, {
  provisioningStatusInfo: {
    status: 'failure',
    errorInformation: { errorCode: 'SystemForCrossDomainIdentityManagementConflict', reason: failure },
  },
  sourceIdentity: { id: 'u9', displayName: long },
  provisioningSteps: [
    { name: 'EntryImportAdd', provisioningStepType: 'import', status: 'success', description: 'Received' },
    {
      name: 'EntryExportAdd',
      provisioningStepType: 'export',
      status: 'failure',
      description: failure,
      details: { WebResponse: '409 Conflict' },
    },
  ],
  modifiedProperties: [{ displayName: 'userName', oldValue: null, newValue: 'anna@nordvik.example' }],
});

const logs = (over: Partial<Logs> = {}): Logs => ({
  choice: everything,
  look: 'answered',
  problem: null,
  events: [line(0), conflict],
  hasMore: false,
  goesOn: true,
  readsMore: false,
  onChoice: nobody,
  onAgain: nobody,
  onMore: nobody,
  onCancel: nobody,
  ...over,
});

const drawWatch = (
  over: Partial<Followed> = {},
  more: Partial<Logs> = {},
  facts: Partial<Overview> = { app: { kind: 'one', app: someApp } },
) =>
  draw(
    'watch',
    someOverview(facts),
    <WatchScreen followed={followed(over)} logs={logs(more)} onAgain={nobody} onAllowed={nobody} />,
  );

const nothing = health({ lastCycle: null, nextCycle: null, entries: [], findings: [] });

describe('the watch screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<Followed>, string, string]>([
    [
      'idle',
      { look: 'idle', health: null },
      'Nobody has looked yet how provisioning is doing.',
      'Look again',
    ],
    ['asking', { health: null }, 'Asking Microsoft Entra how provisioning is doing.', 'Look again'],
    [
      'failed',
      { look: 'failed', problem: offline },
      'How provisioning is doing could not be read.',
      'Look again',
    ],
    [
      'not allowed to look yet',
      { look: 'failed', health: null, problem: mayNot },
      'This app may not read yet how provisioning is doing.',
      'Allow this app to read the logs',
    ],
    [
      'not configured',
      { health: { ...nothing, state: 'none' } },
      'Provisioning has not been configured yet.',
      'Go to Configure',
    ],
    [
      'not started',
      { health: { ...nothing, state: 'not-started' } },
      'Provisioning is configured, but has not been started.',
      'Go to Configure',
    ],
    [
      'in the first cycle',
      { health: { ...nothing, state: 'first-cycle' } },
      'The first cycle runs. People arrive while it does.',
      'Look again',
    ],
    [
      'the first cycle failed',
      { health: health({ state: 'first-cycle', lastCycle: cycle({ result: 'failed' }) }) },
      'The first cycle failed. Entra tries again.',
      'Show what failed',
    ],
    ['all is well', {}, 'Provisioning runs, and the last cycle ended well.', 'Assign more people'],
    [
      'one failed',
      { health: health({ lastCycle: cycle({ result: 'some-failed', escrowed: 1 }) }) },
      'Provisioning runs, but 1 object failed in the last cycle.',
      'Show what failed',
    ],
    [
      'the last cycle failed',
      { health: health({ lastCycle: cycle({ result: 'failed' }) }) },
      'Provisioning runs, but the last cycle failed.',
      'Show what failed',
    ],
    [
      'late',
      { health: health({ findings: [found('job-state', 'overdue', 'note', { params: { next: '' } })] }) },
      'Provisioning runs, but the next cycle is late.',
      'Look again',
    ],
    [
      'paused',
      { health: health({ state: 'paused' }) },
      'Provisioning is paused. Changes do not arrive.',
      'Go to Configure',
    ],
    [
      'in quarantine',
      { health: health({ state: 'quarantine' }) },
      'Entra has put provisioning into quarantine.',
      'Find the cause in Configure',
    ],
  ])('%s', (_, over, standing, primary) => {
    const drawn = drawWatch(over);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live.length).toBeGreaterThan(0);
  });

  it('without the application', () => {
    const drawn = drawWatch({}, {}, {});
    expect(drawn.standing).toBe(`GroupTalk is not known in ${tenant} yet.`);
    expect(drawn.primary).toEqual(['Go to Consent']);
  });
});

describe('the job', () => {
  it('shows the counts of the last cycle, and how many are in step', () => {
    const { text } = drawWatch();
    expect(text).toContain('57 read, 12 written, 0 put aside');
    expect(text).toContain('took 4 min');
    expect(text).toContain('54 people 1 group');
  });

  it('folds what one must know to read the numbers behind one line', () => {
    const { buttons, text } = drawWatch();
    expect(buttons).toContain('How to read this');
    expect(text).not.toContain('Silence is not a fault.');
  });

  it('shows progress as real counts while a cycle runs', () => {
    const progress = [{ done: 3, total: 7, units: '' }];
    const { page, live } = drawWatch({ health: health({ state: 'first-cycle', progress }) });
    expect(live).toContain('3 of 7 pages');
    expect(page.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('3');
  });

  it('has no bar for a cycle that has ended', () => {
    const progress = [{ done: 7, total: 7, units: '' }];
    const { page, text } = drawWatch({ health: health({ progress }) });
    expect(page.querySelector('[role="progressbar"]')).toBeNull();
    expect(text).toContain('Next cycle');
  });

  it('says of a quarantine why it is, and what to do', () => {
    const { text } = drawWatch({
      health: health({
        state: 'quarantine',
        quarantine: {
          reason: 'EncounteredQuarantineException',
          currentBegan: '2026-11-23T02:10:00Z',
          nextAttempt: '2026-11-24T14:10:00Z',
          seriesBegan: null,
          seriesCount: 4,
          error: { code: 'Unavailable', message: `${failure} `.repeat(10), tenantActionable: true },
        },
        findings: [found('job-quarantine', 'token-refused', 'fail', { party: 'admin' })],
      }),
    });
    expect(text).toContain('GroupTalk refuses the Secret Token that is saved in Entra.');
    expect(text).toContain('Save it, then restart provisioning.');
    expect(text).toContain('EncounteredQuarantineException');
    expect(text).toContain(failure);
  });

  it('leads from a broken connection to the tool that says why, and from nothing else', () => {
    const closer = 'Look closer in Connection';
    const refused = found('job-quarantine', 'token-refused', 'fail', { party: 'admin' });
    const broken = health({ state: 'quarantine', findings: [refused] });
    expect(drawWatch({ health: broken }).buttons).toContain(closer);
    expect(drawWatch({ health: health() }).buttons).not.toContain(closer);
  });

  it('keeps what was seen last when it cannot look anew', () => {
    const { text } = drawWatch({ look: 'failed', problem: offline });
    expect(text).toContain('57 read, 12 written');
    expect(text).toContain('This computer has no connection to graph.microsoft.com.');
  });

  it('says how often it looks by itself', () => {
    expect(drawWatch({ pollMs: 5_000 }).text).toContain('and again every 5 seconds');
  });
});

describe('the logs', () => {
  it('are a grid that says how many rows it has, though it draws a few', () => {
    const { page } = drawWatch({}, { events: Array.from({ length: 5_000 }, (_, at) => line(at)) });
    const grid = page.querySelector('[role="grid"]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('5001');
    expect(grid?.getAttribute('tabindex')).toBe('0');
    const rows = page.querySelectorAll('[role="grid"] tr').map((row) => row.getAttribute('aria-rowindex'));
    expect(rows.length).toBeLessThan(60);
    expect(rows.slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('say that there are more than they know of', () => {
    const { page, live } = drawWatch({}, { hasMore: true });
    expect(page.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('-1');
    expect(live).toContain('2 events; older ones follow on scrolling');
  });

  it('show time, status in shape and word, person, action and cause', () => {
    const { page } = drawWatch();
    const cells = page.querySelectorAll('tbody tr')[1]?.querySelectorAll('td');
    expect(cells?.map((cell) => cell.text)).toEqual([
      expect.stringMatching(/^\d\d Nov \d\d:\d9:59$/),
      'Failed',
      long,
      'Create',
      'The value is taken',
    ]);
    expect(cells?.[1]?.querySelector('svg')).not.toBeNull();
    expect(cells?.[2]?.getAttribute('title')).toBe(long);
  });

  it('say when nothing fits, and how to see everything again', () => {
    const drawn = drawWatch({}, { events: [], choice: { ...everything, status: 'failure' } });
    expect(drawn.text).toContain('No event fits.');
    expect(drawn.buttons).toContain('Show all events');
  });

  it.each(['answered', 'asking'] as const)('say that they are late when there are none yet: %s', (look) => {
    const { text } = drawWatch({}, { events: [], look });
    expect(text).toContain('Entra’s logs are some minutes late; this app looks again by itself.');
  });

  it('keep what was read when older events cannot be', () => {
    const drawn = drawWatch({}, { look: 'failed', problem: offline, hasMore: true, goesOn: false });
    expect(drawn.page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(drawn.buttons).toContain('Read older events');
  });

  it('ask for their permission when all is well otherwise', () => {
    const drawn = drawWatch({}, { events: null, look: 'failed', problem: mayNot });
    expect(drawn.standing).toBe('Provisioning runs, and the last cycle ended well.');
    expect(drawn.primary).toEqual(['Allow this app to read the logs']);
    expect(drawn.text).toContain('Microsoft asks you once, on one page.');
  });

  it('go with a ready request for GroupTalk’s own reports', () => {
    expect(drawWatch().buttons).toContain('Write the request');
  });
});

describe('the detail of an event', () => {
  const detail = (explained: ExplainedEvent) =>
    draw(
      'watch',
      someOverview(),
      <article>
        <EventDetail explained={explained} />
      </article>,
    );

  it('tells Entra’s own reason first, then what it means and what to do', () => {
    const { text } = detail(conflict);
    const order = [
      failure,
      'GroupTalk already has somebody with a value that must be unique.',
      'Correct the value or the matching attribute.',
      'Import',
      'Changed values',
      'Change ID',
    ].map((one) => text.indexOf(one));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(-1);
  });

  it('draws the steps as a ladder, with the failed one open', () => {
    const { page, text } = detail(conflict);
    expect(page.querySelectorAll('ol[aria-label="Steps"] > li')).toHaveLength(2);
    expect(text).toContain('409 Conflict');
  });

  it('shows old and new of what was changed', () => {
    const { page } = detail(conflict);
    expect(page.querySelectorAll('tbody td').map((cell) => cell.text)).toEqual([
      'userName',
      'empty',
      'anna@nordvik.example',
    ]);
  });

  it('has the IDs to copy, and folds the raw answer', () => {
    const { page, text } = detail(conflict);
    expect(page.querySelector('button[aria-label="Copy change ID"]')).not.toBeNull();
    expect(text).toContain('As Microsoft Graph gave it (JSON)');
    expect(text).not.toContain('"changeId"');
  });

  it('leaves out what Entra does not say', () => {
    const { text } = detail(line(3, { provisioningSteps: [], cycleId: null }));
    expect(text).toContain('Entra reports no steps.');
    expect(text).not.toContain('Cycle ID');
    expect(text).not.toContain('What it means');
  });
});
