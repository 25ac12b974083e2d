import '../../support/without-electron';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyOverview } from '../../../electron/session/overview-of';
import { emptyDataFolder, openDataFolder } from '../../../electron/store/data-folder';
import { openJournal } from '../../../electron/store/journal-file';
import { openKeptState } from '../../../electron/store/kept-state';
import { openSettings } from '../../../electron/store/settings';
import type { Account } from '../../../shared/model/account';
import type { JournalEntry } from '../../../shared/model/journal';
import { keyOf, newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

const fileOf = (name: string) => join(place.folder, name);
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const anna: Account = { homeAccountId: 'anna', tenantId: 'one', username: 'anna@x.example', name: 'Anna' };

describe('settings', () => {
  it('last from one start to the next, for this user only', () => {
    const first = openSettings(place);
    expect(first.read()).toMatchObject({ clientId: null, theme: 'system', staySignedIn: false });
    first.write({ ...first.read(), theme: 'dark' });
    expect(openSettings(place).read().theme).toBe('dark');
    expect(modeOf(fileOf('settings.json'))).toBe('600');
  });

  it.each([
    ['no JSON', '{"theme": "da'],
    ['another shape', '{"theme": 7}'],
    ['nothing', ''],
  ])('begin anew when the file holds %s, and the file is kept beside', (_, text) => {
    writeFileSync(fileOf('settings.json'), text);
    const settings = openSettings(place);
    expect(settings.read().theme).toBe('system');
    const aside = fileOf('settings.json.damaged-2026-03-01T12-00-00.000Z');
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(place.said.join()).toContain('warn store');
    settings.write({ ...settings.read(), theme: 'light' });
    expect(openSettings(place).read().theme).toBe('light');
  });

  it('hold while the app runs, even where they cannot be written', () => {
    const settings = openSettings(place);
    mkdirSync(fileOf('settings.json'));
    const written = settings.write({ ...settings.read(), theme: 'dark' });
    expect(written).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
    expect(settings.read().theme).toBe('dark');
    expect(place.said.join()).toContain('error store');
  });

  it('a file that cannot be opened costs what is in it for this start, and stays as it is', () => {
    mkdirSync(fileOf('settings.json'));
    expect(openSettings(place).read().theme).toBe('system');
    expect(readdirSync(place.folder)).toEqual(['settings.json']);
  });

  it('a file that cannot be opened is put aside before another one takes its place', () => {
    mkdirSync(fileOf('settings.json'));
    writeFileSync(fileOf('settings.json/in it'), '');
    const settings = openSettings(place);
    expect(settings.write({ ...settings.read(), theme: 'dark' }).ok).toBe(true);
    expect(openSettings(place).read().theme).toBe('dark');
    expect(readdirSync(fileOf('settings.json.unread-2026-03-01T12-00-00.000Z'))).toEqual(['in it']);
  });

  it('a file that cannot be removed stops nobody from going on, and is said in the log', () => {
    mkdirSync(fileOf('settings.json'));
    const settings = openSettings(place);
    settings.forget();
    expect(place.said.join()).toContain('can neither be removed nor emptied');
  });
});

describe('what is kept of tenants and accounts', () => {
  const stated = (saidBy: string) => ({
    id: 'request-sent' as const,
    saidAt: '2026-03-01T12:00:00Z',
    saidBy,
  });

  it('is kept apart for each of them', async () => {
    const state = openKeptState(place, 'global');
    const other = { ...anna, tenantId: 'two' };
    await state.statements.add(keyOf('one'), stated('anna'));
    state.choose(anna, 'app-one');
    state.setOverview(anna, {
      ...emptyOverview,
      lookedAt: '2026-03-01T12:00:00Z',
      facts: 'now',
      account: anna,
    });
    state.setLastAccount(anna);

    const again = openKeptState(place, 'global');
    expect(again.lastAccount()).toEqual(anna);
    expect(await again.statements.read(keyOf('one'))).toEqual([stated('anna')]);
    expect(again.chosenApp(anna)).toBe('app-one');
    expect(again.overview(anna)?.lookedAt).toBe('2026-03-01T12:00:00Z');
    expect(await again.statements.read(keyOf('two'))).toEqual([]);
    expect(await again.statements.read(keyOf('one', 'bo'))).toEqual([]);
    expect(again.chosenApp(other)).toBeNull();
    expect(again.overview(other)).toBeNull();
    expect(await openKeptState(place, 'china').statements.read(keyOf('one'))).toEqual([stated('anna')]);
    expect(openKeptState(place, 'china').chosenApp(anna)).toBeNull();
  });

  it('is taken back, and forgotten', async () => {
    const state = openKeptState(place, 'global');
    await state.statements.add(keyOf('one'), stated('anna'));
    await state.statements.withdraw(keyOf('one'), 'request-sent');
    expect(await state.statements.read(keyOf('one'))).toEqual([]);
    state.setLastAccount(anna);
    state.forget();
    expect(state.lastAccount()).toBeNull();
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('loses a last overview of an older version, and nothing else', async () => {
    const state = openKeptState(place, 'global');
    await state.statements.add(keyOf('one'), stated('anna'));
    state.setOverview(anna, emptyOverview);
    const file = fileOf('state.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"steps"', '"stages"'));
    const again = openKeptState(place, 'global');
    expect(again.overview(anna)).toBeNull();
    expect(await again.statements.read(keyOf('one'))).toEqual([stated('anna')]);
    expect(readdirSync(place.folder)).toEqual(['state.json']);
  });
});

describe('the journal', () => {
  const entry = (subject: string): JournalEntry => ({
    at: '2026-03-01T12:00:00Z',
    who: 'anna@x.example',
    change: {
      id: 'assign',
      tenantId: 'one',
      tenantName: 'One',
      servicePrincipalId: 'app',
      subject,
      lines: [],
    },
    outcome: 'done',
    requestId: null,
  });
  const subjects = () =>
    readFileSync(fileOf('journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).change.subject);

  it('has one line for each write, in their order, and goes on at the next start', async () => {
    const journal = openJournal(place);
    await Promise.all([journal.append(entry('a')), journal.append(entry('b'))]);
    await openJournal(place).append(entry('c'));
    expect(subjects()).toEqual(['a', 'b', 'c']);
    expect(modeOf(fileOf('journal.jsonl'))).toBe('600');
  });

  it('keeps what it could not write for the next time, and never rejects', async () => {
    const journal = openJournal(place);
    mkdirSync(fileOf('journal.jsonl'));
    await journal.append(entry('a'));
    expect(place.said.join()).toContain('error journal');
    emptyDataFolder(place.folder);
    await journal.append(entry('b'));
    expect(subjects()).toEqual(['a', 'b']);
  });

  it.runIf(process.platform === 'linux')(
    'has whole lines only, even when the disk was full in the middle of one',
    async () => {
      const journal = openJournal(place);
      await journal.append(entry('a'));
      const room = statSync(fileOf('journal.jsonl')).size + 10;
      // A file may not grow further: setrlimit(2). Whoever listens is not ended for trying.
      const limit = (bytes: number | 'unlimited') =>
        execFileSync('prlimit', ['--pid', `${process.pid}`, `--fsize=${bytes}:`]);
      const tried = () => undefined;
      process.on('SIGXFSZ', tried);
      limit(room);
      await journal.append(entry('b'));
      limit('unlimited');
      process.off('SIGXFSZ', tried);
      expect(place.said.join()).toContain('EFBIG');
      expect(subjects()).toEqual(['a']);
      await journal.append(entry('c'));
      expect(subjects()).toEqual(['a', 'b', 'c']);
    },
  );
});

describe('the data folder', () => {
  it('is closed to others, even where it was open', () => {
    const folder = fileOf('data');
    mkdirSync(folder, { mode: 0o755 });
    chmodSync(folder, 0o755);
    openDataFolder(folder);
    expect(modeOf(folder)).toBe('700');
    openDataFolder(fileOf('a/b'));
    expect(modeOf(fileOf('a/b'))).toBe('700');
  });
});
