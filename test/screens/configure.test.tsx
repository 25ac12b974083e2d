import { describe, expect, it } from 'vitest';
import { ConfigureScreen, type ConfigureScreenProps } from '../../renderer/steps/configure/screen';
import { found } from '../../shared/model/found';
import type { JobState } from '../../shared/model/job-health';
import type { Overview } from '../../shared/model/overview';
import { stepIds } from '../../shared/model/step';
import { draw, nobody, someOverview } from '../support/draw';
import { someApp, unasked } from '../support/unasked';

const tenant = 'Nordvik Räddning AB';
const long = 'Alexandra-Margareta von Hüggelskölds-Ängström af Klintebjer';
const anna = {
  id: 'u1',
  type: 'User',
  displayName: 'Anna Lindqvist',
  mail: null,
  userPrincipalName: null,
  securityEnabled: null,
} as const;

const on: ConfigureScreenProps['on'] = {
  test: nobody,
  cancelTest: nobody,
  draft: nobody,
  count: nobody,
  review: nobody,
  change: nobody,
  save: nobody,
  check: nobody,
  lookAssigned: nobody,
  cancelCheck: nobody,
  choose: nobody,
  provision: nobody,
  cancelOne: nobody,
  askRestart: nobody,
  steer: nobody,
};
const draft = { scope: 'assigned', typedHeadCount: '', notify: 'it@nordvik.example' } as const;
const search = {
  kind: 'User',
  text: '',
  seen: unasked,
  answered: null,
  onKind: nobody,
  onText: nobody,
  onRetry: nobody,
} as const;

const hint = {
  lastFour: 'x7Qk',
  issuer: 'https://api.grouptalk.com',
  organisation: null,
  expiresAt: '2027-11-24T08:00:00Z',
  tenantUrl: 'https://api.grouptalk.com/api/scim/',
  origin: 'https://api.grouptalk.com',
};
const settings = {
  tenantUrl: hint.tenantUrl,
  secretSaved: true,
  scope: 'assigned',
  notify: 'it@nordvik.example',
} as const;
const job = (state: JobState): Overview['job'] => ({
  state,
  lastCycle: null,
  progress: [],
  nextCycle: null,
  quarantine: null,
  entries: [],
  findings: [],
});
const missing = (...ids: readonly string[]): Overview['steps'] =>
  stepIds.map((id) => ({
    id,
    state: 'open',
    missing: id === 'configure' ? ids.map((one) => ({ id: one, params: {} })) : [],
  }));

const ready: Partial<Overview> = {
  app: { kind: 'one', app: someApp },
  token: { kind: 'kept', hint },
  assigned: { people: 1, groups: 2 },
  steps: missing('job', 'secret'),
};
const saved = (state: JobState = 'not-started'): Partial<Overview> => ({
  ...ready,
  settings,
  job: job(state),
  steps: missing('start'),
});

const drawConfigure = (over: Partial<ConfigureScreenProps> = {}, facts: Partial<Overview> = ready) =>
  draw(
    'configure',
    someOverview(facts),
    <ConfigureScreen
      probe={unasked}
      draft={draft}
      stage="form"
      counts={unasked}
      review={unasked}
      reviewFits={false}
      declined={false}
      strict={false}
      save={unasked}
      mappings={unasked}
      one={unasked}
      search={search}
      assigned={unasked}
      chosen={null}
      tried={null}
      steer={unasked}
      steering={null}
      restartDue={false}
      asksRestart={false}
      on={on}
      {...over}
    />,
  );

