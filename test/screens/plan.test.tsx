import { describe, expect, it } from 'vitest';
import { PlanScreen, type PlanScreenProps } from '../../renderer/steps/plan/screen';
import { found } from '../../shared/model/found';
import type { Overview } from '../../shared/model/overview';
import { planFindings } from '../../shared/onboarding/plan/plan-findings';
import { grouptalk } from '../../shared/target/grouptalk';
import { draw, nobody, saying, someAccount, someOverview } from '../support/draw';

const stated = [saying('grouptalk-account-is-admin')];
const quiet = { busy: false, problem: null };

type Facts = Parameters<typeof planFindings>[0];
const planOf = (over: Partial<Facts> = {}): PlanScreenProps['plan'] => ({
  findings: planFindings({
    tenant: {
      id: someAccount.tenantId,
      displayName: 'Nordvik Räddning AB',
      verifiedDomains: [{ name: 'nordvik.onmicrosoft.com', isDefault: true, isInitial: true }],
      technicalNotificationMails: [],
    },
    role: { ability: 'configure', by: 'role', roles: ['Application Administrator'] },
    licence: 'p1',
    groupTalkAdmin: null,
    clockAhead: 0,
    ...over,
  }),
  licencesNeedPermission: over.licence === 'unknown',
  mapped: { users: grouptalk.userAttributes, groups: grouptalk.groupAttributes },
});

function drawPlan(over: Partial<PlanScreenProps>, facts: Partial<Overview> = {}) {
  const overview = someOverview(facts);
  return draw(
    'plan',
    overview,
    <PlanScreen
      overview={overview}
      look="answered"
      plan={planOf()}
      asking={null}
      problem={null}
      askedAt={1_795_000_000_000}
      signing={quiet}
      stating={quiet}
      onSignIn={nobody}
      onLook={nobody}
      onCancel={nobody}
      onState={nobody}
      onTakeBack={nobody}
      onNext={nobody}
      {...over}
    />,
  );
}

const role = (ability: Facts['role']['ability'], by: Facts['role']['by'] = 'role') =>
  planOf({ role: { ability, by, roles: ['Some role'] } });

const claim = 'My GroupTalk account has Admin permissions';
const able = 'You can set up GroupTalk in Nordvik Räddning AB.';

describe('the plan screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<PlanScreenProps>, Partial<Overview>, string, string]>([
    ['all is well', {}, { statements: stated }, able, 'Go on to Request'],
    ['nothing was stated', {}, {}, `${able} One statement of yours is missing.`, claim],
    [
      'asked for the first time',
      { look: 'asking', plan: null },
      { tenant: null, role: null },
      'Your tenant is being looked at.',
      claim,
    ],
    [
      'asked before anything is known, all stated',
      { look: 'idle', plan: null },
      { tenant: null, role: null, statements: stated },
      'Your tenant is being looked at.',
      'Go on to Request',
    ],
    [
      'nothing could be read',
      {
        look: 'failed',
        plan: null,
        problem: { code: 'no-network', params: { host: 'graph.microsoft.com' } },
      },
      { tenant: null, role: null, statements: stated },
      'Your tenant could not be looked at.',
      'Look again',
    ],
    [
      'the clock is wrong',
      { plan: planOf({ clockAhead: 720_000 }) },
      {},
      'The clock of this computer is wrong. Set it before you go on.',
      'Look again',
    ],
    [
      'owner of the application',
      { plan: role('configure', 'owner') },
      { statements: stated },
      able,
      'Go on to Request',
    ],
    [
      'roles are hidden',
      { plan: role('unknown', 'roles-hidden') },
      { statements: stated },
      'Perhaps you can set up GroupTalk in Nordvik Räddning AB. Microsoft does not show your role.',
      'Go on to Request',
    ],
    [
      'may read',
      { plan: role('read-only', 'probe') },
      { statements: stated },
      'You can read the configuration in Nordvik Räddning AB. Whether you may change it shows on saving.',
      'Go on to Request',
    ],
    [
      'may not',
      { plan: role('nothing', 'no-role') },
      { statements: stated },
      'Your role in Nordvik Räddning AB does not let you set up GroupTalk.',
      'Look again',
    ],
    [
      'refused although the role should do',
      { plan: role('nothing', 'refused-despite-role') },
      { statements: stated },
      'Your role in Nordvik Räddning AB does not let you set up GroupTalk.',
      'Look again',
    ],
    [
      'facts of an earlier run',
      { look: 'idle', plan: null },
      { account: null, facts: 'last', statements: stated },
      'You are not signed in. This is what was last seen of Nordvik Räddning AB.',
      'Sign in again',
    ],
  ])('%s', (_, props, facts, standing, primary) => {
    const drawn = drawPlan(props, facts);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live).toContain(standing);
  });
});

describe('the plan screen', () => {
  it('shows the tenant by all its names, and what is to be decided, without anybody’s answer', () => {
    const { text } = drawPlan({ look: 'asking', plan: null, asking: 'roles' });
    for (const part of [
      someAccount.tenantId,
      'nordvik.example, nordvik.onmicrosoft.com',
      'anna.ek@nordvik.example',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Start small: one or two people or groups, before everyone.');
    expect(text).toContain('Your roles: asking graph.microsoft.com');
  });

  it('says the statement once, with who and when, and lets it be taken back', () => {
    const { text, buttons } = drawPlan({}, { statements: stated });
    expect(text).toContain(`${claim} Stated by anna.ek@nordvik.example`);
    expect(buttons).toContain('Take back');
    expect(text).not.toContain('Nobody has stated yet');
  });

  it('offers the permission to read licences quietly, and only while they are not known', () => {
    const offer = 'Allow this app to read licences';
    const { buttons, primary, text } = drawPlan({ plan: planOf({ licence: 'unknown' }) });
    expect(buttons).toContain(offer);
    expect(primary).toEqual([claim]);
    expect(text).not.toContain('The licences of the tenant could not be read.');
    expect(drawPlan({ plan: planOf({ licence: 'free' }) }).buttons).not.toContain(offer);
  });

  it('keeps what was found through a failure', () => {
    const { text, live } = drawPlan({
      look: 'failed',
      plan: {
        findings: [found('licence', 'free', 'warn')],
        licencesNeedPermission: false,
        mapped: { users: [], groups: [] },
      },
      problem: { code: 'timed-out', params: { host: 'graph.microsoft.com' }, remedy: 'try-again' },
    });
    expect(text).toContain('There is no Microsoft Entra ID P1 licence.');
    expect(live.join(' ')).toContain('graph.microsoft.com did not answer in time.');
  });

  it('counts the attributes of the tutorial', () => {
    const { buttons } = drawPlan({});
    expect(buttons).toContain('Users: 14 attributes');
    expect(buttons).toContain('Groups: 4 attributes');
  });

  it('draws names that are long, from right to left, or pictures', () => {
    const displayName = `${'خدمات الطوارئ في الشمال '.repeat(3)}🚒`;
    const { standing } = drawPlan(
      {},
      { tenant: { id: 't', displayName, defaultDomain: null, initialDomain: null } },
    );
    expect(standing).toContain('🚒');
  });
});
