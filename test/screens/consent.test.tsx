import { describe, expect, it } from 'vitest';
import { portalUrl } from '../../renderer/steps/consent/portal';
import { ConsentScreen, type ConsentScreenProps } from '../../renderer/steps/consent/screen';
import type { Wait } from '../../renderer/steps/consent/standing';
import type { Overview } from '../../shared/model/overview';
import { draw, missingIn, nobody, saying, someAccount, someOverview } from '../support/draw';

const app = {
  id: 'sp-1',
  appId: '6b1f7c8e-1111-4222-8333-944455556666',
  displayName: 'GroupTalk',
  accountEnabled: true,
  appOwnerOrganizationId: '0f0e0d0c-0000-4000-8000-000000000000',
  applicationTemplateId: null,
  appRoleAssignmentRequired: true,
  appRoles: [],
  tags: [],
};
const own = { ...app, id: 'sp-2', appOwnerOrganizationId: someAccount.tenantId };
const quiet = { busy: false, problem: null };
const idle: Wait = { look: 'idle', value: null, problem: null, progress: [], askedAt: null, fresh: true };
const there: Wait = {
  ...idle,
  look: 'answered',
  value: {
    kind: 'in-tenant',
    app,
    granted: [
      { scopes: ['openid', 'User.Read'], forWhom: 'everyone', principalId: null },
      { scopes: ['email'], forWhom: 'one-person', principalId: 'u-1' },
    ],
    templates: [{ id: 'scim', default: true, factoryTag: null, description: null, metadata: [] }],
  },
};
const waiting = (progress: Wait['progress'], problem: Wait['problem'] = null): Wait => ({
  ...idle,
  look: 'asking',
  progress,
  problem,
});
const still = { kind: 'waiting', ms: 35_000, similar: [] } as const;
const away = { kind: 'not-reached', ms: 40_000, problem: { code: 'no-network', params: {} } } as const;
const elsewhere = { kind: 'maybe-elsewhere', minutes: 3 } as const;
const preparing = { kind: 'waiting-for-provisioning' } as const;

function drawConsent(over: Partial<ConsentScreenProps>, facts: Partial<Overview> = {}) {
  const overview = someOverview(facts);
  return draw(
    'consent',
    overview,
    <ConsentScreen
      overview={overview}
      wait={idle}
      signingIn={false}
      door={{ ...quiet, value: null }}
      looking={quiet}
      choosing={quiet}
      onSignIn={nobody}
      onLook={nobody}
      onSignUp={nobody}
      onWait={nobody}
      onShowGranted={nobody}
      onCancel={nobody}
      onChoose={nobody}
      onNext={nobody}
      {...over}
    />,
  );
}

const one: Partial<Overview> = { app: { kind: 'one', app } };
const mayNot = { code: 'consent-needed', params: { scopes: 'Application.Read.All' } } as const;
const signUp = 'Open GroupTalk sign-up';

describe('the consent screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<ConsentScreenProps>, Partial<Overview>, string, string]>([
    ['not there', {}, {}, 'GroupTalk is not in Nordvik Räddning AB yet.', signUp],
    [
      'begun earlier',
      {},
      { statements: [saying('consent-began')] },
      'Sign-up was opened, but GroupTalk is not in Nordvik Räddning AB yet.',
      signUp,
    ],
    [
      'may not look yet',
      {},
      { app: null, problems: [mayNot] },
      'Whether GroupTalk is in Nordvik Räddning AB is not known yet.',
      'Allow this app to look',
    ],
    [
      'could not look',
      {},
      { app: null, problems: [{ code: 'graph-unavailable', params: {} }] },
      'Whether GroupTalk is in Nordvik Räddning AB is not known yet.',
      'Look again',
    ],
    [
      'asked just now',
      { wait: waiting([]) },
      {},
      'Waiting until GroupTalk appears in Nordvik Räddning AB.',
      signUp,
    ],
    [
      'waiting',
      { wait: waiting([still]) },
      {},
      'Waiting until GroupTalk appears in Nordvik Räddning AB.',
      signUp,
    ],
    [
      'waiting, and the network is away',
      { wait: waiting([still, away]) },
      {},
      'Microsoft is not reached at the moment. Waiting for GroupTalk goes on.',
      signUp,
    ],
    [
      'waiting for longer than it should take',
      { wait: waiting([still, elsewhere, still]) },
      {},
      'GroupTalk is still not in Nordvik Räddning AB. Perhaps consent was given in another tenant.',
      signUp,
    ],
    [
      'there, provisioning not visible yet',
      { wait: waiting([still, preparing]) },
      one,
      'GroupTalk is in Nordvik Räddning AB. Microsoft still prepares its provisioning.',
      'Go on to Scope',
    ],
    [
      'the wait failed',
      { wait: { ...idle, look: 'failed', problem: mayNot } },
      {},
      'GroupTalk is not in Nordvik Räddning AB yet.',
      signUp,
    ],
    ['already there', {}, one, 'GroupTalk is in Nordvik Räddning AB.', 'Go on to Scope'],
    [
      'seen by the wait',
      { wait: there },
      {},
      'GroupTalk is in Nordvik Räddning AB, and it offers provisioning.',
      'Go on to Scope',
    ],
    [
      'gone again since the wait has seen it',
      { wait: { ...there, fresh: false } },
      {},
      'GroupTalk is not in Nordvik Räddning AB yet.',
      signUp,
    ],
    [
      'switched off',
      {},
      { app: { kind: 'one', app: { ...app, accountEnabled: false } } },
      'GroupTalk is in Nordvik Räddning AB, but it is switched off.',
      'Look again',
    ],
    [
      'without provisioning',
      {},
      missingIn(someOverview(one), 'consent', 'provisioning'),
      'GroupTalk is in Nordvik Räddning AB, but it offers no provisioning.',
      'Look again',
    ],
    [
      'several',
      {},
      { app: { kind: 'several', apps: [app, own] } },
      'There are 2 applications named GroupTalk in Nordvik Räddning AB. Choose the right one.',
      'Use this application',
    ],
    [
      'facts of an earlier run',
      {},
      { ...one, account: null, facts: 'last' },
      'GroupTalk is in Nordvik Räddning AB.',
      'Sign in again',
    ],
    [
      'nothing of an earlier run',
      {},
      { app: null, account: null, facts: 'last' },
      'You are not signed in. Then nobody can look for GroupTalk in Nordvik Räddning AB.',
      'Sign in again',
    ],
  ])('%s', (_, props, facts, standing, primary) => {
    const drawn = drawConsent(props, facts);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live).toContain(standing);
  });
});

