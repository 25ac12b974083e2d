import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../electron/cli/run';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { faultNames } from '../../shared/practice/world/faults';
import { recordTerminal } from '../support/terminal';

const address = z.string().min(1);
const ready = z.strictObject({
  proxy: address,
  caFile: address,
  scim: z.strictObject({ tenantUrl: address, directUrl: address, tokenFile: address }),
  graph: z.strictObject({ root: address, directUrl: address, tokenFile: address }),
  adminUrl: address,
});

/** Everything begun here is ended here, whatever the test finds. */
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function startCommand(...argv: readonly string[]) {
  const stdin = new PassThrough();
  const interrupt = new AbortController();
  ends.push(() => interrupt.abort());
  const terminal = recordTerminal({ stdin, signal: interrupt.signal });
  const code = runCli(['practice', ...argv], terminal);
  while (!terminal.stdout().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 10));
  return { stdin, interrupt, code, terminal, addresses: ready.parse(JSON.parse(terminal.stdout())) };
}

describe('practice command', () => {
  it('prints where everything is, in one line, and the printed things work', async () => {
    const { addresses, terminal, stdin, code } = await startCommand('--users', '25');
    expect(terminal.stdout().match(/\n/g)).toHaveLength(1);
    const http = createNodeHttp({ proxy: addresses.proxy, ca: readFileSync(addresses.caFile, 'utf8') });
    const secret = readFileSync(addresses.graph.tokenFile, 'utf8');
    const outcome = await http.send({
      method: 'GET',
      url: `${addresses.graph.root}/users?$count=true&$top=1`,
      headers: { ConsistencyLevel: 'eventual' },
      credential: { origin: new URL(addresses.graph.root).origin, secret },
    });
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, text: expect.stringContaining('25') });
    stdin.end();
    expect(await code).toBe(0);
  });

  it('keeps its files for this user alone, and takes them along at its end', async () => {
    const { addresses, interrupt, code } = await startCommand('--fault', 'scim-slow', '--fault', 'no-p1');
    const files = [addresses.caFile, addresses.scim.tokenFile, addresses.graph.tokenFile];
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    const folder = dirname(addresses.caFile);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    interrupt.abort();
    expect(await code).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });

  it('ends at once without an address when it is interrupted while it starts', async () => {
    const interrupt = new AbortController();
    const terminal = recordTerminal({ stdin: new PassThrough(), signal: interrupt.signal });
    const code = runCli(['practice', '--world', 'configured', '--users', '60'], terminal);
    interrupt.abort();
    expect(await code).toBe(0);
    expect(terminal.stdout()).toBe('');
  });

  it('says why it is over when its input is closed before it is ready', async () => {
    const stdin = new PassThrough();
    const terminal = recordTerminal({ stdin });
    stdin.end();
    expect(await runCli(['practice', '--users', '200'], terminal)).toBe(0);
    expect(terminal.stdout()).toBe('');
    expect(terminal.stderr()).toContain('its input was closed');
  });

  it('lists worlds and faults, each with its sentence', async () => {
    const terminal = recordTerminal();
    expect(await runCli(['practice', '--list'], terminal)).toBe(0);
    for (const name of ['fresh', 'configured', 'quarantined', ...faultNames]) {
      expect(terminal.stdout()).toMatch(new RegExp(`^ {2}${name} +\\S.*\\.$`, 'm'));
    }
  });

  it.each([
    [['--users', '0'], '--users'],
    [['--users', '1.5'], '--users'],
    [['--users', '99999999'], '--users'],
    [['--rate', 'fast'], '--rate'],
    [['--world', 'toString'], '--world'],
    [['--fault', 'constructor'], '--fault'],
  ])('%j is wrong usage and names %s', async (argv, option) => {
    const terminal = recordTerminal();
    expect(await runCli(['practice', ...argv], terminal)).toBe(2);
    expect(terminal.stderr()).toContain(option);
  });
});
