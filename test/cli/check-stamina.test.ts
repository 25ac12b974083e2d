import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { refuse } from '../support/lab/answers';
import { type Lab, type Oddity, openLab } from '../support/lab/open-lab';
import { closing } from '../support/servers';
import { recordTerminal } from '../support/terminal';

const opened = closing();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-stamina-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Entra's search for somebody who cannot exist, as it is sent again and again. */
const isLoad = ({ path }: Lab['seen'][number]) =>
  /^\/Users\?filter=userName\+eq\+%22[0-9a-f-]{36}%22$/.test(path);
const loadOn = ({ seen }: Lab) => seen.filter(isLoad).length;

async function check(lab: Lab, args: readonly string[], signal?: AbortSignal) {
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, lab.token);
  const terminal = recordTerminal(signal ? { signal } : {});
  const all = ['check', '--tenant-url', lab.tenantUrl, '--token-file', tokenFile, ...args];
  const code = await runCli(all, terminal);
  return { code, out: terminal.stdout(), progress: terminal.stderr() };
}

/** From so many searches of this kind on, `act` is done, or answers. */
const fromSearch = (many: number, act: () => ReturnType<typeof refuse> | undefined): Oddity => ({
  hear: () => {
    let searches = 0;
    return (request) => {
      if (isLoad(request)) searches += 1;
      return (searches >= many ? act() : undefined) ?? request;
    };
  },
});

const only = ['--stamina', '--only', 'stamina'];

describe('check --stamina', () => {
  it('says how an endpoint stands 250 requests in ten seconds, and changes nothing', async () => {
    const lab = await opened(openLab());
    const { code, out, progress } = await check(lab, [...only, '--json']);
    const [finding] = JSON.parse(out).findings.filter(({ id }: { id: string }) => id === 'stamina');
    expect(finding).toMatchObject({ verdict: 'pass', why: expect.stringContaining('answered 250 requests') });
    expect(code).toBe(0);
    expect(loadOn(lab)).toBeGreaterThanOrEqual(250);
    expect(new Set(lab.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(progress).toContain('At the end 250 requests are sent in ten seconds.');
  }, 60_000);

  it('is not done unasked', async () => {
    const lab = await opened(openLab());
    const { out } = await check(lab, ['--only', 'entra-user-probe', '--json']);
    expect(out).not.toContain('stamina');
    expect(loadOn(lab)).toBeLessThan(5);
  }, 30_000);

  it('stops early where the endpoint breaks under the load', async () => {
    const lab = await opened(openLab(fromSearch(30, () => refuse(500, 'Overwhelmed'))));
    const { code, out } = await check(lab, [...only, '--json']);
    expect(JSON.parse(out).findings.at(-1)).toMatchObject({
      id: 'stamina',
      verdict: 'fail',
      why: expect.stringContaining('failed in the endpoint (500 (Overwhelmed))'),
    });
    expect(code).toBe(1);
    expect(loadOn(lab)).toBeLessThan(120);
  }, 60_000);

  it('sends nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const lab = await opened(openLab(fromSearch(40, () => void stop.abort())));
    const { code, out } = await check(lab, [...only, '--json'], stop.signal);
    const sent = lab.seen.length;
    expect([code, JSON.parse(out).problem.code]).toEqual([3, 'cancelled']);
    expect(loadOn(lab)).toBeLessThan(80);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lab.seen).toHaveLength(sent);
  }, 60_000);
});
