import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { launchApp } from '../support/launch-app';

const patience = 120_000;
const callId = '00000000-0000-4000-8000-000000000001';

describe.runIf(process.platform === 'linux')('the app on an unlucky computer', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
  }, patience);
  afterAll(() => desktop?.close(), patience);

  /** A folder of the person's within another, with files in it. */
  const fill = (folder: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(folder, { mode: 0o700 });
    const all = Object.entries(files).map(([name, text]) => [join(folder, name), text] as const);
    for (const [file, text] of all) writeFileSync(file, text, { mode: 0o600 });
    const { person } = desktop;
    if (person)
      for (const path of [folder, ...all.map(([file]) => file)]) chownSync(path, person.uid, person.gid);
  };

  it(
    'says that it cannot use its folder, and shows it',
    async () => {
      const { app, kill } = await launchApp(desktop, { userData: desktop.makeFolder('right') });
      const path = await app.evaluate(() => process.execPath);
      await kill();
      const file = join(desktop.makeFolder('wrong'), 'a file');
      writeFileSync(file, '');
      const args = [
        '--inspect=0',
        '--password-store=basic',
        '--disable-gpu',
        `--user-data-dir=${join(file, 'x')}`,
      ];
      const [command, all] = desktop.asPerson(path, args);
      const child = spawn(command, all, {
        env: { ...desktop.env },
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const gone = once(child, 'exit');
      await expect
        .poll(() => said, { timeout: 20_000 })
        .toContain(`This app keeps its data in ${join(file, 'x')},`);
      // Its dialog waits for somebody.
      expect(said).not.toContain('Uncaught');
      child.kill('SIGKILL');
      await gone;
    },
    patience,
  );

  it(
    'does not ask for an account of a practice tenant that is lost',
    async () => {
      const userData = desktop.makeFolder('lost');
      const lastAccount = {
        homeAccountId: 'anna',
        tenantId: 'gone',
        username: 'anna@x.example',
        name: 'Anna',
      };
      fill(join(userData, 'data'), { 'state.json': JSON.stringify({ lastAccount }) });
      fill(join(userData, 'practice'), { 'practice-world.json': '{"half":' });
      const { app, kill } = await launchApp(desktop, { userData, args: ['--practice'] });
      try {
        const page = await app.firstWindow();
        const read = () =>
          page.evaluate((id) => Reflect.get(window, 'grouptalk').call['overview.read'](id, {}), callId);
        await expect.poll(read, { timeout: 20_000 }).toMatchObject({ value: { lastAccount: null } });
        expect(readFileSync(join(userData, 'logs', 'app.log'), 'utf8')).toContain(
          'the kept practice tenant could not be read',
        );
      } finally {
        await kill();
      }
    },
    patience,
  );

  it(
    'says why nobody can sign in to a practice tenant that does not start, and does not call it cancelled',
    async () => {
      const userData = desktop.makeFolder('no-world');
      writeFileSync(join(userData, 'practice'), 'a file where a folder belongs');
      const { app, kill } = await launchApp(desktop, { userData, args: ['--practice'] });
      try {
        const page = await app.firstWindow();
        const begun = await page.evaluate(
          (id) => Reflect.get(window, 'grouptalk').call['signIn.begin'](id, {}),
          callId,
        );
        expect(begun).toMatchObject({ ok: false, problem: { code: 'unexpected', remedy: 'try-again' } });
        expect(readFileSync(join(userData, 'logs', 'app.log'), 'utf8')).toContain(
          'the practice tenant did not start',
        );
      } finally {
        await kill();
      }
    },
    patience,
  );
});