describe('the consent screen', () => {
  it('asks for the permission to look before anything else, and not for those of other steps', () => {
    const licences = { code: 'consent-needed', params: { scopes: 'LicenseAssignment.Read.All' } } as const;
    const { text, buttons, live } = drawConsent({}, { app: null, problems: [licences, mayNot] });
    expect(buttons).toEqual(['Allow this app to look']);
    expect(text).not.toContain('How to sign up');
    expect(live.join(' ')).not.toContain('LicenseAssignment');
  });

  it('sends to an administrator where only one can allow it', () => {
    const refused = { ...mayNot, remedy: 'ask-administrator' } as const;
    const { text, primary } = drawConsent({}, { app: null, problems: [refused] });
    expect(text).toContain('Ask an administrator of the tenant');
    expect(primary).toEqual(['Look again']);
  });

  it('tells of logging out first and of the error at the end, before anything is opened', () => {
    const { text } = drawConsent({});
    expect(text).toContain('Log out of GroupTalk Admin first if you are logged in.');
    expect(text).toContain('Select the Microsoft Entra ID tab');
    expect(text).toContain('An error at the end is expected.');
    expect(text).toContain('The user isn’t present');
    expect(text).toContain('This app writes nothing to Nordvik Räddning AB here.');
  });

  it('goes on telling it while it waits, with the time and the way out', () => {
    const { text, buttons, live } = drawConsent({
      wait: { ...waiting([still]), askedAt: Date.now() - 35_000 },
    });
    expect(text).toContain('Waited 35 seconds so far.');
    expect(text).toContain('An error at the end is expected.');
    expect(buttons).toContain('Stop waiting');
    expect(live.join(' ')).not.toContain('35 seconds');
  });

  it('says what to do when consent may have been given elsewhere', () => {
    const { text } = drawConsent({
      wait: { ...waiting([elsewhere, still]), askedAt: Date.now() - 185_000 },
    });
    expect(text).toContain('Choose your account of Nordvik Räddning AB, not another one.');
    expect(text).toContain('Waited 3 minutes so far.');
  });

  it('names the application by both IDs, what was granted and for whom', () => {
    const { text } = drawConsent({ wait: there }, one);
    for (const part of [
      'Object ID sp-1',
      `Application ID ${app.appId}`,
      'For everyone: openid, User.Read',
      'For one person: email',
      'Provisioning Offered',
    ])
      expect(text).toContain(part);
  });

  it('recognises an application that is already there without asking for more', () => {
    const { text, buttons } = drawConsent({}, one);
    expect(buttons).not.toContain(signUp);
    expect(buttons).toContain('Show what was granted');
    expect(text).not.toContain('Provisioning Offered');
  });

  it('shows the way in the Entra admin center by its old and its new names', () => {
    const { text } = drawConsent({}, one);
    expect(text).toContain('Identity > Applications > Enterprise applications > GroupTalk');
    expect(text).toContain('newer: Entra ID > Enterprise apps > GroupTalk');
    expect(portalUrl({ id: 'a/b', appId: 'c' })).toBe(
      'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/a%2Fb/appId/c',
    );
  });

  it('chooses the one from another tenant beforehand, and leaves the choice open where there is none', () => {
    const checked = (apps: readonly (typeof app)[]) =>
      drawConsent({}, { app: { kind: 'several', apps } })
        .page.querySelectorAll('input')
        .filter((input) => input.hasAttribute('checked'))
        .map((input) => input.getAttribute('value'));
    expect(checked([own, app])).toEqual(['sp-1']);
    expect(checked([own, { ...own, id: 'sp-3' }])).toEqual([]);
  });

  it('folds similar applications', () => {
    const { buttons, text } = drawConsent({}, { app: { kind: 'none', similar: [own] } });
    expect(buttons).toContain('1 similar application');
    expect(text).not.toContain('sp-2');
  });

  it('shows the address of the sign-up where nothing could be opened', () => {
    const url = 'https://admin.grouptalk.com/admin/';
    expect(drawConsent({ door: { ...quiet, value: { url, opened: 'nowhere' } } }).text).toContain(url);
  });

  it('announces what went wrong', () => {
    const { live } = drawConsent({
      wait: { ...idle, look: 'failed', problem: { code: 'graph-forbidden', params: {} } },
    });
    expect(live.join(' ')).toContain('your role in Entra is not enough');
  });
});
