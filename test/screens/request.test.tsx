import { describe, expect, it } from 'vitest';
import { grouptalkAdminUrl, grouptalkTenantUrl } from '../../renderer/steps/request/addresses';
import {
  hostToConfirm,
  moveOf,
  nothingTyped,
  type Pending,
  typedInput,
} from '../../renderer/steps/request/pending';
import { RequestScreen, type RequestScreenProps } from '../../renderer/steps/request/screen';
import type { HandIn } from '../../renderer/steps/request/use-hand-in';
import type { Overview } from '../../shared/model/overview';
import { type TokenReview, tokenReview } from '../../shared/model/token-review';
import { grouptalk } from '../../shared/target/grouptalk';
import { draw, nobody, saying, someAccount, someOverview } from '../support/draw';

const day = 86_400_000;
const now = Date.parse('2026-11-24T09:00:00Z');
const inDays = (days: number) => new Date(now + days * day + 1_000).toISOString();
const quiet = { busy: false, problem: null };

const hint = {
  lastFour: 'x7Qk',
  issuer: 'https://api.grouptalk.com/',
  organisation: 'Nordvik Räddning AB',
  expiresAt: inDays(364),
  tenantUrl: grouptalk.tenantUrl,
  origin: 'https://api.grouptalk.com',
};
const kept = (over: Partial<typeof hint> = {}): Overview['token'] => ({
  kind: 'kept',
  hint: { ...hint, ...over },
});
const review: TokenReview = {
  hint,
  claims: [
    { name: 'iss', text: 'https://api.grouptalk.com/' },
    { name: 'tid', text: someAccount.tenantId },
  ],
  expiry: { verdict: 'valid', expiresAt: now + 364 * day, validFrom: null, daysLeft: 364 },
  tenant: { verdict: 'same', claim: 'tid', tenantId: someAccount.tenantId },
};
const other = '99999999-0000-4000-8000-0123456789ab';

const pending = (over: Partial<Pending> = {}): Pending => ({
  id: 'pending-1',
  review,
  problem: null,
  typed: nothingTyped,
  ...over,
});
const handIn = (over: Partial<HandIn> = {}): HandIn => ({
  pending: null,
  typed: nothingTyped,
  busy: null,
  said: null,
  problem: null,
  type: nobody,
  paste: nobody,
  fromFile: nobody,
  check: nobody,
  keep: async () => null,
  discard: nobody,
  ...over,
});
const mail: RequestScreenProps['mail'] = {
  text: {
    to: 'support@grouptalk.com',
    subject: 'Microsoft Entra integration',
    body: 'Hello\nTenant ID: 3f2a',
  },
  asking: false,
  problem: null,
  said: null,
  opened: false,
  onCompose: nobody,
  onOpen: nobody,
  onSave: nobody,
};
const door: RequestScreenProps['door'] = { opened: null, problem: null, onOpen: nobody };
const opened = { ...door, opened: 'browser' } as const;

function drawRequest(over: Partial<RequestScreenProps>, facts: Partial<Overview> = {}) {
  const overview = someOverview(facts);
  return draw(
    'request',
    overview,
    <RequestScreen
      overview={overview}
      memoryOnly={false}
      now={now}
      signingIn={false}
      mail={mail}
      door={door}
      handIn={handIn()}
      replacing={false}
      stating={quiet}
      forgetting={quiet}
      onSignIn={nobody}
      onState={nobody}
      onTakeBack={nobody}
      onReplace={nobody}
      onForget={nobody}
      onNext={nobody}
      {...over}
    />,
  );
}

const sent = { statements: [saying('request-sent')] };
const answered = { statements: [saying('request-sent'), saying('request-answered')] };
const confirmTenant = pending({
  review: { ...review, tenant: { verdict: 'other', claim: 'tid', tenantId: other } },
  problem: { code: 'token-tenant-not-confirmed', params: { named: other }, remedy: 'confirm' },
});
const expired = pending({
  problem: { code: 'token-expired', params: { date: '2026-11-20' }, remedy: 'hand-in-token' },
});
const unusable = pending({ review: null, problem: { code: 'token-unusable', params: {}, detail: 'empty' } });

