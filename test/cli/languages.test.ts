import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCommand } from '../../electron/cli/commands';
import { runCli } from '../../electron/cli/run';
import { goodToken } from '../support/scim-answers';
import { recordTerminal } from '../support/terminal';

async function run(...argv: readonly string[]) {
  const terminal = recordTerminal();
  const code = await runCli(argv, terminal);
  return { code, out: terminal.stdout(), progress: terminal.stderr() };
}

/** Nothing listens on port 1. */
const deadHost = ['--tenant-url', 'http://127.0.0.1:1/scim/'];

describe('--lang', () => {
  let folder: string;
  let tokenFile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'languages-'));
    tokenFile = join(folder, 'token.txt');
    await writeFile(tokenFile, goodToken);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([[['--lang', 'sv', '--help']], [['--lang=sv', '--help']], [['--help', '--lang', 'sv']]])(
    '%j is the help in Swedish, of all commands',
    async (argv) => {
      const { code, out } = await run(...argv);
      expect(code).toBe(0);
      expect(out).toContain('Kommandon:');
      expect(out).toContain('Kontrollerar anslutningen till en SCIM-slutpunkt');
      expect(out).toContain('--lang en|sv');
      expect(out).not.toContain('Commands:');
    },
  );

  it.each([
    [['--lang', 'sv', 'demo', '--help']],
    [['demo', '--lang=sv', '--help']],
    [['demo', '--help', '--lang', 'sv']],
    [['--lang', 'en', 'demo', '--help', '--lang', 'sv']],
  ])('%j is the help of a command in Swedish', async (argv) => {
    expect((await run(...argv)).out).toContain('Användning: demo');
  });

  it('explains each option of check in both languages', async () => {
    const optionsOf = (out: string) => [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map((found) => found[1]);
    const english = (await run('check', '--help')).out;
    const swedish = (await run('check', '--help', '--lang', 'sv')).out;
    const known = Object.keys((await loadCommand('check')).options).map((name) => `--${name}`);
    expect(optionsOf(english)).toEqual([...known, '--lang', '--help', '--version']);
    expect(optionsOf(swedish)).toEqual(optionsOf(english));
    expect(swedish).toContain('Skapar märkta personer och grupper på prov');
  });

  it('is English where nothing is asked for, whatever the computer speaks', async () => {
    const terminal = recordTerminal({ env: { LANG: 'sv_SE.UTF-8', LANGUAGE: 'sv' } });
    await runCli(['--help'], terminal);
    expect(terminal.stdout()).toContain('Commands:');
  });

  it('refuses a language that it does not know, naming those that it does', async () => {
    for (const argv of [
      ['--lang', 'de', 'demo'],
      ['demo', '--lang=de'],
    ]) {
      const { code, progress } = await run(...argv);
      expect(code).toBe(2);
      expect(progress).toContain('no language de. There are: en, sv.');
    }
  });

  it.each([[['demo', '--lang']], [['--lang', '--json', 'demo']], [['demo', '--lang=']]])(
    '%j lacks its value',
    async (argv) => {
      const { code, progress } = await run(...argv);
      expect(code).toBe(2);
      expect(progress).toContain('--lang needs a value');
    },
  );

  it('says wrong usage in Swedish, too', async () => {
    expect(await run('check', '--tenant-url', '--lang', 'sv')).toMatchObject({
      code: 2,
      progress: expect.stringContaining('Alternativet --tenant-url kräver ett värde.'),
    });
    expect((await run('--lang', 'sv')).progress).toContain('Ange ett kommando: check, practice, demo.');
  });

  it('checks a dead host in Swedish: findings, what to do, and the report', async () => {
    const html = join(folder, 'report.html');
    const check = ['check', '--lang', 'sv', ...deadHost, '--token-file', tokenFile];
    const { code, out, progress } = await run(...check, '--html', html);
    expect(code).toBe(1);
    expect(out).toMatch(/^Entra kommer inte att nå 127\.0\.0\.1\. En sak kräver /);
    expect(out).toContain('127.0.0.1 tog inte emot anslutningen på port 1.');
    expect(out).toContain('Gör så här:');
    expect(out).toContain('eftersom en annan kontroll kommer först: ”Anslutningen”');
    expect(out).toContain('Minst en kontroll misslyckades.');
    expect(progress).toContain('Misslyckad: Anslutningen');
    const page = await readFile(html, 'utf8');
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Anslutningskontroll: 127.0.0.1');
  });

  it('keeps ids and verdicts of the JSON in every language, for scripts', async () => {
    const idsOf = async (language: string) => {
      const check = ['check', ...deadHost, '--token-file', tokenFile, '--json', '--lang', language];
      const document = JSON.parse((await run(...check)).out);
      return document.findings.map((one: { id: string; verdict: string }) => [one.id, one.verdict]);
    };
    expect(await idsOf('sv')).toEqual(await idsOf('en'));
  });

  it('says in Swedish what could not be asked', async () => {
    const check = ['check', '--lang=sv', ...deadHost, '--token-file', join(folder, 'gone')];
    expect(await run(...check)).toMatchObject({
      code: 3,
      progress: expect.stringContaining('kan inte läsas. Kontrollera sökvägen'),
    });
  });

  it('lists worlds and faults of the practice tenant in Swedish', async () => {
    const { out } = await run('practice', '--list', '--lang', 'sv');
    expect(out).toContain('Världar (--world):');
    expect(out).toMatch(/^ {2}no-p1 +Klientorganisationen saknar/m);
  });
});
