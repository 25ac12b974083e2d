import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { ConnectionScreen, type ConnectionScreenProps } from '../../renderer/tools/connection/screen';
import { languages } from '../../shared/model/language';
import type { Overview } from '../../shared/model/overview';
import { createWords } from '../../shared/words/words';
import { draw, drawPart, someOverview } from '../support/draw';
import {
  brokenFindings,
  someExchange,
  someHost,
  someLeftover,
  someRun,
  someScreen,
  someState,
} from '../support/some-doctor';
import { unasked } from '../support/unasked';

const kept: Partial<Overview> = {
  token: {
    kind: 'kept',
    hint: {
      lastFour: 'x7Qk',
      issuer: null,
      organisation: null,
      expiresAt: null,
      tenantUrl: `https://${someHost}/api/scim/`,
      origin: `https://${someHost}`,
    },
  },
};
const show = (over: Partial<ConnectionScreenProps> = {}, facts: Partial<Overview> = kept) =>
  draw('connection', someOverview(facts), <ConnectionScreen {...someScreen(over)} />);

const broken = someState({ last: someRun(brokenFindings) });
const asking = { ...unasked, look: 'asking', askedAt: 1 } as const;
const failed = (code: 'token-missing' | 'sign-in-needed', remedy: 'hand-in-token' | 'sign-in-again') =>
  ({ ...unasked, look: 'failed', problem: { code, params: {}, remedy } }) as const;

const rungs = (screen: ReturnType<typeof show>) =>
  screen.page
    .querySelectorAll('ol > li')
    .map((rung) => rung.querySelectorAll('span span').map((one) => one.text))
    .map(([name, state]) => `${name}: ${state}`);

describe('the connection, never checked', () => {
  const screen = show();

  it('says what a check does and how long it takes, and has one button', () => {
    expect(screen.standing).toBe('Nobody has checked the connection yet.');
    expect(screen.primary).toEqual(['Check the connection']);
    expect(screen.text).toContain('It takes about ten seconds, only reads');
    expect(screen.text).toContain(`At most 35 requests go to ${someHost}.`);
  });

  it('shows the layers that will be looked at, none of them judged', () => {
    expect(rungs(screen)).toHaveLength(9);
    expect(rungs(screen)[0]).toBe('Address and name: Not looked at');
    expect(screen.page.querySelectorAll('ol svg[aria-label]')).toHaveLength(0);
  });

  it('offers no report, and nothing that was left behind', () => {
    expect(screen.buttons).not.toContain('Save report');
    expect(screen.text).not.toContain('Left behind');
  });

  it('says nothing of that before the main process has told what it knows', () => {
    expect(show({ state: null, look: asking }).standing).toBe('Connection');
  });
});

describe('the connection without a token', () => {
  it('leads to where it is handed in, and lets nothing be asked', () => {
    const screen = show({}, { token: { kind: 'missing' } });
    expect(screen.standing).toBe('The secret token is needed before the connection can be checked.');
    expect(screen.primary).toEqual(['Hand in the secret token']);
    expect(screen.text).toContain('Nothing can be asked without the secret token.');
    expect(trials(screen)).toEqual(['true', 'true']);
  });

  it('keeps what was found last', () => {
    expect(show({ state: broken }, { token: { kind: 'missing' } }).text).toContain('For GroupTalk');
  });
});

const trials = (screen: ReturnType<typeof show>) =>
  screen.page
    .querySelectorAll('button')
    .filter((one) => one.text.startsWith('Try '))
    .map((one) => one.getAttribute('aria-disabled'));

