import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { stateFolder } from '../../electron/cli/state-folder';
import { closing } from '../support/servers';
import { openSpoilt, type SpoiltEndpoint, scimAnswer } from '../support/spoilt-endpoint';
import { recordTerminal } from '../support/terminal';

const opened = closing();
let home: string;
let env: Record<string, string>;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'check-write-'));
  env = { HOME: home, USERPROFILE: home, LOCALAPPDATA: join(home, 'local') };
});
afterEach(() => rm(home, { recursive: true }));

const journal = () => join(stateFolder(env), 'cli', 'probes');
const writtenDown = async () => (await readdir(journal())).filter((name) => name.endsWith('.json'));

async function check(endpoint: SpoiltEndpoint, args: readonly string[], signal?: AbortSignal) {
  const tokenFile = join(home, 'token');
  await writeFile(tokenFile, endpoint.token);
  const terminal = recordTerminal({ env, ...(signal ? { signal } : {}) });
  const all = [
    'check',
    '--tenant-url',
    endpoint.tenantUrl,
    '--token-file',
    tokenFile,
    '--write-probes',
    ...args,
  ];
  const code = await runCli(all, terminal);
  return { code, out: terminal.stdout(), progress: terminal.stderr() };
}

/** What of ours is at the endpoint. */
async function atEndpoint({ bench }: SpoiltEndpoint): Promise<readonly string[]> {
  const [people, groups] = [
    await bench.call('GET', '/Users?count=200'),
    await bench.call('GET', '/Groups?count=200'),
  ];
  const names = `${people.text} ${groups.text}`.match(/gt-probe[^"]*/g) ?? [];
  return [...new Set(names)];
}

describe('check --write-probes', () => {
  it('has no bad news of an endpoint that does everything right, and leaves nothing behind', async () => {
    const endpoint = await opened(openSpoilt({}, { people: 12, groups: 2 }));
    const { code, out, progress } = await check(endpoint, ['--json']);
    const { findings } = JSON.parse(out);
    const bad = findings.filter(
      (one: { verdict: string }) => one.verdict === 'fail' || one.verdict === 'warn',
    );
    expect(bad).toEqual([]);
    expect(code).toBe(0);
    expect(endpoint.seen.some(({ method }) => method === 'POST')).toBe(true);
    expect(await atEndpoint(endpoint)).toEqual([]);
    expect(await writtenDown()).toEqual([]);
    expect(progress).toContain('People and groups will be made at 127.0.0.1 for a trial');
    expect(progress).toContain(journal());
  }, 90_000);

  it('makes nothing, and says nothing of it, where only reading checks are asked for', async () => {
    const endpoint = await opened(openSpoilt());
    const { code, progress } = await check(endpoint, ['--only', 'entra-user-probe']);
    expect(code).toBe(0);
    expect(endpoint.seen.some(({ method }) => method !== 'GET')).toBe(false);
    expect(progress).not.toContain('will be made');
  }, 30_000);

  it('writes down for this user alone, before it makes', async () => {
    const seen: { files: number; modes: number[] }[] = [];
    const endpoint = await opened(
      openSpoilt({
        answer: async (answer, { method }) => {
          if (method !== 'POST') return answer;
          const names = await writtenDown();
          const modes = await Promise.all(
            names.map(async (name) => (await stat(join(journal(), name))).mode & 0o777),
          );
          seen.push({ files: names.length, modes });
          return answer;
        },
      }),
    );
    await check(endpoint, ['--only', 'person-create']);
    expect(seen[0]?.files).toBeGreaterThan(0);
    if (process.platform === 'win32') return;
    expect(new Set(seen.flatMap(({ modes }) => modes))).toEqual(new Set([0o600]));
    expect((await stat(journal())).mode & 0o777).toBe(0o700);
  }, 60_000);

  it('takes away what it made when it is interrupted, and says so', async () => {
    const stop = new AbortController();
    const endpoint = await opened(
      openSpoilt({
        answer: (answer, { method }) => {
          if (method === 'POST') stop.abort();
          return answer;
        },
      }),
    );
    const { code, out, progress } = await check(endpoint, ['--json'], stop.signal);
    expect(code).toBe(3);
    expect(JSON.parse(out).problem.code).toBe('cancelled');
    expect(progress).toContain('What was made is taken away first.');
    expect(await atEndpoint(endpoint)).toEqual([]);
    expect(await writtenDown()).toEqual([]);
  }, 60_000);

  it('keeps what the endpoint does not let go, and takes it away at the next run', async () => {
    let stubborn = true;
    const endpoint = await opened(
      openSpoilt({
        request: (request) => (stubborn && request.method === 'DELETE' ? scimAnswer(405) : request),
      }),
    );
    const only = ['--only', 'person-create'];
    const first = await check(endpoint, only);
    expect(await atEndpoint(endpoint)).not.toEqual([]);
    expect(await writtenDown()).not.toEqual([]);
    expect(first.out).toContain('[clean-up]');

    const second = await check(endpoint, only);
    expect(second.progress).toMatch(/left (?:something|\d+ things) behind/);
    expect(second.progress).toMatch(/may still be at the endpoint:\n {2}(?:Users|Groups) gt-probe/);

    stubborn = false;
    const third = await check(endpoint, only);
    expect(third.progress).toMatch(/(?:One thing is|\d+ things are) gone\./);
    expect(third.progress).not.toContain('may still be');
    expect(await atEndpoint(endpoint)).toEqual([]);
    expect(await writtenDown()).toEqual([]);
  }, 120_000);

  it('makes nothing where it cannot be written down', async () => {
    await writeFile(join(home, 'in-the-way'), '');
    env = {
      HOME: join(home, 'in-the-way'),
      USERPROFILE: join(home, 'in-the-way'),
      LOCALAPPDATA: join(home, 'in-the-way'),
    };
    const endpoint = await opened(openSpoilt());
    const { code, out } = await check(endpoint, ['--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).problem.code).toBe('file-unwritable');
    expect(endpoint.seen).toEqual([]);
  });
});

describe('the folder of the state', () => {
  it.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.config/GroupTalk Onboarding'],
    ['linux', { HOME: '/home/a', XDG_CONFIG_HOME: '/x' }, '/x/GroupTalk Onboarding'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Application Support/GroupTalk Onboarding'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/GroupTalk Onboarding'],
    ['win32', { USERPROFILE: '/a' }, '/a/AppData/Local/GroupTalk Onboarding'],
  ] as const)('on %s with %j is the window’s', (platform, around, folder) => {
    expect(stateFolder(around, platform).replaceAll('\\', '/')).toBe(folder);
  });
});
