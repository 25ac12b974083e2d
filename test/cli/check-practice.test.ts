import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { recordTerminal } from '../support/terminal';

/** What `practice` prints, as far as a check needs it. */
interface Addresses {
  readonly scim: { readonly directUrl: string; readonly tokenFile: string };
}

describe.each(['fresh', 'configured'])('check against practice --world %s', (world) => {
  let home: string;
  let addresses: Addresses;
  const stop = new AbortController();
  let ended: Promise<unknown>;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'check-practice-'));
    const terminal = recordTerminal({ stdin: new PassThrough(), signal: stop.signal });
    ended = runCli(['practice', '--world', world], terminal);
    while (!terminal.stdout().includes('\n')) await new Promise((next) => setTimeout(next, 20));
    addresses = JSON.parse(terminal.stdout());
  }, 40_000);
  afterAll(async () => {
    stop.abort();
    await ended;
    await rm(home, { recursive: true });
  });

  it.each([[[]], [['--write-probes']]])(
    '%j has no bad news',
    async (more: readonly string[]) => {
      const { directUrl, tokenFile } = addresses.scim;
      const terminal = recordTerminal({ env: { HOME: home, USERPROFILE: home, LOCALAPPDATA: home } });
      const args = ['check', '--tenant-url', directUrl, '--token-file', tokenFile, '--json', ...more];
      const code = await runCli(args, terminal);
      const { findings } = JSON.parse(terminal.stdout());
      const bad = findings.filter((one: { verdict: string }) => /^(?:fail|warn)$/.test(one.verdict));
      expect(bad).toEqual([]);
      expect(code).toBe(0);
    },
    90_000,
  );
});