const exchange = {
  method: 'GET',
  url: 'https://api.grouptalk.com/api/scim/Users',
  status: 200,
  ms: 84,
  request: 'GET',
  response: '200',
};
const here = [
  found('token-accepted', 'accepted', 'pass', { ms: 71 }),
  found('entra-user-probe', 'empty', 'pass', {
    ms: 84,
    evidence: [exchange],
    params: { attribute: 'userName' },
  }),
];
const accepted = found('entra-accepts', 'accepted', 'pass', { ms: 1_240 });
const refused = found('entra-accepts', 'token-refused', 'fail', { party: 'admin' });
const tested: Partial<ConfigureScreenProps> = {
  probe: {
    ...unasked,
    look: 'answered',
    value: { here, entra: accepted, together: found('probes-together', 'both', 'pass') },
  },
};
const refusedTest: Partial<ConfigureScreenProps> = {
  probe: {
    ...unasked,
    look: 'answered',
    value: { here, entra: refused, together: found('probes-together', 'here-only', 'fail') },
  },
};
const lines = [
  { what: 'BaseAddress', old: null, new: hint.tenantUrl },
  { what: 'SecretToken', old: '…', new: '…x7Qk' },
  { what: 'SyncAll', old: 'true', new: 'false' },
  {
    what: 'SyncNotificationSettings',
    old: '{"Enabled":false,"Recipients":""}',
    new: '{"DeleteThresholdEnabled":false,"Enabled":true,"Recipients":"it@nordvik.example"}',
  },
  { what: 'SkipOutOfScopeDeletions', old: 'false', new: 'false' },
];
const reviewed: Partial<ConfigureScreenProps> = {
  ...tested,
  stage: 'review',
  reviewFits: true,
  review: { ...unasked, look: 'answered', value: { createsJob: true, lines } },
};
const mapped = (verdict: 'pass' | 'fail'): Partial<ConfigureScreenProps> => ({
  mappings: {
    ...unasked,
    look: 'answered',
    value: {
      findings: [
        verdict === 'pass'
          ? found('mapping-table', 'fits', 'pass', { params: { kind: 'User', count: 14 } })
          : found('mapping-no-match', 'none', 'fail', { params: { kind: 'User' } }),
      ],
    },
  },
});
const steps = [
  { id: 'connection', state: 'passed', says: '', details: {} },
  { id: 'import', state: 'passed', says: 'Retrieved the user', details: { objectId: 'u1' } },
  { id: 'scope', state: 'passed', says: '', details: {} },
  {
    id: 'match',
    state: 'failed',
    says: 'Response Status Code: BadRequest',
    details: { detail: 'no filter' },
  },
  { id: 'action', state: 'not-reached', says: '', details: {} },
] as const;
const trial = (verdict: 'pass' | 'fail'): Partial<ConfigureScreenProps> => ({
  ...mapped('pass'),
  chosen: anna,
  tried: anna,
  one: {
    ...unasked,
    look: 'answered',
    value: {
      steps,
      finding: found('on-demand', verdict === 'pass' ? 'success' : 'failed', verdict, {
        params: { name: anna.displayName, code: 'X' },
      }),
    },
  },
});
const offline = { code: 'no-network', params: { host: 'graph.microsoft.com' } } as const;
const asking = { ...unasked, look: 'asking' } as const;

