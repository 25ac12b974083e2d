import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandNames, isCommandName, loadCommand } from '../../../electron/cli/commands';
import { docNames, plain, readDoc, tableOf } from '../../support/docs';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const all = docNames.map(readDoc).join('\n');
const fenced = /```\w*\n([\s\S]*?)```/g;
const inline = /`([^`\n]+)`/g;
const codeOf = (text: string) =>
  [...text.matchAll(fenced), ...text.replace(fenced, '').matchAll(inline)].map((found) => found[1] ?? '');
const code = codeOf(all).join('\n');

describe('the docs', () => {
  it('name no script that package.json does not have', () => {
    const named = [...code.matchAll(/\bnpm (?:run (?:--silent )?([a-z:]+)|(start|test)\b)/g)].map(
      (found) => found[1] ?? found[2] ?? '',
    );
    expect(new Set(named)).toContain('cli');
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it('name no command, and none of its options, that the command line does not have', async () => {
    const lines = [...code.matchAll(/(?:cli -- |--cli )(?!COMMAND)([^\n#]+)/g)].map(
      (found) => found[1] ?? '',
    );
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const [name = ''] = line.split(' ');
      expect(commandNames).toContain(name);
      if (!isCommandName(name)) continue;
      const { options } = await loadCommand(name);
      const used = [...line.matchAll(/ --([a-z-]+)/g)].map((found) => found[1] ?? '');
      expect(used.filter((option) => !Object.hasOwn(options, option))).toEqual([]);
    }
  });

  it('give the usage of each command as its own help does', async () => {
    const told = tableOf('README.md', ['command', 'does']).map(([usage]) => plain(usage));
    const usages = await Promise.all(commandNames.map(async (name) => (await loadCommand(name)).usage));
    expect(told).toEqual(usages);
  });
});
