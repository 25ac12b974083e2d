import '../../support/without-electron';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAtSignIn } from '../../../electron/policy/start-at-sign-in';
import { emptyOverview } from '../../../electron/session/overview-of';
import { openJournal } from '../../../electron/store/journal-file';
import { openKeptState } from '../../../electron/store/kept-state';
import type { JournalEntry } from '../../../shared/model/journal';
import { newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

const entry = (at: string): JournalEntry => ({
  at,
  who: 'anna',
  change: {
    id: 'assign',
    tenantId: 't',
    tenantName: 'T',
    servicePrincipalId: 's',
    subject: 'x',
    lines: [],
  },
  outcome: 'done',
  requestId: null,
});

describe('the journal', () => {
  const file = () => join(place.folder, 'journal.jsonl');
  const lines = () => readFileSync(file(), 'utf8').split('\n');

  it('forgets what is older, keeps what nobody understands, and goes on', async () => {
    const journal = openJournal(place);
    await journal.append(entry('2025-01-01T00:00:00.000Z'));
    await journal.append(entry('2026-01-01T00:00:00.000Z'));
    writeFileSync(file(), `${lines().slice(0, 1).join('')}\n{"at": "half a li\n[]\n${lines()[1]}\n`);
    await journal.forgetBefore(Date.UTC(2025, 5));
    await journal.append(entry('2026-02-01T00:00:00.000Z'));
    expect(lines()).toEqual([
      '{"at": "half a li',
      '[]',
      JSON.stringify(entry('2026-01-01T00:00:00.000Z')),
      JSON.stringify(entry('2026-02-01T00:00:00.000Z')),
      '',
    ]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(place.said).toEqual([]);
  });

  it('has nothing to forget where nothing was written', async () => {
    await openJournal(place).forgetBefore(Date.now());
    expect(place.said).toEqual([]);
  });

  it('forgets between two lines that are being written', async () => {
    const journal = openJournal(place);
    const writes = [
      journal.append(entry('2025-01-01T00:00:00.000Z')),
      journal.forgetBefore(Date.UTC(2025, 5)),
      journal.append(entry('2026-02-01T00:00:00.000Z')),
    ];
    await Promise.all(writes);
    expect(lines()).toEqual([JSON.stringify(entry('2026-02-01T00:00:00.000Z')), '']);
  });
});

it('last facts go with their time, and nothing else that is remembered of the tenant', () => {
  const state = openKeptState(place, 'global');
  const anna = { homeAccountId: 'anna', tenantId: 'one', username: 'anna@x.example', name: 'Anna' };
  const berit = { ...anna, homeAccountId: 'berit' };
  state.setLastAccount(anna);
  state.choose(anna, 'app');
  state.setOverview(anna, { ...emptyOverview, lookedAt: '2025-11-01T00:00:00.000Z' });
  state.setOverview(berit, { ...emptyOverview, lookedAt: '2026-02-01T00:00:00.000Z' });
  state.forgetOverviewsBefore(Date.UTC(2026, 0));
  const again = openKeptState(place, 'global');
  expect(again.overview(anna)).toBe(null);
  expect(again.overview(berit)).not.toBe(null);
  expect(again.lastAccount()).toEqual(anna);
  expect(again.chosenApp(anna)).toBe('app');
});

describe('the start at sign-in', () => {
  const login = (openAtLogin: boolean) => {
    const set: boolean[] = [];
    return {
      set,
      app: {
        getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
        setLoginItemSettings: (item: Electron.Settings) => void set.push(item.openAtLogin === true),
      },
    };
  };

  it.each([
    [false, true, 'win32', [true]],
    [true, false, 'darwin', [false]],
    [true, true, 'win32', []],
    [false, undefined, 'win32', []],
    [true, undefined, 'darwin', []],
    [false, true, 'linux', []],
  ] as const)('is %s, the policy says %s on %s', (is, wanted, platform, changes) => {
    const { app, set } = login(is);
    startAtSignIn(app, wanted, platform);
    expect(set).toEqual(changes);
  });
});
