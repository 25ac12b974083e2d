import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { supportLogHandlers } from '../../../electron/ipc/handlers/support-log';
import { createLogFile } from '../../../electron/log/log-file';
import { newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

describe('the support log, saved', () => {
  const saveAs = async (file: string | null) => {
    const logFile = createLogFile({ file: join(place.folder, 'app.log'), clock: place });
    for (let n = 0; n < 400; n += 1) logFile.log('info', 'n', 'x'.repeat(1_500));
    const asked: string[] = [];
    const save = async (name: string) => {
      asked.push(name);
      return file;
    };
    const handlers = supportLogHandlers({
      supportLog: { read: logFile.read, show: () => undefined, note: logFile.log },
      dialogs: { save, open: async () => null },
    });
    const context = { signal: new AbortController().signal, progress: () => undefined };
    return {
      asked,
      whole: logFile.read(Number.POSITIVE_INFINITY).text,
      saved: await handlers['log.save']({}, context),
    };
  };

  it('is all of it, under the name that somebody chose', async () => {
    const file = join(place.folder, 'for support.log');
    const { asked, saved, whole } = await saveAs(file);
    expect(asked).toEqual(['grouptalk-onboarding.log']);
    expect(saved).toEqual({ ok: true, value: { file } });
    expect(readFileSync(file, 'utf8')).toBe(whole);
    expect(whole.length).toBeGreaterThan(600_000);
  });

  it('is saved nowhere when no name was chosen', async () => {
    expect((await saveAs(null)).saved).toEqual({ ok: true, value: { file: null } });
  });

  it('says that it could not be written, and where', async () => {
    writeFileSync(join(place.folder, 'a file'), '');
    const file = join(place.folder, 'a file', 'x.log');
    expect((await saveAs(file)).saved).toMatchObject({
      ok: false,
      problem: { code: 'file-unwritable', params: { file } },
    });
  });
});
