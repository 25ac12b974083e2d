import { readFileSync } from 'node:fs';
import { FluentProvider, SSRProvider, webLightTheme } from '@fluentui/react-components';
import { parse } from 'node-html-parser';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { App } from '../../renderer/app';
import { firstPage } from '../../renderer/first-page';
import { type Place, PlaceContext } from '../../renderer/frame/contexts';
import { firstOpenStep } from '../../renderer/frame/first-open-step';
import { Frame } from '../../renderer/frame/frame';
import { Rail } from '../../renderer/frame/rail';
import { Surround } from '../../renderer/frame/surround';
import { NeedsSignIn } from '../../renderer/sign-in/needs-sign-in';
import type { AppFacts } from '../../shared/model/app-facts';
import { languages } from '../../shared/model/language';
import type { Overview } from '../../shared/model/overview';
import { createWords } from '../../shared/words/words';
import { missingIn, nobody, silentBridge, someAccount, someFacts, someOverview } from '../support/draw';
import { mapStore } from '../support/map-store';

const words = createWords('en');
const live = {
  ...someFacts,
  settings: { ...someFacts.settings, clientId: 'c', clientIdFrom: 'build' },
} as const;

interface Where {
  readonly place?: Place;
  readonly facts?: AppFacts;
  readonly overview?: Overview;
}

function drawIn(node: ReactNode, { place = 'plan', facts = live, overview = someOverview() }: Where = {}) {
  const html = renderToStaticMarkup(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <Surround bridge={silentBridge} words={words} go={nobody} known={{ facts, overview }}>
          <PlaceContext.Provider value={place}>{node}</PlaceContext.Provider>
        </Surround>
      </FluentProvider>
    </SSRProvider>,
  );
  return parse(html);
}

const drawFrame = (where: Where = {}) =>
  drawIn(
    <Frame
      known={{ facts: where.facts ?? live, overview: where.overview ?? someOverview() }}
      problem={null}
      onRetry={nobody}
      inPractice={where.facts?.mode === 'practice'}
    >
      <NeedsSignIn>the screen</NeedsSignIn>
    </Frame>,
    where,
  );

const signedOut: Partial<Overview> = { account: null, lastAccount: null, tenant: null, facts: 'none' };
const practising = (state: 'running' | 'ended'): AppFacts => ({
  ...live,
  mode: 'practice',
  practice: { world: 'nordvik', state },
});
const names = (drawn: ReturnType<typeof parse>, selector: string) =>
  drawn.querySelectorAll(selector).map((one) => one.getAttribute('aria-label') ?? one.text);

