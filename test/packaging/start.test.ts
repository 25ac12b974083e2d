import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';

const start = resolve(import.meta.dirname, '../../electron/dev/start.mjs');
const patience = 120_000;

describe.runIf(process.platform === 'linux')('npm start', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
  }, patience);
  afterAll(() => desktop?.close(), patience);

  /** As a person starts it: as ourselves, whoever that is. */
  const run = (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...ours } = process.env;
    const child = spawn(process.execPath, [start, ...args], { env: { ...ours, ...env } });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    }
    const ended = new Promise<number | null>((done) => child.on('close', done));
    return { child, said, ended };
  };

  it(
    'opens a window on a display, and Ctrl-C ends it',
    async () => {
      const { child, said, ended } = run(
        ['--remote-debugging-port=0', `--user-data-dir=${desktop.makeFolder('user-data')}`, '--disable-gpu'],
        { DISPLAY: desktop.env.DISPLAY ?? '', DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      );
      const address = () => /DevTools listening on (\S+)/.exec(said.stderr)?.[1];
      await expect.poll(address, { timeout: 60_000 }).toBeDefined();
      // Asked for, not attached to: attaching while the first page comes may hold it up for ever.
      const list = `http://${new URL(address() ?? '').host}/json/list`;
      const titles = async () => {
        const targets: { type: string; title: string }[] = await (await fetch(list)).json();
        return targets.filter(({ type }) => type === 'page').map(({ title }) => title);
      };
      await expect.poll(titles, { timeout: 60_000 }).toEqual(['GroupTalk Onboarding']);

      child.kill('SIGINT');
      expect(await ended).toBe(0);
    },
    patience,
  );

  it(
    'shows the same road in the terminal where there is no display, and says so',
    async () => {
      const { said, ended } = run(['--json', '--out', desktop.folder], {});
      expect(await ended).toBe(0);
      expect(said.stderr).toContain('no display');
      expect(JSON.parse(said.stdout)).toMatchObject({ command: 'demo', counts: { fail: 0 } });
    },
    patience,
  );

  it('opens no real tenant where there is no display', async () => {
    const { said, ended } = run(['--live'], {});
    expect(await ended).toBe(1);
    expect(said.stderr).toContain('display');
  });
});
