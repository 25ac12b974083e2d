import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../electron/cli/run';
import { renderedFinding, verdict } from '../../shared/model/finding';
import { stepId, stepIds } from '../../shared/model/step';
import { type RecordedTerminal, recordTerminal } from '../support/terminal';

/** What `demo --json` promises (README: command line). */
const document = z.strictObject({
  tool: z.literal('grouptalk-onboarding'),
  version: z.string(),
  command: z.literal('demo'),
  startedAt: z.iso.datetime(),
  ms: z.number().int().positive(),
  verdict,
  counts: z.strictObject({
    pass: z.number(),
    note: z.number(),
    warn: z.number(),
    fail: z.number(),
    skipped: z.number(),
  }),
  findings: z.array(renderedFinding),
  steps: z.array(
    z.strictObject({ id: stepId, title: z.string().min(1), verdict, ms: z.number().int().nonnegative() }),
  ),
});

const jwt = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;

describe('demo on the fresh practice tenant', () => {
  let folder: string;
  let terminal: RecordedTerminal;
  let code: number;
  let html: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-test-'));
    terminal = recordTerminal();
    code = await runCli(['demo', '--json', '--out', join(folder, 'new', 'reports')], terminal);
    html = await readFile(join(folder, 'new', 'reports', 'grouptalk-demo.html'), 'utf8');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('passes every one of the six steps and ends with 0', () => {
    const { steps } = document.parse(JSON.parse(terminal.stdout()));
    expect(steps.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      stepIds.map((id) => ({ id, verdict: 'pass' })),
    );
    expect(code).toBe(0);
  });

  it('prints one JSON document of the promised shape, whose counts add up', () => {
    const { counts, findings, verdict } = document.parse(JSON.parse(terminal.stdout()));
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(findings.length);
    expect(counts.fail).toBe(0);
    expect(verdict).toBe('pass');
  });

  it('has a sentence for everything that it says', () => {
    const { findings, steps } = document.parse(JSON.parse(terminal.stdout()));
    const said = [...findings.flatMap(({ title, why }) => [title, why]), ...steps.map(({ title }) => title)];
    const wordless = said.filter((text) => text === '' || /^(finding|step|demo)\.|\{\{/.test(text));
    expect(wordless).toEqual([]);
    expect(terminal.stderr()).not.toMatch(/\bdemo\.told|\{\{|undefined|NaN/);
  });

  it('saw at GroupTalk itself that everybody arrived', () => {
    const { findings } = document.parse(JSON.parse(terminal.stdout()));
    const arrived = findings.find(({ id }) => id === 'demo-arrived');
    expect(arrived).toMatchObject({ verdict: 'pass' });
    expect(arrived?.evidence.map(({ status, url }) => [status, new URL(url).hostname])).toEqual([
      [200, 'api.grouptalk.com'],
      [200, 'api.grouptalk.com'],
    ]);
  });

  it('tells the story on stderr, the practice clearly named', () => {
    expect(terminal.stderr()).toContain('practice tenant');
    expect(terminal.stderr()).toContain("The user isn't present");
    expect(terminal.stderr()).toContain(join(folder, 'new', 'reports', 'grouptalk-demo.html'));
  });

  it('writes a report with the steps, and no token anywhere', () => {
    expect(html).toContain('<title>The six steps on the practice tenant');
    expect(html).toContain('Configure');
    for (const text of [html, terminal.stdout(), terminal.stderr()]) expect(text).not.toMatch(jwt);
  });
});

describe('demo when something is in the way', () => {
  it('says which folder cannot be written, before it begins', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-test-'));
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');
    const terminal = recordTerminal();
    expect(await runCli(['demo', '--json', '--out', join(inTheWay, 'reports')], terminal)).toBe(3);
    expect(JSON.parse(terminal.stdout())).toMatchObject({
      command: 'demo',
      problem: { code: 'file-unwritable' },
    });
    expect(terminal.stderr()).toBe('');
    await rm(folder, { recursive: true });
  });

  it('says so too where no folder can be made at all', async () => {
    const terminal = recordTerminal();
    expect(await runCli(['demo', '--json', '--out', '/proc/reports/today'], terminal)).toBe(3);
    expect(JSON.parse(terminal.stdout())).toMatchObject({ problem: { code: 'file-unwritable' } });
  });

  it('ends as cancelled when interrupted', async () => {
    const interrupted = new AbortController();
    const terminal = recordTerminal({ signal: interrupted.signal });
    const print = terminal.progress;
    const running = runCli(['demo', '--json'], {
      ...terminal,
      progress: (text) => {
        print(text);
        if (text.includes('signs in as')) interrupted.abort();
      },
    });
    expect(await running).toBe(3);
    expect(JSON.parse(terminal.stdout())).toMatchObject({ problem: { code: 'cancelled' } });
  });
});
