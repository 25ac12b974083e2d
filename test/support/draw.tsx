import { FluentProvider, SSRProvider, webLightTheme } from '@fluentui/react-components';
import { type HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Bridge } from '../../renderer/bridge';
import { type Place, PlaceContext } from '../../renderer/frame/contexts';
import { Surround } from '../../renderer/frame/surround';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Language } from '../../shared/model/language';
import type { Overview } from '../../shared/model/overview';
import { type StepId, stepIds } from '../../shared/model/step';
import { createWords } from '../../shared/words/words';
import { noPolicy, noUpdates } from './standing-still';

export const nobody = (): void => {};

/** A main process that never answers: what is drawn comes from the props alone. */
export const silentBridge: Bridge = { call: () => new Promise(() => {}), on: () => nobody };

export const someAccount = {
  homeAccountId: 'home.1',
  tenantId: '3f2a9b1c-0000-4000-8000-0123456789ab',
  username: 'anna.ek@nordvik.example',
  name: 'Anna Ek',
} as const;

export const someFacts: AppFacts = {
  mode: 'live',
  version: '0.1.0',
  runtime: { electron: '33', chromium: '130', node: '20', fallback: false },
  platform: 'linux',
  secrets: 'encrypted',
  language: 'en',
  settings: {
    clientId: null,
    clientIdFrom: 'nowhere',
    cloud: 'global',
    theme: 'system',
    language: 'system',
    staySignedIn: false,
    notifications: true,
    updates: true,
    keepOnUninstall: false,
    singleKeys: true,
    dataFolder: '/somewhere',
  },
  policy: noPolicy.facts,
  updates: noUpdates,
  practice: null,
};

/** A tenant to which somebody is signed in, with nothing done yet. */
export const someOverview = (over: Partial<Overview> = {}): Overview => ({
  lookedAt: '2026-11-24T08:00:00Z',
  facts: 'now',
  account: someAccount,
  lastAccount: someAccount,
  tenant: {
    id: someAccount.tenantId,
    displayName: 'Nordvik Räddning AB',
    defaultDomain: 'nordvik.example',
    initialDomain: 'nordvik.onmicrosoft.com',
  },
  role: { ability: 'configure', by: 'role', roles: ['Cloud Application Administrator'] },
  licence: 'p1',
  statements: [],
  token: { kind: 'missing' },
  app: { kind: 'none', similar: [] },
  assigned: null,
  settings: null,
  job: null,
  steps: stepIds.map((id) => ({ id, state: 'not-looked-at', missing: [] })),
  problems: [],
  clock: null,
  ...over,
});

export const saying = (id: Overview['statements'][number]['id']) => ({
  id,
  saidAt: '2026-11-20T09:30:00Z',
  saidBy: someAccount.username,
});

/** The same step with something missing. */
export const missingIn = (overview: Overview, step: StepId, missing: string): Overview => ({
  ...overview,
  steps: overview.steps.map((one) =>
    one.id === step ? { ...one, state: 'open', missing: [{ id: missing, params: {} }] } : one,
  ),
});

export interface Drawn {
  readonly page: HTMLElement;
  /** All that can be read, in order. */
  readonly text: string;
  /** The sentence that says where things stand. */
  readonly standing: string;
  /** The names of the primary buttons. */
  readonly primary: readonly string[];
  readonly buttons: readonly string[];
  /** The texts of the regions whose changes are announced. */
  readonly live: readonly string[];
}

/** A screen as the window draws it at first, without a window. */
export function draw(place: Place, overview: Overview, screen: ReactNode): Drawn {
  const html = renderToStaticMarkup(
    <SSRProvider>
      <FluentProvider
        theme={webLightTheme}
        // Which button is the primary one is otherwise told by style classes alone.
        customStyleHooks_unstable={{
          useButtonStyles_unstable: (state) => {
            const { appearance, root } = state as { appearance: string; root: Record<string, unknown> };
            root['data-appearance'] = appearance;
          },
        }}
      >
        <Surround
          bridge={silentBridge}
          words={createWords('en')}
          go={nobody}
          known={{ facts: someFacts, overview }}
        >
          <PlaceContext.Provider value={place}>{screen}</PlaceContext.Provider>
        </Surround>
      </FluentProvider>
    </SSRProvider>,
  );
  const page = parse(html).querySelector('article') ?? parse('');
  const texts = (selector: string) => page.querySelectorAll(selector).map(textOf);
  return {
    page,
    text: textOf(page),
    standing: texts('h1').join(' '),
    primary: texts('button[data-appearance="primary"]'),
    buttons: texts('button'),
    live: texts('[aria-live], [role="status"], [role="alert"]'),
  };
}

interface PartOptions {
  readonly facts?: AppFacts;
  readonly overview?: Overview;
  readonly language?: Language;
  readonly place?: Place;
}

/** The HTML of a part of the window, e.g. of what stands in the drawer. */
export const drawPart = (
  part: ReactNode,
  { facts = someFacts, overview = someOverview(), language = 'en', place = 'settings' }: PartOptions = {},
): string =>
  renderToStaticMarkup(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <Surround bridge={silentBridge} words={createWords(language)} go={nobody} known={{ facts, overview }}>
          <PlaceContext.Provider value={place}>{part}</PlaceContext.Provider>
        </Surround>
      </FluentProvider>
    </SSRProvider>,
  );

/** The texts of all elements with one blank between them. */
export const textOf = (element: Node): string =>
  element instanceof TextNode
    ? element.text.trim()
    : element.childNodes.map(textOf).filter(Boolean).join(' ');