describe('the configure screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<ConfigureScreenProps>, Partial<Overview>, string, string]>([
    ['without the application', {}, {}, `GroupTalk is not known in ${tenant} yet.`, 'Go to Consent'],
    [
      'without a secret token',
      {},
      { ...ready, token: { kind: 'missing' } },
      'The secret token is needed before anything can be tested.',
      'Hand in the secret token',
    ],
    ['idle', {}, ready, 'Nobody has tested yet whether GroupTalk lets Entra in.', 'Test the connection'],
    [
      'testing',
      { probe: { ...asking, progress: here } },
      ready,
      'Testing Tenant URL and secret token from both sides.',
      'Test the connection',
    ],
    [
      'the test could not be made',
      { probe: { ...unasked, look: 'failed', problem: offline } },
      ready,
      'The connection could not be tested.',
      'Test the connection',
    ],
    [
      'both are let in',
      tested,
      ready,
      'GroupTalk lets in both this computer and Microsoft Entra.',
      'Review what will be saved',
    ],
    [
      'Entra is not let in',
      refusedTest,
      ready,
      'This computer is let in, but Entra is not. The token works; Entra’s way differs.',
      'Test again',
    ],
    ['reviewed', reviewed, ready, `This is what saving changes in ${tenant}.`, `Save to ${tenant}`],
    [
      'saving',
      { ...reviewed, save: { ...asking, progress: ['token', 'scope', 'job'] } },
      ready,
      `Saving to ${tenant}.`,
      `Save to ${tenant}`,
    ],
    ['saved', {}, saved(), `The configuration is saved in ${tenant}.`, 'Check the mappings'],
    [
      'saved, but failures are mailed to nobody',
      {},
      { ...saved('running'), steps: missing('failure-mail') },
      'Provisioning runs, but failures are mailed to nobody.',
      'Review what will be saved',
    ],
    [
      'saved with another address',
      {},
      { ...saved(), steps: missing('other-address', 'start') },
      'Entra has another Tenant URL than the one that came with the token.',
      'Review what will be saved',
    ],
    [
      'mappings are wrong',
      mapped('fail'),
      saved(),
      'The mappings need a correction before provisioning can work.',
      'Check again',
    ],
    [
      'mappings fit',
      mapped('pass'),
      saved(),
      'The configuration is saved, and the mappings fit.',
      'Choose somebody',
    ],
    [
      'somebody is chosen',
      { ...mapped('pass'), chosen: anna },
      saved(),
      'One person or group can be provisioned now, as a trial.',
      `Provision Anna Lindqvist now in ${tenant}`,
    ],
    [
      'the trial failed',
      trial('fail'),
      saved(),
      'The trial did not succeed.',
      `Provision Anna Lindqvist now in ${tenant}`,
    ],
    [
      'the trial arrived',
      trial('pass'),
      saved(),
      'All is ready. Provisioning has not been started.',
      `Start provisioning in ${tenant}`,
    ],
    ['running', {}, saved('running'), 'Provisioning is configured and runs.', 'Go on to Watch'],
    [
      'running, and settings may not be read',
      {},
      { ...saved('running'), settings: null },
      'Provisioning is configured and runs.',
      'Go on to Watch',
    ],
    [
      'paused',
      {},
      saved('paused'),
      'Provisioning is paused. Changes do not arrive.',
      `Start provisioning in ${tenant}`,
    ],
    [
      'in quarantine',
      {},
      saved('quarantine'),
      'Entra has put provisioning into quarantine. Find the cause first.',
      'Test the connection',
    ],
    [
      'in quarantine, and the cause is gone',
      tested,
      saved('quarantine'),
      'The connection works again. A restart ends the quarantine.',
      'Restart …',
    ],
    [
      'a restart is asked for',
      { ...tested, asksRestart: true },
      saved('quarantine'),
      'The connection works again. A restart ends the quarantine.',
      `Restart provisioning in ${tenant}`,
    ],
    [
      'a narrower scope is saved',
      { restartDue: true },
      saved('running'),
      'The narrower scope is saved. A restart makes it count.',
      'Restart …',
    ],
  ])('%s', (_, over, facts, standing, primary) => {
    const drawn = drawConfigure(over, facts);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live.length).toBeGreaterThan(0);
  });
});

