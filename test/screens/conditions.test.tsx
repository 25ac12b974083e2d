import { FluentProvider, SSRProvider, webLightTheme } from '@fluentui/react-components';
import { parse } from 'node-html-parser';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Place, PlaceContext } from '../../renderer/frame/contexts';
import { Frame } from '../../renderer/frame/frame';
import { LastBar } from '../../renderer/frame/last-bar';
import { Surround } from '../../renderer/frame/surround';
import type { Problem } from '../../shared/contract/problem';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Language } from '../../shared/model/language';
import type { Overview } from '../../shared/model/overview';
import { createWords } from '../../shared/words/words';
import { nobody, silentBridge, someAccount, someFacts, someOverview } from '../support/draw';

interface Where {
  readonly place?: Place;
  readonly language?: Language;
  readonly facts?: Partial<AppFacts>;
  readonly overview?: Partial<Overview>;
}

function drawIn(node: ReactNode, where: Where) {
  const { place = 'plan', language = 'en', facts = {}, overview = {} } = where;
  const known = { facts: { ...someFacts, ...facts }, overview: someOverview(overview) };
  const html = renderToStaticMarkup(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <Surround bridge={silentBridge} words={createWords(language)} go={nobody} known={known}>
          <PlaceContext.Provider value={place}>{node}</PlaceContext.Provider>
        </Surround>
      </FluentProvider>
    </SSRProvider>,
  );
  return parse(html);
}

function drawFrame(overview: Partial<Overview>, where: Where = {}) {
  const known = { facts: { ...someFacts, ...where.facts }, overview: someOverview(overview) };
  const frame = (
    <Frame known={known} problem={null} onRetry={nobody} inPractice={false}>
      the screen
    </Frame>
  );
  return drawIn(frame, { ...where, overview });
}

const hour = 3_600_000;
const places: readonly Place[] = ['plan', 'request', 'consent', 'scope', 'configure', 'watch', 'settings'];

describe('a clock that is wrong', () => {
  it.each(places)('is said before everything else, on %s', (place) => {
    const clock = { aheadMs: 62 * 60_000 };
    const drawn = drawFrame({ clock, facts: 'last', account: null }, { place });
    const [first, second] = drawn.querySelector('main')?.parentNode?.childNodes ?? [];
    expect(first?.text).toMatch(
      /^The clock of this computer is 62 minutes ahead\.Until it is right, .* “sudo timedatectl set-ntp true” in a terminal\./,
    );
    expect(second?.text).toMatch(/^Last looked at/);
    expect(drawn.querySelector('[role="alert"]')?.text).toBe(first?.text);
  });

  it('is looked at again by one button, which only somebody signed in has', () => {
    const buttons = (over: Partial<Overview>) =>
      drawFrame({ clock: { aheadMs: -3 * hour }, ...over })
        .querySelector('[role="alert"]')
        ?.querySelectorAll('button')
        .map((one) => one.text);
    expect(buttons({})).toEqual(['Look again']);
    expect(buttons({ account: null })).toEqual([]);
  });

  it.each([
    ['en', 'win32', -20 * 24 * hour, /20 days behind.*Settings > Time & language/],
    ['sv', 'darwin', 3 * hour, /går 3 timmar före.*Systeminställningar > Allmänt/],
    ['en', 'freebsd', 3 * hour, /3 hours ahead.*Set the clock of this computer/],
  ] as const)('is told in %s on %s', (language, platform, aheadMs, expected) => {
    const drawn = drawFrame({ clock: { aheadMs } }, { language, facts: { platform } });
    expect(drawn.querySelector('[role="alert"]')?.text).toMatch(expected);
  });

  it('that is right is no matter', () => {
    expect(drawFrame({}).querySelector('[role="alert"]')).toBeNull();
  });
});

describe('a tenant out of reach', () => {
  const noNetwork: Problem = { code: 'no-network', params: { host: 'graph.microsoft.com' } };
  const old = { facts: 'last', lookedAt: '2020-11-20T12:00:00Z' } as const;

  it('is told with the time of what is shown, what can be done, and one button', () => {
    const drawn = drawFrame({ ...old, problems: [noNetwork] });
    const told = drawn.querySelector('main + div');
    expect(told?.text).toMatch(
      /^The tenant was not reached\.This computer has no connection to graph\.microsoft\.com\. What is shown was seen at 20 Nov 2020, \d\d:\d\d\. You can read all of it\./,
    );
    expect(told?.querySelectorAll('button').map((one) => one.text)).toEqual(['Try again']);
    expect(drawn.querySelector('main')?.text).toBe('the screen');
  });

  it('is not claimed before a look has ended without it', () => {
    expect(drawFrame({ ...old, problems: [] }).text).not.toContain('not reached');
    expect(drawFrame({ problems: [noNetwork] }).text).not.toContain('not reached');
  });

  it('is not blamed for what waiting does not cure', () => {
    const barred: Problem = { code: 'conditional-access', params: {}, remedy: 'sign-in-again' };
    const drawn = drawFrame({ ...old, problems: [barred] });
    expect(drawn.text).not.toContain('not reached');
    expect(drawn.querySelector('main + div')?.text).toMatch(/^A Conditional Access policy/);
    expect(drawn.querySelector('main + div button')).not.toBeNull();
  });
});

describe('facts of an earlier run on a computer that reports no network', () => {
  const bar = (online: boolean) =>
    drawIn(<LastBar overview={someOverview(signedOut)} online={online} />, { overview: signedOut }).text;
  const signedOut = { facts: 'last', account: null, lastAccount: someAccount } as const;

  it('say so, and offer the sign-in all the same: the computer may be mistaken', () => {
    expect(bar(false)).toMatch(/\. This computer reports no network, and signing in needs one\.Sign in$/);
    expect(bar(true)).toMatch(/\. Sign in as anna\.ek@nordvik\.example to go on\.Sign in$/);
  });
});
