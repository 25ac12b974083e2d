import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { openSpoilt } from '../support/spoilt-endpoint';

const root = resolve(import.meta.dirname, '../..');

/** What people run is the bundle on plain Node, not the sources: packages may behave otherwise in it. */
describe('the built command line', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-test-'));
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      build: { outDir: join(folder, 'dist') },
      logLevel: 'error',
    });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (
    args: readonly string[],
    whenItSays?: { text: string; signal: NodeJS.Signals },
    whenItRuns: (child: ChildProcess) => void = () => undefined,
  ) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((done, broken) => {
      const home = { HOME: folder, USERPROFILE: folder, LOCALAPPDATA: folder, XDG_CONFIG_HOME: '' };
      const child = spawn(process.execPath, [join(folder, 'dist', 'cli.mjs'), ...args], {
        cwd: folder,
        env: { ...process.env, ...home },
      });
      whenItRuns(child);
      const said = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const) {
        child[stream].setEncoding('utf8').on('data', (text: string) => {
          said[stream] += text;
          if (whenItSays && said[stream].includes(whenItSays.text)) child.kill(whenItSays.signal);
        });
      }
      child.on('error', broken);
      child.on('close', (code) => done({ code, ...said }));
    });

  it('says the version of package.json', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('walks the demo in Swedish, without any package beside it', async () => {
    const { code, stdout, stderr } = await run(['demo', '--json', '--lang', 'sv', '--out', folder]);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'demo',
      version,
      counts: { fail: 0 },
      steps: [{ id: 'plan', title: 'Planering' }, {}, {}, {}, {}, {}],
    });
    expect(code).toBe(0);
    expect(stderr).toContain('Inget lämnar den.');
    expect(stderr).toMatch(/Godkänd efter \d+,\d s/);
    expect(stderr).not.toMatch(/\b(provisioning|tenant|signs in|Passed)\b/);
    const report = await readFile(join(folder, 'grouptalk-demo.html'), 'utf8');
    expect(report).toContain('<html lang="sv">');
    expect(report).toContain('<title>De sex stegen i övningsorganisationen');
    expect(report).toMatch(/<\/html>\s*$/);
  }, 60_000);

  it('ends with 3 and one JSON document on Ctrl-C', async () => {
    const ended = await run(['demo', '--json', '--out', folder], { text: 'signs in as', signal: 'SIGINT' });
    expect(ended.code).toBe(3);
    expect(JSON.parse(ended.stdout)).toMatchObject({ command: 'demo', problem: { code: 'cancelled' } });
  }, 60_000);

  it('finds again what a run that was killed has left behind, and takes it away', async () => {
    const running: ChildProcess[] = [];
    let kills = true;
    const endpoint = await openSpoilt({
      answer: (answer, { method }) => {
        if (method === 'POST' && kills) running[0]?.kill('SIGKILL');
        return answer;
      },
    });
    try {
      const tokenFile = join(folder, 'spoilt-token');
      await writeFile(tokenFile, endpoint.token);
      const at = ['--tenant-url', endpoint.tenantUrl, '--token-file', tokenFile];
      const args = ['check', ...at, '--write-probes', '--only', 'person-create'];
      const ours = async () =>
        (await endpoint.bench.call('GET', '/Users?count=200')).text.includes('gt-probe');

      await run(args, undefined, (child) => running.push(child));
      expect(await ours()).toBe(true);
      kills = false;
      const { code, stderr } = await run(args);
      expect(stderr).toMatch(/left (?:something|\d+ things) behind/);
      expect(code).toBe(0);
      expect(await ours()).toBe(false);
    } finally {
      await endpoint.close();
    }
  }, 90_000);

  /** In a shell, for what becomes of the output. */
  const shell = (line: string) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath },
    });
    return { status, stdout, stderr };
  };

  it('loses nothing when nobody reads its progress', async () => {
    await writeFile(join(folder, 'token'), 'abc');
    const check = 'check --tenant-url http://127.0.0.1:1/scim --token-file token --json';
    const { stdout } = shell(`{ "$NODE" dist/cli.mjs ${check} 2>&1 >document | true; } && cat document`);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', verdict: 'fail' });
  });

  it.runIf(existsSync('/dev/full'))('does not end well when its output found no room', () => {
    const { status, stderr } = shell('"$NODE" dist/cli.mjs practice --list >/dev/full');
    expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining('stdout') });
  });

  it('does not load the practice tenant for a check', async () => {
    const chunks = join(folder, 'dist', 'chunks');
    const [entry = ''] = (await readdir(chunks)).filter((name) => name.startsWith('check-'));
    const loaded = new Map<string, string>();
    const follow = async (name: string): Promise<void> => {
      if (loaded.has(name)) return;
      const text = await readFile(join(chunks, name), 'utf8');
      loaded.set(name, text);
      const imports = text.matchAll(/^import .*?['"]\.\/([^'"]+)['"];?$/gm);
      for (const [, next = ''] of imports) await follow(basename(next));
    };
    await follow(entry);
    expect([...loaded.values()].join('\n')).not.toMatch(/createGroupTalkScim|SCIMMY|PublicClientApplication/);
    expect(loaded.size).toBeGreaterThan(1);
  });
});