describe('test connection', () => {
  it('shows both verdicts side by side, each with status and time', () => {
    const { page } = drawConfigure(tested);
    const [from, entra] = page.querySelectorAll('section section');
    expect(from?.text).toContain('From this computer');
    expect(from?.text).toContain('200');
    expect(from?.text).toContain('84 ms');
    expect(from?.text).toContain('Show request and answer');
    expect(entra?.text).toContain('From Microsoft Entra');
    expect(entra?.text).toContain('1.2 s');
  });

  it('leads to the tool that looks closer', () => {
    expect(drawConfigure(tested).buttons).toContain('Look closer in Connection');
  });

  it('shows what has been found while it still runs', () => {
    const { text, live } = drawConfigure({ probe: { ...asking, progress: [...here, accepted] } });
    expect(text).toContain('The secret token at the endpoint');
    expect(text).toContain('Entra signs in to GroupTalk');
    expect(live.join(' ')).toContain('The secret token at the endpoint');
  });

  it('keeps what a test had found that broke off', () => {
    const { text } = drawConfigure({
      probe: { ...unasked, look: 'failed', problem: offline, progress: here },
    });
    expect(text).toContain('The secret token at the endpoint');
    expect(text).toContain('This computer has no connection to graph.microsoft.com.');
  });

  it('leaves each line where it came when the test ends', () => {
    const [token, probe] = here;
    const drawn = drawConfigure({
      probe: {
        ...unasked,
        look: 'answered',
        progress: [probe, token, accepted].filter((one) => one !== undefined),
        value: { here, entra: accepted, together: found('probes-together', 'both', 'pass') },
      },
    });
    expect(drawn.text.indexOf('Entra’s Test Connection: people')).toBeLessThan(
      drawn.text.indexOf('The secret token at the endpoint'),
    );
  });

  it('does not fold away what to do', () => {
    expect(drawConfigure(refusedTest).text).toContain('GroupTalk refused the Secret Token');
  });
});

describe('settings', () => {
  it('shows of the token its hint only, and where it is from', () => {
    const { text } = drawConfigure(tested);
    expect(text).toContain('…x7Qk');
    expect(text).toContain('issued by https://api.grouptalk.com');
    expect(text).toContain(hint.tenantUrl);
  });

  it('says how many people everyone is, and has the number typed', () => {
    const { text } = drawConfigure({
      ...tested,
      draft: { ...draft, scope: 'all' },
      counts: { ...unasked, look: 'answered', value: { people: 1284, groups: 96 } },
      strict: true,
    });
    expect(text).toContain('All 1,284 people and 96 groups would be provisioned. Type 1284 to confirm.');
    expect(text).toContain('Type 1284 here, or choose assigned people only.');
  });

  it('wants one mail address', () => {
    const drawn = drawConfigure({ ...tested, draft: { ...draft, notify: 'a@b.example; c' }, strict: true });
    expect(drawn.text).toContain('Enter one mail address.');
  });

  it('reviews old and new in plain words, with the names that Graph has beside them', () => {
    const { page, text } = drawConfigure(reviewed);
    const rows = page.querySelectorAll('tbody tr').map((row) =>
      row
        .querySelectorAll('td')
        .map((cell) => cell.text)
        .join(' | '),
    );
    expect(rows).toEqual([
      'Tenant URLBaseAddress | Not set | https://api.grouptalk.com/api/scim/changes',
      'Secret tokenSecretToken | Saved, cannot be read | …x7Qkchanges',
      'ScopeSyncAll | Everyone | Assigned onlychanges',
      'Failure mailsSyncNotificationSettings | Off | To it@nordvik.examplechanges',
      'Another settingSkipOutOfScopeDeletions | false | falsestays',
    ]);
    expect(text).toContain('There is no provisioning job yet. Saving makes one first.');
  });

  it('shows the new review when somebody has changed the settings in between', () => {
    const drawn = drawConfigure({
      ...reviewed,
      declined: true,
      save: { ...unasked, look: 'failed', problem: { code: 'write-declined', params: {} } },
    });
    expect(drawn.text).toContain('The settings were changed elsewhere since the review.');
    expect(drawn.primary).toEqual([`Save to ${tenant}`]);
  });

  it('shows the review alone, with the way back to the form', () => {
    const drawn = drawConfigure(reviewed);
    expect(drawn.buttons).toContain('Change the settings');
    expect(drawn.page.querySelector('input[type="email"]')).toBeNull();
  });

  it('leaves on the screen what was saved, and says that it was read back', () => {
    const drawn = drawConfigure(
      {
        ...reviewed,
        stage: 'saved',
        reviewFits: false,
        save: {
          ...unasked,
          look: 'answered',
          value: { token: hint, keys: [], findings: [found('failure-mail', 'on', 'pass')] },
        },
      },
      saved(),
    );
    expect(drawn.live.join(' ')).toContain(`Saved in ${tenant}, and read back.`);
    expect(drawn.text).toContain('What was saved');
    expect(drawn.primary).toEqual(['Check the mappings']);
  });

  it('takes the review away when something else is typed', () => {
    const drawn = drawConfigure({ ...reviewed, stage: 'form', reviewFits: false });
    expect(drawn.page.querySelector('tbody')).toBeNull();
    expect(drawn.primary).toEqual(['Review what will be saved']);
  });
});

