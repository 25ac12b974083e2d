import { describe, expect, it } from 'vitest';
import { ScopeScreen, type ScopeScreenProps } from '../../renderer/steps/scope/screen';
import type { Seen } from '../../renderer/steps/scope/seen';
import type { Search } from '../../renderer/steps/scope/use-search';
import type { AppRoleAssignment } from '../../shared/model/app-role-assignment';
import type { Overview } from '../../shared/model/overview';
import type { Principal } from '../../shared/model/principal';
import { draw, nobody, someOverview } from '../support/draw';
import { someApp, unasked } from '../support/unasked';

const long = 'Alexandra-Margareta von Hüggelskölds-Ängström af Klintebjer';

const assignment = (over: Partial<AppRoleAssignment> = {}): AppRoleAssignment => ({
  id: `a-${over.principalId ?? 'u1'}`,
  appRoleId: 'role',
  principalId: 'u1',
  principalType: 'User',
  principalDisplayName: 'Anna Lindqvist',
  createdDateTime: '2026-11-20T12:00:00Z',
  ...over,
});
const group = assignment({ principalId: 'g1', principalType: 'Group', principalDisplayName: 'Ledning' });

const principal = (over: Partial<Principal> = {}): Principal => ({
  id: 'u2',
  type: 'User',
  displayName: 'Björn Öberg',
  mail: null,
  userPrincipalName: 'bjorn@nordvik.example',
  securityEnabled: null,
  ...over,
});

const searching = (over: Partial<Search> = {}, found?: readonly Principal[]): Search => ({
  kind: 'User',
  text: found ? 'bj' : '',
  seen: { ...unasked, ...(found ? { look: 'answered', value: { found } } : {}) },
  answered: found ? { kind: over.kind ?? 'User', text: 'bj' } : null,
  onKind: nobody,
  onText: nobody,
  onRetry: nobody,
  ...over,
});

const seen = (over: Partial<Seen<'scope.look'>>): Seen<'scope.look'> => ({ ...unasked, ...over });
const answered = (...assignments: readonly AppRoleAssignment[]): Partial<ScopeScreenProps> => ({
  seen: seen({ look: 'answered', value: { assignments }, askedAt: 1_795_000_000_000 }),
  assignments,
});
const offline = { code: 'no-network', params: { host: 'graph.microsoft.com' } } as const;
const mayNot = { code: 'consent-needed', params: { scopes: 'AppRoleAssignment.ReadWrite.All' } } as const;
const failed: Partial<ScopeScreenProps> = { seen: seen({ look: 'failed', problem: offline }) };

const drawScope = (over: Partial<ScopeScreenProps> = {}, facts: Partial<Overview> = {}) =>
  draw(
    'scope',
    someOverview({ app: { kind: 'one', app: someApp }, ...facts }),
    <ScopeScreen
      seen={unasked}
      assignments={null}
      fresh={[]}
      first={unasked}
      search={searching()}
      assigning={null}
      leaving={null}
      notDone={null}
      done={null}
      onLook={nobody}
      onAllowed={nobody}
      onStop={nobody}
      onAssign={nobody}
      onLeave={nobody}
      onRemove={nobody}
      {...over}
    />,
  );

const everyone = { tenantUrl: null, secretSaved: true, scope: 'all', notify: null } as const;