describe('the request screen says in one sentence where things stand, and has one primary button', () => {
  it.each<[string, Partial<RequestScreenProps>, Partial<Overview>, string, string]>([
    [
      'nothing done',
      {},
      {},
      'GroupTalk Support needs the name and the ID of Nordvik Räddning AB.',
      'Open in mail program',
    ],
    [
      'the mail is being written',
      { mail: { ...mail, text: null, asking: true } },
      {},
      'GroupTalk Support needs the name and the ID of Nordvik Räddning AB.',
      'Open in mail program',
    ],
    [
      'mail opened',
      { mail: { ...mail, opened: true } },
      {},
      'The mail to GroupTalk Support is ready to be sent.',
      'I have sent it',
    ],
    ['sent', {}, sent, 'The mail is sent. GroupTalk Support has not answered yet.', 'Support has answered'],
    [
      'answered',
      {},
      answered,
      'GroupTalk Support has answered. The secret token waits in GroupTalk Admin.',
      'Open GroupTalk Admin',
    ],
    [
      'GroupTalk Admin opened',
      { door: opened },
      answered,
      'GroupTalk Admin is open. Copy the secret token there, then paste it here.',
      'Paste the token',
    ],
    [
      'handed in',
      { handIn: handIn({ pending: pending() }) },
      answered,
      'Look at what the token says of itself, then keep it.',
      'Keep this token',
    ],
    [
      'handed in before anything was said',
      { handIn: handIn({ pending: pending() }) },
      {},
      'Look at what the token says of itself, then keep it.',
      'Keep this token',
    ],
    [
      'names another tenant',
      { handIn: handIn({ pending: confirmTenant }) },
      answered,
      'The token is not kept yet. One thing has to be confirmed.',
      'Check what I typed',
    ],
    [
      'typed since it was judged',
      { handIn: handIn({ pending: pending(), typed: { ...nothingTyped, tenantUrl: 'https://x.example/' } }) },
      answered,
      'The token is not kept yet. One thing has to be confirmed.',
      'Check what I typed',
    ],
    [
      'expired',
      { handIn: handIn({ pending: expired }) },
      answered,
      'This token cannot be kept.',
      'Paste another token',
    ],
    [
      'unusable',
      { handIn: handIn({ pending: unusable }) },
      answered,
      'This token cannot be kept.',
      'Paste another token',
    ],
    [
      'refused before it was taken',
      { handIn: handIn({ problem: { code: 'token-unusable', params: {}, remedy: 'hand-in-token' } }) },
      answered,
      'This token cannot be kept.',
      'Paste another token',
    ],
    ['kept', {}, { ...answered, token: kept() }, 'The secret token is here.', 'Go on to Consent'],
    [
      'kept, ends soon',
      {},
      { ...answered, token: kept({ expiresAt: inDays(11) }) },
      'The secret token is here. It expires in 11 days.',
      'Go on to Consent',
    ],
    [
      'being replaced',
      { replacing: true },
      { ...answered, token: kept() },
      'The new token replaces the old one as soon as it is kept.',
      'Open GroupTalk Admin',
    ],
    [
      'kept, but expired',
      {},
      {
        ...answered,
        token: { kind: 'unusable', problem: { code: 'token-expired', params: { date: '2026-11-20' } } },
      },
      'The secret token has expired. Obtain a new one in GroupTalk Admin.',
      'Open GroupTalk Admin',
    ],
    [
      'kept, but no longer readable',
      { door: opened },
      { ...answered, token: { kind: 'unusable', problem: { code: 'secret-unreadable', params: {} } } },
      'The secret token that was kept cannot be used.',
      'Paste the token',
    ],
    [
      'facts of an earlier run',
      {},
      { ...sent, account: null, facts: 'last', token: { kind: 'unlooked' } },
      'You are not signed in. The mail and the token need your tenant.',
      'Sign in again',
    ],
  ])('%s', (_, props, facts, standing, primary) => {
    const drawn = drawRequest(props, facts);
    expect(drawn.standing).toBe(standing);
    expect(drawn.primary).toEqual([primary]);
    expect(drawn.live).toContain(standing);
    expect(drawn.page.querySelectorAll('ol > li[aria-labelledby]')).toHaveLength(4);
  });
});