describe('provision one', () => {
  it('offers those who are assigned, and to search', () => {
    const { page } = drawConfigure(
      {
        ...mapped('pass'),
        assigned: {
          ...unasked,
          look: 'answered',
          value: {
            assignments: [
              {
                id: 'a1',
                appRoleId: 'r',
                principalId: 'u7',
                principalType: 'User',
                principalDisplayName: long,
                createdDateTime: null,
              },
            ],
          },
        },
      },
      saved(),
    );
    expect(page.querySelector(`button[aria-label="Choose ${long}"]`)).not.toBeNull();
    expect(page.querySelector('input[type="search"]')).not.toBeNull();
  });

  it('says before it is pressed that it is for real', () => {
    expect(drawConfigure({ ...mapped('pass'), chosen: anna }, saved()).text).toContain(
      'This is no rehearsal.',
    );
  });

  it('draws the five steps as a ladder, the failed one with its details', () => {
    const { page, text } = drawConfigure(trial('fail'), saved());
    expect(page.querySelectorAll('ol[aria-label="The five steps"] > li')).toHaveLength(5);
    expect(text).toContain('Response Status Code: BadRequest');
    expect(text).toContain('no filter');
    expect(text).not.toContain('objectId');
  });

  it('says aloud that Entra does not see the assignment yet', () => {
    const { live } = drawConfigure(
      {
        ...mapped('pass'),
        chosen: anna,
        tried: anna,
        one: { ...asking, progress: ['asking', 'not-assigned-yet', 'asking'] },
      },
      saved(),
    );
    expect(live.join(' ')).toContain('Entra does not see the assignment yet.');
    expect(live.join(' ')).toContain('Asked 2 times so far.');
  });
});

describe('starting', () => {
  it('says what will happen, and whom it concerns', () => {
    const { text } = drawConfigure(trial('pass'), saved());
    expect(text).toContain('Entra reads everyone in scope, and creates them at GroupTalk.');
    expect(text).toContain('In scope: 1 person and 2 groups.');
  });

  it('warns when nobody would arrive', () => {
    const { text } = drawConfigure(trial('pass'), { ...saved(), assigned: { people: 0, groups: 0 } });
    expect(text).toContain('In scope: nobody yet.');
  });

  it('bears the tenant’s name on each button that writes', () => {
    const paused = drawConfigure(
      { steer: { ...unasked, look: 'failed', problem: offline } },
      saved('paused'),
    );
    expect(paused.buttons).toContain(`Start provisioning in ${tenant}`);
    const running = drawConfigure({ steer: asking, steering: 'pause' }, saved('running'));
    expect(running.buttons).toContain(`Pause provisioning in ${tenant}`);
  });

  it('asks before a restart, and says what it does', () => {
    const drawn = drawConfigure({ asksRestart: true, steer: unasked }, saved('paused'));
    expect(drawn.text).toContain('Entra reads everyone in scope again');
    expect(drawn.buttons).toContain(`Restart provisioning in ${tenant}`);
  });

  it('names the way in the admin center as both of its ages call it', () => {
    const { text } = drawConfigure();
    expect(text).toContain('Entra ID > Enterprise apps > GroupTalk > Provisioning');
    expect(text).toContain('older: Identity > Applications > Enterprise applications');
  });
});
