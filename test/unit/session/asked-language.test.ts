import '../../support/without-electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFacts } from '../../../electron/session/facts';
import { openSettings } from '../../../electron/store/settings';
import type { Language } from '../../../shared/model/language';
import { newPlace, type TrialPlace } from '../../support/place';
import { noPolicy, noUpdates } from '../../support/standing-still';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

function factsWhen(askedLanguage: Language | null) {
  const settings = openSettings(place);
  const facts = createFacts({
    about: {
      mode: 'live',
      version: '0.1.0',
      runtime: { electron: '33', chromium: '130', node: '20', fallback: false },
      platform: 'linux',
      secrets: 'encrypted',
      dataFolder: place.folder,
      clientId: null,
      systemLanguages: ['en-GB'],
      askedLanguage,
    },
    settings,
    policy: noPolicy,
    updates: () => noUpdates,
    practice: () => null,
    announce: () => undefined,
  });
  const choose = (language: 'system' | Language) => settings.write({ ...settings.read(), language });
  return { facts, choose };
}

it('what the command line asks for is spoken until another language is chosen in Settings', () => {
  const { facts, choose } = factsWhen('sv');
  expect(facts.read()).toMatchObject({ language: 'sv', settings: { language: 'system' } });
  choose('en');
  expect(facts.read()).toMatchObject({ language: 'en', settings: { language: 'en' } });
});

it('nothing asked: the language is that of Settings', () => {
  const { facts, choose } = factsWhen(null);
  expect(facts.read().language).toBe('en');
  choose('sv');
  expect(facts.read().language).toBe('sv');
});