describe('the request screen', () => {
  it('shows the whole mail before it is sent, and says that nothing is sent from here', () => {
    const { text } = drawRequest({});
    expect(text).toContain('To support@grouptalk.com');
    expect(text).toContain('Subject Microsoft Entra integration');
    expect(text).toContain('Tenant ID: 3f2a');
    expect(text).toContain('This app sends nothing.');
    expect(text).toContain('This step writes nothing to Nordvik Räddning AB.');
  });

  it('shows name and ID of the tenant for comparing in GroupTalk Admin', () => {
    const { text } = drawRequest({}, answered);
    expect(text).toContain(
      `Tenant name Nordvik Räddning AB Copy tenant name Tenant ID ${someAccount.tenantId}`,
    );
  });

  it('goes on showing them while GroupTalk Admin is open', () => {
    const { text } = drawRequest({ door: opened }, answered);
    expect(text).toContain('3. Fetch the token in GroupTalk Admin Under way');
    expect(text).toContain(`Copy tenant name Tenant ID ${someAccount.tenantId}`);
  });

  it('shows the address where GroupTalk Admin could not be opened', () => {
    const { text } = drawRequest({ door: { ...door, opened: 'nowhere' } }, answered);
    expect(text).toContain(grouptalk.adminUrl);
  });

  it('lets both statements be taken back, though not while nobody is signed in', () => {
    const takeBack = (facts: Partial<Overview>) =>
      drawRequest({}, facts)
        .page.querySelectorAll('button')
        .filter((button) => button.text === 'Take back')
        .map((button) => button.getAttribute('aria-disabled') ?? 'false');
    expect(takeBack(answered)).toEqual(['false', 'false']);
    expect(takeBack({ ...answered, account: null })).toEqual(['true', 'true']);
  });

  it('shows what the token says of itself and that nothing of it was verified', () => {
    const { text, buttons } = drawRequest({ handIn: handIn({ pending: pending() }) }, answered);
    for (const part of [
      '…x7Qk',
      'Issued by https://api.grouptalk.com/',
      '364 days are left',
      'The same: 3f2a9b1c',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Nothing of this was verified.');
    expect(buttons).toContain('2 claims');
  });

  it('asks for the tenant’s ID to be typed where the token names another one', () => {
    const typed = { ...nothingTyped, tenantId: '3f2a' };
    const { text, page } = drawRequest({ handIn: handIn({ pending: confirmTenant, typed }) }, answered);
    expect(text).toContain('Type the tenant ID of Nordvik Räddning AB to confirm');
    expect(text).toContain(`Another one: ${other}`);
    expect(page.querySelectorAll('input').map((input) => input.getAttribute('value'))).toEqual(['3f2a']);
  });

  it('keeps another Tenant URL and its host as they were typed', () => {
    const typed = { tenantUrl: 'https://scim.example.org/v2', tenantId: '', host: 'scim.exam' };
    const refused = pending({
      review: null,
      problem: { code: 'address-refused', params: { url: typed.tenantUrl }, remedy: 'confirm' },
      typed,
    });
    const { text, page } = drawRequest({ handIn: handIn({ pending: refused, typed }) }, answered);
    expect(text).toContain('Type the host name scim.example.org to confirm');
    expect(page.querySelectorAll('input').map((input) => input.getAttribute('value'))).toEqual([
      typed.tenantUrl,
      typed.host,
    ]);
  });

  it('hides another Tenant URL until it is asked for', () => {
    const { page, text } = drawRequest({}, answered);
    expect(page.querySelectorAll('input')).toHaveLength(0);
    expect(text).toContain(grouptalk.tenantUrl);
  });

  it.each([
    ['no-clipboard', 'The clipboard holds no text.'],
    ['no-file', 'No file was chosen.'],
    ['discarded', 'The token was discarded.'],
  ] as const)('announces %s', (said, sentence) => {
    expect(drawRequest({ handIn: handIn({ said }) }, answered).live.join(' ')).toContain(sentence);
  });

  it('says that a computer without encryption asks for the token again', () => {
    const sentence = 'The token is asked for again after a restart of this app.';
    expect(drawRequest({ memoryOnly: true }, answered).text).toContain(sentence);
    expect(drawRequest({ memoryOnly: true }, { token: kept() }).text).toContain(sentence);
    expect(drawRequest({}, { token: kept() }).text).not.toContain(sentence);
  });

  it('needs no mail where the token is already here', () => {
    const { text } = drawRequest({}, { token: kept() });
    expect(text.match(/Not needed/g)).toHaveLength(2);
    expect(text).not.toContain('Support has answered');
  });

  it('has nothing to draw a token’s text from: the shapes carry four characters of it', () => {
    const long = { ...review, hint: { ...hint, lastFour: 'whole-token' } };
    expect(tokenReview.safeParse(long).success).toBe(false);
    expect(Object.keys(tokenReview.parse({ ...review, token: 'eyJ' }))).not.toContain('token');
  });
});

describe('GroupTalk’s addresses in the window', () => {
  it('are those of the target', () => {
    expect(grouptalkTenantUrl).toBe(grouptalk.tenantUrl);
    expect(grouptalkAdminUrl).toBe(grouptalk.adminUrl);
  });
});

describe('a token that is handed in', () => {
  it('is not kept once something else was typed, until it was judged again', () => {
    expect(moveOf(pending(), nothingTyped)).toBe('keep');
    expect(moveOf(pending(), { ...nothingTyped, tenantUrl: ' ' })).toBe('keep');
    expect(moveOf(pending(), { ...nothingTyped, host: 'x' })).toBe('check');
    expect(moveOf(confirmTenant, nothingTyped)).toBe('confirm');
    expect(moveOf(expired, nothingTyped)).toBe('refused');
    const unreadable = { code: 'address-refused', params: { url: '' } } as const;
    expect(moveOf(pending({ review: null, problem: unreadable }), nothingTyped)).toBe('confirm');
    expect(moveOf(pending({ review: null }), nothingTyped)).toBe('refused');
  });

  it('goes with what was typed and with nothing else', () => {
    expect(typedInput(nothingTyped)).toEqual({});
    expect(typedInput({ tenantUrl: ' https://a.example/ ', tenantId: ' t ', host: 'a.example' })).toEqual({
      tenantUrl: 'https://a.example/',
      typedTenantId: 't',
      typedHost: 'a.example',
    });
  });

  it.each([
    ['', null],
    ['not an address', null],
    ['https://api.grouptalk.com/other/', null],
    ['https://API.grouptalk.com/', null],
    ['https://api.grouptalk.com:8443/', 'api.grouptalk.com'],
    ['http://api.grouptalk.com/', 'api.grouptalk.com'],
    ['https://api.grouptalk.com.example.org/', 'api.grouptalk.com.example.org'],
    ['https://[::1]:8080/', '::1'],
  ])('of %s wants the host %s typed', (url, host) => {
    expect(hostToConfirm(url)).toBe(host);
  });
});
