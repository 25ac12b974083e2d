import { describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { recordTerminal } from '../support/terminal';

const tenantUrl = ['--tenant-url', 'http://127.0.0.1:9/scim/'];

/** Arguments → what the message must name. All of them are wrong usage: exit 2. */
const wrong: readonly [readonly string[], string][] = [
  [[], 'check, practice, demo'],
  [['chekc'], 'chekc'],
  [['mappings'], 'mappings'],
  [['--verbose'], '--verbose'],
  [['toString'], 'toString'],
  [['check', '--tenat-url', 'x'], '--tenat-url'],
  [['check'], '--tenant-url'],
  [['check', '--tenant-url'], '--tenant-url'],
  [['check', '--tenant-url='], '--tenant-url'],
  [['check', '--tenant-url', '--json'], '--tenant-url'],
  [['check', ...tenantUrl], '--token-file'],
  [['check', ...tenantUrl, '--token-stdin', '--json=yes'], '--json'],
  [['check', ...tenantUrl, '--token-stdin', '--only', 'no-such-check'], 'no-such-check'],
  [['check', ...tenantUrl, '--token-stdin', 'surplus'], 'surplus'],
  [['practice', '--world', 'atlantis'], 'atlantis'],
  [['practice', '--fault', 'no-such-fault'], 'no-such-fault'],
  [['practice', '--users', 'many'], '--users'],
  [['demo', '--fast'], '--fast'],
  [['demo', '--lang', 'de'], 'de'],
  [['--lang', 'de', 'demo'], 'de'],
  [['demo', '--out'], '--out'],
];

describe('command line', () => {
  it.each(wrong)('%j is wrong usage and the message names %s', async (argv, named) => {
    const terminal = recordTerminal();
    expect(await runCli(argv, terminal)).toBe(2);
    expect(terminal.stderr()).toContain(named);
    expect(terminal.stdout()).toBe('');
  });

  it('lists its commands, and only those that exist', async () => {
    const terminal = recordTerminal();
    expect(await runCli(['--help'], terminal)).toBe(0);
    const listed = [...terminal.stdout().matchAll(/^ {2}([a-z]+) {2}/gm)].map((found) => found[1]);
    expect(listed).toEqual(['check', 'practice', 'demo']);
    expect(terminal.stderr()).toBe('');
  });

  it.each(['check', 'practice', 'demo'])('%s --help shows its usage', async (command) => {
    const terminal = recordTerminal();
    expect(await runCli(['--lang', 'en', command, '--help'], terminal)).toBe(0);
    expect(terminal.stdout()).toContain(`Usage: ${command}`);
  });

  it('prints its version and nothing else', async () => {
    const terminal = recordTerminal();
    expect(await runCli(['--version'], terminal)).toBe(0);
    expect(terminal.stdout()).toBe('1.2.3\n');
  });

  it('prints a problem as one JSON document when it could not ask', async () => {
    const terminal = recordTerminal();
    const argv = ['check', ...tenantUrl, '--token-file', '/no/such/file', '--json'];
    expect(await runCli(argv, terminal)).toBe(3);
    const document = JSON.parse(terminal.stdout());
    expect(Object.keys(document)).toEqual(['tool', 'version', 'command', 'problem']);
    expect(document).toMatchObject({
      tool: 'grouptalk-onboarding',
      version: '1.2.3',
      command: 'check',
      problem: {
        code: 'file-unreadable',
        message: expect.stringContaining('The file /no/such/file cannot be read.'),
      },
    });
  });

  it('says the same problem in words without --json', async () => {
    const terminal = recordTerminal();
    expect(await runCli(['check', ...tenantUrl, '--token-file', '/no/such/file'], terminal)).toBe(3);
    expect(terminal.stderr()).toContain('The file /no/such/file cannot be read.');
    expect(terminal.stdout()).toBe('');
  });
});