describe('the connection while it is checked', () => {
  const [dns, expiry, probe] = brokenFindings;
  const came = [dns, expiry, probe].flatMap((one) => one ?? []);
  const screen = show({ run: { ...asking, progress: came } });

  it('says what is asked of whom, how much is found out of all, and can be cancelled', () => {
    expect(screen.standing).toBe(`Checking the connection to ${someHost}.`);
    expect(screen.text).toContain(`From here and from Microsoft Entra: asking ${someHost} …`);
    expect(screen.text).toMatch(/ 3 of \d+ found out/);
    expect(screen.buttons).toContain('Cancel');
  });

  it('does not read out each step', () => {
    expect(screen.live.join(' ')).not.toContain('found out');
  });

  it('shows a broken layer at once, and that all is well only when all has come', () => {
    expect(rungs(screen)).toContain('Entra’s Test Connection: Breaks here: 1 failed');
    expect(rungs(screen)).toContain('Address and name: Asking …');
  });

  it('lists what needs somebody in the order of arrival', () => {
    const titles = screen.page.querySelectorAll('ul li button').map((one) => one.text);
    expect(titles).toHaveLength(2);
    expect(titles[0]).toContain('secret token');
  });

  it('keeps all others in their places while one is checked again', () => {
    const again = show({ state: broken, run: asking, wanted: { kind: 'one', id: 'entra-user-probe' } });
    expect(again.standing).toBe('Checking one thing again.');
    expect(again.text).toContain('For GroupTalk');
    expect(again.page.querySelectorAll('ul li button').map((one) => one.text)[1]).toContain('Asking …');
    expect(again.text).toContain('0 found out');
  });

  it('has room for the layers that somebody has agreed to', () => {
    const writing = show({ run: asking, wanted: { kind: 'write' } });
    expect(writing.standing).toBe(`Trying to write at ${someHost}.`);
    expect(rungs(writing)).toContain('Making and changing groups: Asking …');
  });
});

describe('the connection, checked', () => {
  const screen = show({ state: broken });

  it('says it in a headline, and offers to check again', () => {
    expect(screen.standing).toMatch(/^Entra will reach GroupTalk, but Test Connection will fail\./);
    expect(screen.primary).toEqual(['Check again']);
    expect(screen.text).toContain('It only read. Nothing was changed.');
  });

  it('orders what needs somebody by who must act, then what is worth knowing, and folds the rest', () => {
    const heads = screen.page.querySelectorAll('section section h3').map((one) => one.text);
    expect(heads).toEqual(['Yours to do', 'For GroupTalk', 'Worth knowing']);
    expect(screen.buttons).toContain('1 passed');
    expect(screen.buttons).toContain('2 not tried');
  });

  it('shows both verdicts and what their difference means', () => {
    const sides = screen.page.querySelectorAll('section h2').map((one) => one.text);
    expect(sides.slice(0, 2)).toEqual(['From this computer', 'From Microsoft Entra']);
    expect(screen.text).toContain(createWords('en').finding(brokenFindings[7] ?? never()).why);
  });

  it('is a tree of headings with no level left out', () => {
    const levels = screen.page.querySelectorAll('h1, h2, h3, h4').map((one) => Number(one.tagName.slice(1)));
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
  });

  it('saves a report and writes to support', () => {
    expect(screen.buttons).toContain('Save report');
    expect(screen.buttons).toContain('Write to GroupTalk Support');
    const saved = show({ state: broken, save: { ...unasked, look: 'answered', value: { file: '/r.html' } } });
    expect(saved.live).toContain('Saved as /r.html');
  });

  it('tells what has changed since the last run, and marks it on the rows', () => {
    const before = someRun(
      brokenFindings.map((one) =>
        one.id === 'entra-user-probe'
          ? { ...one, verdict: 'pass' as const }
          : one.id === 'token-expiry'
            ? { ...one, verdict: 'fail' as const }
            : one,
      ),
      { id: 'run-0' },
    );
    const compared = show({ state: someState({ last: someRun(brokenFindings), before }) });
    expect(compared.text).toContain('Since the last run: 1 worse, 1 better.');
    const rows = compared.page.querySelectorAll('section section li button').map((one) => one.text);
    expect(rows.filter((one) => one.includes('Worse'))).toHaveLength(1);
    expect(rows.filter((one) => one.includes('Better'))).toHaveLength(1);
  });

  it('compares nothing with a run at another address', () => {
    const before = someRun(brokenFindings, { tenantUrl: 'https://elsewhere.example/' });
    expect(show({ state: someState({ last: someRun(brokenFindings), before }) }).text).not.toContain('Since');
  });
});

const never = (): never => {
  throw new Error('there is such a finding');
};

