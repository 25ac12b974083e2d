import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { answers, startRawServer } from '../support/hostile-server';
import { closing } from '../support/servers';
import { openSpoilt } from '../support/spoilt-endpoint';
import { recordTerminal } from '../support/terminal';

const opened = closing();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function check({ tenantUrl, token }: { tenantUrl: string; token: string }, ...more: readonly string[]) {
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, token);
  const terminal = recordTerminal();
  const code = await runCli(
    ['check', '--tenant-url', tenantUrl, '--token-file', tokenFile, ...more],
    terminal,
  );
  return { code, out: terminal.stdout(), progress: terminal.stderr() };
}

describe('a read-only run of check', () => {
  it('against an endpoint that does everything right has no bad news and at most 35 requests', async () => {
    const endpoint = await opened(openSpoilt({}, { people: 30, groups: 3 }));
    const html = join(folder, 'sound.html');
    const { code, out, progress } = await check(endpoint, '--html', html, '--json');
    const { counts, findings } = JSON.parse(out);
    const bad = findings.filter(
      (one: { verdict: string }) => one.verdict === 'fail' || one.verdict === 'warn',
    );
    expect(bad).toEqual([]);
    expect([code, counts.fail, counts.warn]).toEqual([0, 0, 0]);
    expect(endpoint.seen.length).toBeLessThanOrEqual(35);
    expect(new Set(endpoint.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(progress).not.toContain('gt-probe');
    expect(await readFile(html, 'utf8')).toContain('Entra will reach 127.0.0.1. Nothing needs attention.');
  }, 30_000);

  it('sends its token to no second origin, wherever answers point', async () => {
    const elsewhere = await opened(startRawServer(answers(200, {}, '{}')));
    const to = { location: `${elsewhere.origin}/scim/Users` };
    const endpoint = await opened(openSpoilt({ request: () => ({ status: 307, headers: to, body: '' }) }));
    const { code } = await check(endpoint, '--json');
    expect(code).toBe(1);
    expect(endpoint.seen.some(({ headers }) => headers.authorization?.includes(endpoint.token))).toBe(true);
    expect(elsewhere.seen.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
  }, 30_000);

  it('writes JUnit XML with a test case for each finding, in the class of its layer', async () => {
    const endpoint = await opened(
      openSpoilt({
        answer: (answer, { path }) =>
          path.startsWith('/Users') ? { ...answer, status: 404, body: '' } : answer,
      }),
    );
    const junit = join(folder, 'junit.xml');
    const { code } = await check(endpoint, '--junit', junit, '--only', 'entra-user-probe');
    expect(code).toBe(1);
    const xml = await readFile(junit, 'utf8');
    expect(xml).toMatch(/<testsuite name="grouptalk-onboarding\.check" .* failures="1" /);
    expect(xml).toMatch(/<testcase classname="entra" name="entra-user-probe" [^>]*>\s*<failure /);
    expect(xml).toContain(`name="tenantUrl" value="${endpoint.tenantUrl}"`);
    expect(xml).not.toContain(endpoint.token);
  });
});