describe('the scope screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<ScopeScreenProps>, Partial<Overview>, string, string]>([
    [
      'without the application',
      {},
      { app: { kind: 'none', similar: [] } },
      'GroupTalk is not known in Nordvik Räddning AB yet.',
      'Go to Consent',
    ],
    ['idle', {}, {}, 'Nobody has looked yet who is assigned to GroupTalk.', 'Look who is assigned'],
    [
      'asking for the first time',
      { seen: seen({ look: 'asking' }) },
      {},
      'Asking Microsoft Entra who is assigned to GroupTalk.',
      'Look who is assigned',
    ],
    [
      'asking, with the counts known from elsewhere',
      { seen: seen({ look: 'asking' }) },
      { assigned: { people: 1, groups: 0 } },
      'Assigned to GroupTalk: 1 person.',
      'Go on to Configure',
    ],
    ['nobody assigned', answered(), {}, 'Nobody is assigned to GroupTalk yet.', 'Find somebody to assign'],
    [
      'some assigned',
      answered(assignment(), group),
      {},
      'Assigned to GroupTalk: 1 person and 1 group.',
      'Go on to Configure',
    ],
    [
      'everyone in scope',
      answered(),
      { settings: everyone },
      'Everyone in Nordvik Räddning AB is in scope, assigned or not.',
      'Go on to Configure',
    ],
    [
      'not allowed to look yet',
      { seen: seen({ look: 'failed', problem: mayNot }) },
      {},
      'This app may not read yet who is assigned to GroupTalk.',
      'Allow this app to find and assign people',
    ],
    ['failed', failed, {}, 'Who is assigned to GroupTalk could not be read.', 'Try again'],
  ])('%s', (_, over, facts, standing, primary) => {
    const drawn = drawScope(over, facts);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live.length).toBeGreaterThan(0);
  });
});

describe('who is assigned', () => {
  it('teaches to start small', () => {
    expect(drawScope(answered()).text).toContain('Start small: assign one or two people or groups');
  });

  it('is a table with name, kind and since when, and a way to remove each', () => {
    const { page, text } = drawScope(answered(assignment({ principalDisplayName: long }), group));
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(text).toContain(long);
    expect(text).toContain('20 Nov 2026');
    expect(page.querySelector(`button[aria-label="Remove Ledning"]`)).not.toBeNull();
  });

  it('draws ten of many, and offers the rest', () => {
    const many = Array.from({ length: 240 }, (_, at) => assignment({ id: `a${at}`, principalId: `u${at}` }));
    const drawn = drawScope(answered(...many));
    expect(drawn.page.querySelectorAll('tbody tr')).toHaveLength(10);
    expect(drawn.buttons).toContain('Show all 240');
  });

  it('keeps what was known last when it cannot be read anew, and says why', () => {
    const { text, live } = drawScope({ ...answered(assignment()), ...failed, assignments: [assignment()] });
    expect(text).toContain('Anna Lindqvist');
    expect(live.join(' ')).toContain('This computer has no connection to graph.microsoft.com.');
  });
});

