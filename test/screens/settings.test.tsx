import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { Settings } from '../../renderer/settings/settings';
import { UpdatesView } from '../../renderer/settings/updates';
import type { Problem } from '../../shared/contract/problem';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Language } from '../../shared/model/language';
import type { Updates } from '../../shared/model/updates';
import { drawPart, nobody, someFacts, textOf } from '../support/draw';
import { noPolicy, noUpdates } from '../support/standing-still';

const live: AppFacts = {
  ...someFacts,
  settings: {
    ...someFacts.settings,
    clientId: '3f2a9b1c-0000-4000-8000-0123456789ab',
    clientIdFrom: 'build',
  },
};
const settings = (facts: AppFacts = live, language: Language = 'en') =>
  parse(drawPart(<Settings />, { facts, language }));

/** The one control of this label. */
function control(drawn: HTMLElement, label: string): HTMLElement | null {
  const found = drawn.querySelectorAll('label').find((one) => one.text === label);
  return drawn.querySelector(`[id="${found?.getAttribute('for')}"]`);
}
const isOff = (drawn: HTMLElement, label: string) => control(drawn, label)?.hasAttribute('disabled');

describe('the settings', () => {
  it('have few sections, each with a heading, and leave comes last', () => {
    expect(
      settings()
        .querySelectorAll('h2')
        .map((one) => one.text)
        .slice(0, 6),
    ).toEqual(['Sign-in', 'Language and colours', 'While you work', 'Updates', 'On this computer', 'Help']);
  });

  it('say where the data lie, in which cloud, and how secrets are kept', () => {
    const text = textOf(settings());
    expect(text).toContain('/somewhere');
    expect(text).toContain('Global. National clouds are not offered.');
    expect(text).toContain('Kept encrypted by this computer.');
  });

  it('do not offer to stay signed in where nothing can be encrypted, and say why', () => {
    expect(isOff(settings(), 'Stay signed in')).toBe(false);
    const drawn = settings({ ...live, secrets: 'memory-only' });
    expect(isOff(drawn, 'Stay signed in')).toBe(true);
    expect(drawn.text).toContain('Not possible here: this computer offers no way to encrypt it.');
    expect(drawn.text).toContain('Kept in memory only');
  });

  it('have no field for a client ID in the practice tenant', () => {
    const practice = { world: 'w', state: 'running' } as const;
    expect(settings({ ...live, mode: 'practice', practice }).querySelector('form')).toBeNull();
  });

  it('name each language in itself, and mark it so for whoever hears it', () => {
    for (const language of ['en', 'sv'] as const) {
      const drawn = settings(live, language);
      expect(drawn.querySelectorAll('span[lang]').map((one) => [one.getAttribute('lang'), one.text])).toEqual(
        [
          ['en', 'English'],
          ['sv', 'Svenska'],
        ],
      );
    }
    const chosen = (facts: AppFacts) => control(settings(facts), 'Svenska')?.hasAttribute('checked');
    expect(chosen(live)).toBe(false);
    expect(chosen({ ...live, settings: { ...live.settings, language: 'sv' } })).toBe(true);
  });

  it('speak Swedish', () => {
    const text = textOf(settings(live, 'sv'));
    expect(text).toContain('Språk och färger');
    expect(text).toContain('Ingen är angiven på den här datorn.');
    expect(text).toContain('Visa supportloggen');
  });

  it('say what of the desktop is chosen', () => {
    const some = { ...live.settings, notifications: false, keepOnUninstall: true };
    const drawn = settings({ ...live, settings: some });
    const isOn = (label: string) => control(drawn, label)?.hasAttribute('checked');
    expect(isOn('Notify me on the desktop')).toBe(false);
    expect(isOn('Shortcuts of a single key')).toBe(true);
    expect(isOn('Keep settings and journal on uninstalling')).toBe(true);
  });
});

describe('what the computer’s policy settles', () => {
  const settled = settings({
    ...live,
    settings: { ...live.settings, clientIdFrom: 'policy', language: 'sv' },
    policy: { ...noPolicy.facts, state: 'read', settles: ['clientId', 'language', 'updates'] },
    updates: { ...noUpdates, offBy: 'policy' },
  });

  it('is shown, says so, and cannot be changed', () => {
    expect(settled.querySelector('form')).toBeNull();
    expect(settled.text).toContain('3f2a9b1c-0000-4000-8000-0123456789ab');
    for (const label of ['As this computer', 'English', 'Svenska', 'Look for newer versions']) {
      expect(isOff(settled, label)).toBe(true);
    }
    expect(isOff(settled, 'Light')).toBe(false);
    expect(settled.text.split('Settled by this computer’s policy.')).toHaveLength(4);
  });

  it('is named in a sentence, with the file, which can be copied', () => {
    expect(settled.text).toContain('It settles: client ID, language and updates.');
    expect(settled.text).toContain('/somewhere/policy.json');
    expect(settled.querySelector('button[aria-label="Copy policy path"]')).not.toBeNull();
  });

  it('says what of it does not hold, and who can put it right', () => {
    const mistakes = [
      { at: 'colour', id: 'unknown-key', params: { at: 'colour' } },
      { at: 'logsDays', id: 'wrong-value', params: { at: 'logsDays', value: '"many"' } },
    ] as const;
    const drawn = settings({ ...live, policy: { ...noPolicy.facts, state: 'read', mistakes } });
    expect(drawn.querySelectorAll('li').map((one) => one.text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('The policy has colour'),
        expect.stringContaining('logsDays cannot be "many"'),
      ]),
    );
    expect(drawn.text).toContain('Whoever looks after this computer can put it right.');
    const none = settings({ ...live, policy: { ...noPolicy.facts, state: 'not-understood' } });
    expect(none.text).toContain('None of it holds.');
  });
});

