import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mirror } from '../../electron/dev/mirror.mjs';
import { packaged } from '../../electron/dev/package.mjs';
import { prepareSandbox, withinReach } from '../../electron/dev/unprivileged.mjs';
import { type Desktop, openDesktop } from '../support/desktop';

const patience = 120_000;

describe.runIf(process.platform === 'linux')('the app as people get it', () => {
  let desktop: Desktop;
  let executable: string;

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
    let folder = packaged.plain;
    if (desktop.person && !withinReach(folder)) {
      folder = join(desktop.folder, 'app');
      mirror(packaged.plain, folder);
    }
    expect(prepareSandbox(folder, desktop.person)).toBeUndefined();
    executable = join(folder, packaged.executable);
  }, patience);
  afterAll(() => desktop?.close(), patience);

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = desktop.env, input = '') => {
    const [command, all] = desktop.asPerson(executable, args);
    const child = spawn(command, all, { env, cwd: '/', timeout: 20_000 });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    }
    child.stdin.end(input);
    return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
      child.on('close', (code) => done({ code, ...said })),
    );
  };

  it.each([
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list=x',
    'proxy-server=127.0.0.1:1',
    'proxy-pac-url=http://127.0.0.1:1/',
    'proxy-bypass-list=*',
    'host-resolver-rules=MAP_*_127.0.0.1',
    'host-rules=MAP_*_127.0.0.1',
    'remote-debugging-port=0',
    'remote-debugging-pipe',
    'remote-allow-origins=*',
    'disable-web-security',
    'disable-site-isolation-trials',
    'allow-running-insecure-content',
    'unsafely-treat-insecure-origin-as-secure=http://127.0.0.1',
    'js-flags=--allow-natives-syntax',
    'load-extension=/tmp',
    'user-data-dir=/tmp',
    'ssl-key-log-file=/tmp/keys',
    'log-net-log=/tmp/net',
    'auth-server-allowlist=*',
    'renderer-cmd-prefix=sh',
    'single-process',
    'inspect=0',
    'inspect-brk=0',
  ])('does not start with --%s, and says so', async (one) => {
    const { code, stdout, stderr } = await run(['--practice', `--${one}`]);
    expect(stderr).toContain(`GroupTalk Onboarding does not start with --${one.replace(/=.*/, '')}.`);
    expect(stderr).not.toMatch(/listening/i);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('does not start without its sandbox', async () => {
    const { code, stderr } = await run([`--${'no'}-sandbox`]);
    expect(stderr).toContain('does not start');
    expect(code).toBe(2);
  });

  it('says so in the language that it is asked for', async () => {
    const { code, stderr } = await run(['--lang', 'sv', '--inspect=0']);
    expect(stderr).toContain('GroupTalk Onboarding startar inte med --inspect.');
    expect(code).toBe(2);
  });

  it('has then touched nothing', () => {
    const { XDG_CONFIG_HOME: config = '' } = desktop.env;
    expect(existsSync(config) ? readdirSync(config) : []).toEqual([]);
  });

  it('is the command line after --cli, with its exit codes', async () => {
    const version = await run(['--cli', '--version']);
    expect(version.code).toBe(0);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);

    const help = await run(['--cli', 'check', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('--tenant-url');

    for (const wrong of [['--cli'], ['--cli', 'no-such'], ['--cli', 'check', '--proxy-server=x']]) {
      expect(await run(wrong)).toMatchObject({ code: 2, stdout: '' });
    }
  });

  it('checks an address from there, without a display, on one JSON document', async () => {
    const { DISPLAY: _, ...env } = desktop.env;
    const asked = ['check', '--tenant-url', 'https://127.0.0.1:1/scim', '--token-stdin', '--json'];
    const { code, stdout } = await run(['--cli', ...asked], env, 'a-token-for-nobody');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', verdict: 'fail' });
    expect(stdout).not.toContain('a-token-for-nobody');
  });

  it('ignores there that a window is open', async () => {
    const [command, args] = desktop.asPerson(executable, [
      '--practice',
      '--disable-gpu',
      '--password-store=basic',
    ]);
    const open = spawn(command, args, { env: desktop.env, cwd: '/', stdio: 'ignore' });
    const ended = new Promise((done) => open.on('exit', (...how) => done(how)));
    const folder = join(desktop.env.XDG_CONFIG_HOME ?? '', 'GroupTalk Onboarding Practice');
    await expect.poll(() => existsSync(join(folder, 'logs', 'app.log')), { timeout: 20_000 }).toBe(true);
    expect(await run(['--cli', '--version'])).toMatchObject({ code: 0 });
    open.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