describe('removing', () => {
  const running = { state: 'running' } as const;
  const healthy = {
    lastCycle: null,
    progress: [],
    nextCycle: null,
    quarantine: null,
    entries: [],
    findings: [],
  } as const;
  const ask = (one: AppRoleAssignment, facts: Partial<Overview> = {}, begun = false) =>
    drawScope({ ...answered(one), leaving: { assignment: one, begun } }, facts);

  it.each<[string, AppRoleAssignment, Partial<Overview>, string]>([
    ['a person', assignment(), { job: { ...healthy, ...running } }, 'switches this account off at GroupTalk'],
    ['a group', group, { job: { ...healthy, ...running } }, 'deletes this group at GroupTalk'],
    ['while paused', assignment(), { job: { ...healthy, state: 'paused' } }, 'does not run now'],
    ['before the first cycle', assignment(), { job: null }, 'Nothing changes at GroupTalk'],
    ['with everyone in scope', assignment(), { settings: everyone }, 'stays as it is'],
  ])('says what will happen: %s', (_, one, facts, effect) => {
    const drawn = ask(one, facts);
    expect(drawn.text).toContain(effect);
    expect(drawn.buttons).toContain('Remove in Nordvik Räddning AB');
    expect(drawn.primary).toHaveLength(1);
  });

  it('cannot be pressed twice', () => {
    const { page } = ask(assignment(), {}, true);
    const buttons = page.querySelectorAll('tbody section button');
    expect(buttons.map((one) => one.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  });
});

describe('searching', () => {
  const hits = (found: readonly Principal[], over: Partial<Search> = {}) => ({
    ...answered(assignment()),
    search: searching(over, found),
  });

  it('offers to assign each hit in the tenant, by name', () => {
    const { page, live } = drawScope(hits([principal(), principal({ id: 'u3', displayName: long })]));
    const names = page.querySelectorAll('li button').map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual([
      'Assign to Nordvik Räddning AB: Björn Öberg',
      `Assign to Nordvik Räddning AB: ${long}`,
    ]);
    expect(page.querySelectorAll('li button').map((one) => one.text)).toEqual([
      'Assign to Nordvik Räddning AB',
      'Assign to Nordvik Räddning AB',
    ]);
    expect(live).toContain('2 found.');
  });

  it('says of somebody who is assigned that it is so', () => {
    const { page } = drawScope(hits([principal({ id: 'u1' })]));
    expect(page.querySelector('li')?.text).toContain('Assigned');
    expect(page.querySelector('li button')).toBeNull();
  });

  it('says why a group that is no security group cannot be assigned', () => {
    const mails = principal({ type: 'Group', securityEnabled: false });
    const { page } = drawScope(hits([mails], { kind: 'Group' }));
    expect(page.querySelector('li')?.text).toContain('No security group.');
    expect(page.querySelector('li button')).toBeNull();
  });

  it('says why groups cannot be assigned without P1, and offers people instead', () => {
    const drawn = drawScope(hits([principal({ type: 'Group' })], { kind: 'Group' }), { licence: 'free' });
    expect(drawn.text).toContain('Assigning groups needs Microsoft Entra ID P1 or P2.');
    expect(drawn.buttons).toContain('Search for people instead');
    expect(drawn.page.querySelector('li')).toBeNull();
  });

  it('names what was searched when nobody is found', () => {
    expect(drawScope(hits([])).text).toContain('Nobody in Nordvik Räddning AB begins with “bj”.');
  });

  it('says that there are more hits than it shows', () => {
    const many = Array.from({ length: 25 }, (_, at) => principal({ id: `u${at + 5}` }));
    expect(drawScope(hits(many)).live.join(' ')).toContain('The first 25 are shown.');
  });

  it('assigns one at a time', () => {
    const { page } = drawScope({ ...hits([principal(), principal({ id: 'u3' })]), assigning: principal() });
    expect(page.querySelectorAll('li button').map((one) => one.getAttribute('aria-disabled'))).toEqual([
      'true',
      'true',
    ]);
  });

  it('asks for its permission without alarm', () => {
    const refused = { ...unasked, look: 'failed', problem: mayNot } as const;
    const drawn = drawScope({ ...answered(), search: searching({ text: 'bj', seen: refused }) });
    expect(drawn.standing).toBe('Nobody is assigned to GroupTalk yet.');
    expect(drawn.text).toContain(
      'To find people and groups and to assign them, this app needs your permission.',
    );
    expect(drawn.primary).toEqual(['Allow this app to find and assign people']);
    expect(drawn.page.querySelector('[role="alert"]')).toBeNull();
  });

  it('asks for it before somebody has typed', () => {
    const first = { ...unasked, look: 'failed', problem: mayNot } as const;
    expect(drawScope({ ...answered(), first }).primary).toEqual(['Allow this app to find and assign people']);
    const some = drawScope({ ...answered(group), first });
    expect(some.primary).toEqual(['Go on to Configure']);
    expect(some.buttons).toContain('Allow this app to find and assign people');
  });

  it('offers whoever is signed in for a first trial', () => {
    const anna = principal({
      id: 'me',
      displayName: 'Anna Ek',
      userPrincipalName: 'Anna.Ek@nordvik.example',
    });
    const first = { ...unasked, look: 'answered', value: { found: [principal(), anna] } } as const;
    const { page } = drawScope({ ...answered(), first });
    const names = page.querySelectorAll('li button').map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Assign to Nordvik Räddning AB: Anna Ek']);
  });

  it('draws whom it has just assigned, however many there are', () => {
    const many = Array.from({ length: 40 }, (_, at) => assignment({ id: `a${at}`, principalId: `u${at}` }));
    const { page } = drawScope({ ...answered(...many), fresh: ['a39'] });
    expect(page.querySelectorAll('tbody tr')).toHaveLength(11);
  });

  it('announces what was done', () => {
    expect(drawScope({ ...answered(), done: 'Björn Öberg is assigned.' }).live).toContain(
      'Björn Öberg is assigned.',
    );
  });
});
