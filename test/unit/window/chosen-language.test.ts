import '../../support/without-electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chosenLanguage } from '../../../electron/chosen-language';
import { openSettings } from '../../../electron/store/settings';
import type { Language } from '../../../shared/model/language';
import { newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
  mkdirSync(join(place.folder, 'data'));
});
afterEach(() => place.clean());

const chosen = (systems: readonly string[], asked: Language | null = null) =>
  chosenLanguage({ asked, policyFile: join(place.folder, 'policy.json'), folder: place.folder, systems });
const choose = (language: 'system' | Language) => {
  const settings = openSettings({ ...place, folder: join(place.folder, 'data') });
  settings.write({ ...settings.read(), language });
};
const settle = (policy: object | string) =>
  writeFileSync(
    join(place.folder, 'policy.json'),
    typeof policy === 'string' ? policy : JSON.stringify(policy),
  );

it('the first paint speaks the first of the computer’s languages that the app speaks', () => {
  expect(chosen(['sv-FI', 'en-GB'])).toBe('sv');
  expect(chosen(['de-DE', 'en-GB', 'sv-SE'])).toBe('en');
  expect(chosen(['de-DE'])).toBe('en');
  expect(chosen([])).toBe('en');
});

it('rather what Settings keep, rather what the policy settles, rather what the command line asks for', () => {
  choose('sv');
  expect(chosen(['en-GB'])).toBe('sv');
  settle({ language: 'en' });
  expect(chosen(['sv-SE'])).toBe('en');
  settle({ language: 'system' });
  expect(chosen(['en-GB'])).toBe('en');
  expect(chosen(['en-GB'], 'sv')).toBe('sv');
});

it.each(['{', '{"language":"de"}', '{"language":["sv"]}', 'null', '"sv"', ''])(
  'as if nothing were chosen where files are damaged: %s',
  (text) => {
    settle(text);
    writeFileSync(join(place.folder, 'data', 'settings.json'), text);
    expect(chosen(['sv-SE'])).toBe('sv');
  },
);