describe('the rail', () => {
  it('says of each step where it stands and what is missing, and locks none', () => {
    const overview = missingIn(missingIn(someOverview(), 'scope', 'nobody'), 'watch', 'start');
    const steps = drawFrame({ overview, place: 'scope' }).querySelectorAll('nav ol button');
    expect(steps.map((one) => one.getAttribute('aria-label'))).toEqual([
      '1 Plan, Not looked at',
      '2 Request, Not looked at',
      '3 Consent, Not looked at',
      '4 Scope, Open, Nobody is assigned',
      '5 Configure, Not looked at',
      '6 Watch, Open, Not started yet',
    ]);
    expect(steps.map((one) => one.getAttribute('aria-current'))).toEqual([
      undefined,
      undefined,
      undefined,
      'step',
      undefined,
      undefined,
    ]);
    expect(steps.some((one) => one.hasAttribute('disabled'))).toBe(false);
  });

  it('says the state in a word beside what is missing', () => {
    const overview = missingIn(someOverview(), 'scope', 'nobody');
    const scope = drawFrame({ overview }).querySelectorAll('nav ol button')[3];
    expect(scope?.text).toBe('4 ScopeOpenNobody is assigned');
  });

  it('has a shape of its own for each state', () => {
    const states = ['done', 'open', 'was-right', 'not-looked-at'] as const;
    const steps = states.map((state) => ({ id: 'plan', state, missing: [] }) as const);
    const rail = (looking: boolean) =>
      drawIn(
        <Rail
          overview={someOverview({ steps })}
          place="plan"
          looking={looking}
          onLook={nobody}
          onStop={nobody}
          onUnseen={nobody}
        />,
      );
    const shapes = (looking: boolean) =>
      rail(looking)
        .querySelectorAll('nav ol svg path')
        .map((one) => one.getAttribute('d'));
    expect(new Set([...shapes(false), ...shapes(true)]).size).toBe(5);
    expect(names(rail(true), 'nav ol button')[0]).toBe('1 Plan, Asking …');
    expect(names(rail(true), 'nav > div button')).toEqual(['Stop looking']);
  });

  it('offers to look again only when somebody is signed in', () => {
    const again = (overview: Overview) =>
      drawFrame({ overview }).querySelector('nav button[aria-label="Look again"]')?.hasAttribute('disabled');
    expect(again(someOverview())).toBe(false);
    expect(again(someOverview(signedOut))).toBe(true);
  });

  it('tells how much could not be seen', () => {
    const problems = [{ code: 'no-network', params: { host: 'graph.microsoft.com' } }] as const;
    expect(names(drawFrame({ overview: someOverview({ problems }) }), 'nav > div button')).toContain(
      '1 thing could not be seen',
    );
  });

  it.each(languages)(
    'stands in the page before any script runs, in the same words as afterwards (%s)',
    (language) => {
      const html = readFileSync('renderer/index.html', 'utf8');
      const before = parse(firstPage(html, createWords(language)));
      const after = parse(
        renderToStaticMarkup(
          <SSRProvider>
            <App bridge={silentBridge} firstLanguage={language} practice store={mapStore()} />
          </SSRProvider>,
        ),
      );
      const labels = (drawn: typeof before) => drawn.querySelectorAll('nav li').map((one) => one.text);
      expect(before.querySelector('html')?.getAttribute('lang')).toBe(language);
      expect(before.querySelector('title')?.text).toBe('GroupTalk Onboarding');
      expect(labels(before)).toHaveLength(7);
      expect(labels(before)).toEqual(labels(after));
      expect(before.querySelector('.first-band')?.text).toBe(
        after.querySelector('header + section span')?.text,
      );
    },
  );
});

describe('the tools in the rail', () => {
  const tool = (place: Place) => drawFrame({ place }).querySelector('nav ul button');

  it('stand under the steps, and have no state', () => {
    expect(names(drawFrame(), 'nav ul button')).toEqual(['Connection']);
    expect(names(drawFrame(), 'nav h2')).toEqual(['Onboarding', 'Tools']);
  });

  it('say which one is shown', () => {
    expect(tool('connection')?.getAttribute('aria-current')).toBe('page');
    expect(tool('plan')?.getAttribute('aria-current')).toBeUndefined();
    expect(drawFrame({ place: 'connection' }).querySelectorAll('nav ol [aria-current]')).toEqual([]);
  });

  it('are one stop of the Tab key together with the steps, at what is shown', () => {
    const stops = (place: Place) =>
      drawFrame({ place })
        .querySelectorAll('nav li button[tabindex="0"]')
        .map((one) => one.getAttribute('aria-label'));
    expect(stops('connection')).toEqual(['Connection']);
    expect(stops('scope')).toEqual(['4 Scope, Not looked at']);
    expect(stops('settings')).toEqual(['1 Plan, Not looked at']);
  });
});

describe('the title', () => {
  it('names tenant, domain, account and role', () => {
    expect(drawFrame().querySelector('header')?.text).toBe(
      'Nordvik Räddning ABnordvik.exampleAnna EkCloud Application Administrator',
    );
  });

  it('shows a name that is cut off, and what had no room beside it, on hovering', () => {
    const account = { ...someAccount, name: 'Alexandra-Margareta von Hüggelskölds-Ängström af Klintebjer' };
    const drawn = drawFrame({ overview: someOverview({ account }) });
    const whole = `${account.name}, ${account.username}, Cloud Application Administrator`;
    expect(drawn.querySelector(`header [title="${whole}"]`)?.text).toBe(account.name);
    expect(drawn.querySelector('header [title="Nordvik Räddning AB, nordvik.example"]')).not.toBeNull();
  });

  it('says that nobody is signed in', () => {
    expect(drawFrame({ overview: someOverview(signedOut) }).querySelector('header')?.text).toBe(
      'GroupTalk OnboardingNobody is signed in',
    );
  });
});

