import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import { answers, startRawServer } from '../support/hostile-server';
import { goodToken, scimError, scimExcept, scimHeaders } from '../support/scim-answers';
import { closing } from '../support/servers';
import { openSpoilt } from '../support/spoilt-endpoint';
import { recordTerminal } from '../support/terminal';

const opened = closing();
let folder: string;
let tokenFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  tokenFile = join(folder, 'token.txt');
  await writeFile(tokenFile, `Bearer ${goodToken}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], more: Parameters<typeof recordTerminal>[0] = {}) {
  const terminal = recordTerminal(more);
  const code = await runCli(['check', ...args], terminal);
  return { code, out: terminal.stdout(), progress: terminal.stderr() };
}

const schemaWith = (targets: readonly (readonly [string, number])[]) => ({
  synchronizationRules: [
    {
      targetDirectoryName: 'GroupTalk',
      objectMappings: [
        {
          sourceObjectName: 'User',
          targetObjectName: 'User',
          attributeMappings: targets.map(([targetAttributeName, matchingPriority]) => ({
            targetAttributeName,
            matchingPriority,
          })),
        },
      ],
    },
  ],
});

describe('check', () => {
  it('prints one JSON document, whose findings are those of the run, and exits 0', async () => {
    const { tenantUrl, token } = await opened(openSpoilt());
    const args = ['--tenant-url', tenantUrl, '--token-stdin', '--only', 'entra-user-probe', '--json'];
    const { code, out } = await run(args, { stdin: Readable.from([Buffer.from(token)]) });
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual([
      'tool',
      'version',
      'command',
      'startedAt',
      'ms',
      'verdict',
      'counts',
      'findings',
    ]);
    expect(document).toMatchObject({
      tool: 'grouptalk-onboarding',
      version: '1.2.3',
      command: 'check',
      verdict: 'pass',
      counts: { note: 0, warn: 0, fail: 0 },
    });
    expect(document.startedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(document.ms).toBeGreaterThanOrEqual(0);
    const probe = document.findings.find((one: { id: string }) => one.id === 'entra-user-probe');
    expect(Object.keys(probe).sort()).toEqual(['evidence', 'id', 'ms', 'remedy', 'title', 'verdict', 'why']);
    expect(probe.evidence[0]).toMatchObject({ method: 'GET', status: 200 });
    expect(out).not.toContain(token);
  });

  it('says in a sentence how it stands, then what failed, with what to do, and exits 1', async () => {
    const refuses = answers(401, scimHeaders(), scimError(401, 'Token revoked'));
    const server = await opened(startRawServer(scimExcept({ '*': refuses })));
    const { code, out, progress } = await run(['--tenant-url', server.origin, '--token-file', tokenFile]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^127\.0\.0\.1 will not let Entra in\. One thing needs your attention\.\n\nFailed \(1\)\n/,
    );
    expect(out).toContain('  The secret token at the endpoint [token-accepted]\n');
    expect(out).toContain('401 (Token revoked)');
    expect(out).toContain('Admin permissions');
    expect(out.indexOf('Failed (')).toBeLessThan(out.indexOf('Passed ('));
    expect(progress).toContain('The connection');
    expect(out + progress).not.toContain(goodToken);
  });

  it('takes the token from stdin', async () => {
    const server = await opened(startRawServer(scimExcept()));
    const args = ['--tenant-url', server.origin, '--token-stdin', '--only', 'entra-user-probe', '--json'];
    const { code } = await run(args, { stdin: Readable.from([Buffer.from(goodToken)]) });
    expect(code).toBe(0);
    expect(new Set(server.seen.map((one) => one.headers.authorization))).toEqual(
      new Set([`Bearer ${goodToken}`]),
    );
  });

  it('takes a token file as Windows PowerShell writes it', async () => {
    const server = await opened(startRawServer(scimExcept()));
    const file = join(folder, 'utf16.txt');
    await writeFile(
      file,
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${goodToken}\r\n`, 'utf16le')]),
    );
    const ran = await run(['--tenant-url', server.origin, '--token-file', file, '--only', 'token-shape']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('readable JWT');
  });

  it('with a schema searches on its matching attribute and looks for its attributes', async () => {
    const server = await opened(startRawServer(scimExcept()));
    const file = join(folder, 'schema.json');
    await writeFile(
      file,
      JSON.stringify(
        schemaWith([
          ['userName', 2],
          ['emails[type eq "work"].value', 1],
          ['nickName', 0],
        ]),
      ),
    );
    const args = ['--tenant-url', server.origin, '--token-file', tokenFile, '--schema', file, '--json'];
    const { out } = await run(args);
    const findings: { id: string; why: string }[] = JSON.parse(out).findings;
    expect(findings.find((one) => one.id === 'schemas-cover-mapping')?.why).toMatch(/: nickName$/);
    expect(server.seen.map((one) => one.line).join()).toContain(
      'filter=emails%5Btype+eq+%22work%22%5D.value+eq+',
    );
  });

  it('writes a report that stands alone: no script, nothing loaded, no secret, hostile text escaped', async () => {
    const hostile = answers(400, scimHeaders(), scimError(400, '<script>alert(1)</script>'));
    const server = await opened(startRawServer(scimExcept({ '*': hostile })));
    const html = join(folder, 'report.html');
    await run(['--tenant-url', server.origin, '--token-file', tokenFile, '--html', html]);
    const page = await readFile(html, 'utf8');
    expect(page).toContain('<!doctype html>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(/i);
    expect(page).not.toContain(goodToken);
    expect(page).toContain('Failed');
  });

  it('finds fault with an http: address of another computer without asking it', async () => {
    const { code, out } = await run([
      '--tenant-url',
      'http://scim.example/',
      '--token-file',
      tokenFile,
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out).counts).toMatchObject({ fail: 1, warn: 0 });
  });

  it.each([
    [['--token-stdin'], '--tenant-url'],
    [['--tenant-url', 'https://a.example/'], '--token-file'],
    [['--tenant-url', 'https://a.example/', '--token-file', 'f', '--token-stdin'], '--token-stdin'],
    [
      ['--tenant-url', 'https://a.example/', '--tenant-url', 'https://b.example/', '--token-stdin'],
      '--tenant-url',
    ],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--only', 'dns,nonsense'], 'nonsense'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--only', ','], '--only'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--only', 'person-create'], '--write-probes'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--only', 'dns,clean-up'], '--write-probes'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--only', 'stamina'], '--stamina'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--junit'], '--junit'],
    [['--tenant-url', 'https://a.example/', '--token-stdin', '--html'], '--html'],
  ])('%j is wrong usage, and %s is named', async (args, named) => {
    const { code, out, progress } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(progress).toContain(named);
  });

  it.each([
    ['a token file that is not there', ['--token-file', '/nowhere/token'], 'file-unreadable'],
    ['a token file without an end', ['--token-file', '/dev/zero'], 'file-unreadable'],
    ['a schema that is not there', ['--token-stdin', '--schema', '/nowhere/schema'], 'file-unreadable'],
    [
      'a report in a folder that is not there',
      ['--token-stdin', '--html', '/nowhere/r.html'],
      'file-unwritable',
    ],
    [
      'JUnit XML in a folder that is not there',
      ['--token-stdin', '--junit', '/nowhere/r.xml'],
      'file-unwritable',
    ],
  ])('%s is a problem', async (_, args, code) => {
    const ran = await run(['--tenant-url', 'https://a.example/', ...args, '--json']);
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out).problem.code).toBe(code);
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON of another kind', '{"value":[]}'],
    ['a list', '[]'],
    ['rules that map nothing', '{"synchronizationRules":[{"objectMappings":null}]}'],
  ])('a schema file with %s is a problem', async (_, text) => {
    const file = join(folder, 'other.json');
    await writeFile(file, text);
    const ran = await run([
      '--tenant-url',
      'https://a.example/',
      '--token-stdin',
      '--schema',
      file,
      '--json',
    ]);
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out).problem.code).toBe('file-not-understood');
  });

  it('does not let an endpoint steer the terminal', async () => {
    const steers = answers(400, scimHeaders(), scimError(400, '\u001b[31mred\u0007 \u202egnp'));
    const server = await opened(startRawServer(scimExcept({ '*': steers })));
    const { out, progress } = await run(['--tenant-url', server.origin, '--token-file', tokenFile]);
    expect(out).toContain('400 (·[31mred· ·gnp)');
    expect((out + progress).replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('that waits for a token can be interrupted', async () => {
    const stop = new AbortController();
    const stdin = new Readable({ read: () => stop.abort() });
    const args = ['--tenant-url', 'https://a.example/', '--token-stdin', '--json'];
    const { code, out } = await run(args, { stdin, signal: stop.signal });
    expect(code).toBe(3);
    expect(JSON.parse(out).problem.code).toBe('cancelled');
  });

  it('that is interrupted says so', async () => {
    const stop = new AbortController();
    const server = await opened(startRawServer(() => stop.abort()));
    const args = ['--tenant-url', server.origin, '--token-file', tokenFile, '--json'];
    const { code, out } = await run(args, { signal: stop.signal });
    expect(code).toBe(3);
    expect(JSON.parse(out).problem.code).toBe('cancelled');
  });
});