describe('the updates', () => {
  const feed: Updates = { ...noUpdates, state: 'idle', offBy: null, host: 'updates.nordvik.example' };
  interface Now {
    readonly asking?: boolean;
    readonly installing?: boolean;
    readonly problem?: Problem;
    readonly language?: Language;
  }
  const updates = (now: Partial<Updates>, { language = 'en', ...more }: Now = {}) =>
    parse(
      drawPart(
        <UpdatesView
          updates={{ ...feed, ...now }}
          wanted
          settled={false}
          asking={more.asking ?? false}
          installing={more.installing ?? false}
          problem={more.problem ?? null}
          onWanted={nobody}
          onCheck={nobody}
          onStop={nobody}
          onInstall={nobody}
        />,
        { language },
      ),
    );
  const buttons = (drawn: HTMLElement) =>
    drawn
      .querySelectorAll('button')
      .filter((one) => one.getAttribute('aria-disabled') !== 'true')
      .map((one) => one.text);

  it.each<[Partial<Updates>, string, string[]]>([
    [{}, 'Not looked for yet.', ['Look for updates']],
    [{ state: 'current' }, 'This is the newest version.', ['Look for updates']],
    [{ state: 'downloading', version: '1.4.0' }, 'Version 1.4.0 is being fetched.', []],
    [
      { state: 'ready', version: '1.4.0' },
      'Version 1.4.0 is ready. It is installed when the app ends.',
      ['Install now'],
    ],
    [{ state: 'ready' }, 'A newer version is ready. It is installed when the app ends.', ['Install now']],
    [{ state: 'off', offBy: 'settings' }, 'Switched off. This app does not look for newer versions.', []],
    [{ state: 'off', offBy: 'policy' }, 'This computer’s policy has switched updates off.', []],
    [{ state: 'failed' }, 'The last look for updates did not succeed.', ['Look for updates']],
  ])('say where they stand, and what can be done: %j', (now, sentence, offered) => {
    const drawn = updates(now);
    expect(drawn.querySelector('[role="status"]')?.text).toBe(sentence);
    expect(buttons(drawn)).toEqual(offered);
  });

  it('offer nothing where this copy cannot be updated', () => {
    const drawn = updates({ state: 'off', offBy: 'build', host: null });
    expect(drawn.text).toContain('This copy of the app does not update itself.');
    expect(drawn.querySelectorAll('button, input')).toEqual([]);
  });

  it('say who is being asked, and let it be stopped by whoever began it', () => {
    const asked = updates({ state: 'asking' }, { asking: true });
    expect(asked.text).toContain('Looking for a newer version: asking updates.nordvik.example …');
    expect(buttons(asked)).toEqual(['Cancel']);
    expect(buttons(updates({ state: 'asking' }))).toEqual([]);
  });

  it('count what has really come, as the language writes it', () => {
    const now = { state: 'downloading', bytes: { done: 12_345_678, total: 80_100_000 } } as const;
    const bar = (language: Language) => updates(now, { language }).querySelector('[role="progressbar"]');
    expect(bar('en')?.getAttribute('aria-valuetext')).toBe('12.3 of 80.1 MB');
    expect(bar('sv')?.getAttribute('aria-valuetext')).toBe('12,3 av 80,1 MB');
    expect(updates({ state: 'downloading' }).querySelector('[role="progressbar"]')).toBeNull();
  });

  it('say why nothing can be installed just now', () => {
    const drawn = updates(
      { state: 'ready', version: '1.4.0' },
      { problem: { code: 'write-under-way', params: {}, remedy: 'try-again' } },
    );
    expect(drawn.querySelector('[role="alert"]')?.text).toContain(
      'Something is being written to the tenant.',
    );
    expect(buttons(drawn)).toContain('Install now');
  });

  it('say why the feed gave nothing', () => {
    const problem: Problem = { code: 'update-feed-unreachable', params: { host: 'updates.nordvik.example' } };
    expect(updates({ state: 'failed' }, { problem }).querySelector('[role="alert"]')?.text).toContain(
      'The updates of updates.nordvik.example cannot be read.',
    );
  });
});