describe('the practice tenant', () => {
  it('is told by a band that no live tenant has', () => {
    const band = 'Practice tenant: nothing here is real';
    expect(drawFrame({ facts: practising('running') }).text).toContain(band);
    expect(drawFrame().text).not.toContain(band);
  });

  it('says so when it has ended, and offers nothing of its own any more', () => {
    const drawn = drawFrame({ facts: practising('ended') });
    expect(drawn.querySelector('[role="alert"]')?.text).toBe(
      'The practice tenant has ended. Go on, and it starts again.',
    );
    expect(names(drawn, 'button')).not.toContain('Practice');
  });
});

describe('facts of an earlier run', () => {
  const overview = someOverview({ facts: 'last', account: null, lookedAt: '2020-11-20T12:00:00Z' });

  it('are shown with their time and the account to sign in with', () => {
    const drawn = drawFrame({ overview });
    expect(drawn.text).toMatch(
      /Last looked at 20 Nov 2020, \d\d:\d\d\. Sign in as anna\.ek@nordvik\.example to go on\.Sign in/,
    );
    expect(drawn.querySelector('main')?.text).toBe('the screen');
  });

  it('are no more a matter once somebody is signed in', () => {
    expect(drawFrame().text).not.toContain('looked at 20');
  });
});

describe('signing in', () => {
  it('is one sentence and one primary button, with the tenant folded away', () => {
    const main = drawFrame({ overview: someOverview(signedOut) }).querySelector('main');
    expect(main?.querySelector('h1')?.text).toBe('Sign in to see where your tenant stands.');
    expect(main?.querySelectorAll('button').map((one) => one.text)).toEqual([
      'Sign in with Microsoft',
      'For guests and partners',
    ]);
    expect(main?.querySelector('input')).toBeNull();
  });

  it('explains how this app is registered when no client ID is known', () => {
    const main = drawFrame({ overview: someOverview(signedOut), facts: someFacts }).querySelector('main');
    expect(main?.querySelectorAll('ol li')).toHaveLength(5);
    expect(main?.text).toContain('http://localhost');
    expect(main?.text).toContain('no client secret');
    expect(main?.querySelectorAll('form input')).toHaveLength(1);
    expect(main?.text).not.toContain('Sign in with Microsoft');
  });

  it('needs no client ID in the practice tenant', () => {
    const facts: AppFacts = { ...someFacts, mode: 'practice', practice: { world: 'w', state: 'running' } };
    expect(drawFrame({ overview: someOverview(signedOut), facts }).querySelector('main')?.text).toContain(
      'Sign in with Microsoft',
    );
  });
});

describe('the keyboard', () => {
  it('has its shortcuts announced on the buttons that do the same', () => {
    const keys = (selector: string) =>
      drawFrame()
        .querySelectorAll(selector)
        .map((one) => one.getAttribute('aria-keyshortcuts'));
    expect(keys('nav ol button')).toEqual([1, 2, 3, 4, 5, 6].map((at) => `Control+${at}`));
    expect(keys('nav ul button')).toEqual(['Control+7']);
    expect(keys('header button')).toEqual(['Control+,']);
    expect(keys('nav button[aria-label="Look again"]')).toEqual(['F5 Control+r']);
  });
});

describe('the place where the app opens', () => {
  const steps = someOverview().steps;

  it('is the first step that is not done', () => {
    const some = steps.map((one) => ({
      ...one,
      state: one.id === 'plan' ? ('done' as const) : ('open' as const),
    }));
    expect(firstOpenStep(someOverview({ steps: some }))).toBe('request');
  });

  it('is Watch when all is done', () => {
    const all = steps.map((one) => ({ ...one, state: 'done' as const }));
    expect(firstOpenStep(someOverview({ steps: all }))).toBe('watch');
  });
});