describe('the connection that could not be checked', () => {
  it('leads to the token, and keeps what was known', () => {
    const screen = show({ state: broken, run: failed('token-missing', 'hand-in-token') });
    expect(screen.standing).toBe('The connection could not be checked.');
    expect(screen.page.querySelector('[role="alert"]')?.text).toBeTruthy();
    expect(screen.buttons).toContain('Hand in a new secret token');
    expect(screen.text).toContain('For GroupTalk');
  });

  it('leads to the sign-in', () => {
    const screen = show({ run: failed('sign-in-needed', 'sign-in-again') });
    expect(screen.buttons).toContain('Sign in again');
  });

  it('shows what a check that was stopped had found', () => {
    const screen = show({ run: { ...unasked, progress: brokenFindings.slice(0, 3) } });
    expect(screen.standing).toBe('The check was stopped before it was done.');
    expect(screen.text).toContain('For GroupTalk');
    expect(screen.buttons).not.toContain('Save report');
  });
});

describe('what trials have left behind', () => {
  const leftovers = [
    someLeftover(),
    someLeftover({ id: 'thing-2', kind: 'Groups', name: 'gt-probe-7f3a-ops', scimId: null }),
  ];
  const screen = show({ state: someState({ last: someRun([], { wrote: true }), leftovers }) });

  it('is told in the first lines, and listed by name and ID, each with a button of its own', () => {
    expect(screen.text).toContain('2 things of a trial may still be there. They are listed below.');
    const rows = screen.page.querySelectorAll('table [role="row"], table tr').map((one) => one.text);
    expect(rows.some((row) => row.includes('gt-probe-7f3a-anna') && row.includes('urn:x:4711'))).toBe(true);
    expect(rows.some((row) => row.includes('gt-probe-7f3a-ops') && row.includes('not told'))).toBe(true);
    expect(screen.buttons).toContain(`Remove all at ${someHost}`);
    expect(
      screen.page.querySelector(`button[aria-label="Remove gt-probe-7f3a-ops at ${someHost}"]`),
    ).not.toBeNull();
  });

  it('says of each why it stays, where that was tried since the app started, and with which answer', () => {
    const stays = [
      someLeftover({ why: 'refused', answer: '405 (not here)' }),
      someLeftover({ id: 'thing-2', name: 'gt-probe-7f3a-berit', why: 'may-come' }),
      someLeftover({ id: 'thing-3', name: 'gt-probe-7f3a-cecilia' }),
    ];
    const { page } = show({ state: someState({ leftovers: stays }) });
    const rowOf = (name: string) =>
      page.querySelectorAll('table [role="row"], table tr').find((one) => one.text.includes(name))?.text;
    expect(rowOf('-anna')).toContain('The endpoint refuses to delete it. Answer: 405 (not here)');
    expect(rowOf('-berit')).toContain('Nobody has answered to its creation.');
    expect(rowOf('-berit')).not.toContain('Answer:');
    expect(rowOf('-cecilia')).not.toContain('endpoint');
  });

  it('says so when the last is gone, and when something stays', () => {
    const answered = { ...unasked, look: 'answered' } as const;
    expect(show({ remove: answered }).live).toContain('Removed.');
    expect(show({ remove: answered, state: someState({ leftovers }) }).text).toContain(
      '2 could not be removed.',
    );
  });
});

describe('long lists and other languages', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...(brokenFindings[2] ?? never()),
    id: at === 0 ? 'entra-user-probe' : `check-${at}`,
    evidence: [{ ...someExchange, url: `https://${'a'.repeat(200)}.example/ابتث` }],
  }));

  it('draws sixty findings, each once', () => {
    const screen = show({ state: someState({ last: someRun(many) }) });
    expect(screen.page.querySelectorAll('section section li')).toHaveLength(60);
  });

  it.each(languages)('has a sentence for everything (%s)', (language) => {
    const html = drawPart(
      <ConnectionScreen
        {...someScreen({
          state: someState({ last: someRun(brokenFindings), leftovers: [someLeftover()] }),
        })}
      />,
      { overview: someOverview(kept), language, place: 'connection' },
    );
    const { text } = parse(html);
    expect(text).not.toMatch(/\b(screen|doctor|finding|frame|report)\.[a-z]/);
    expect(text).not.toContain('{{');
  });
});
