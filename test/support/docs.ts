import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts for people, by their path from the project's folder. */
export const docNames: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

export const readDoc = (name: string): string => readFileSync(name, 'utf8');

/** The cells of the table that begins with this row of headings; a cell's `\|` is a bar. */
export function tableOf(name: string, headings: readonly string[]): readonly (readonly string[])[] {
  const lines = readDoc(name).split('\n');
  const at = lines.findIndex((line) => cellsOf(line).join('|') === headings.join('|'));
  if (at === -1) throw new Error(`${name} has no table with ${headings.join(', ')}`);
  const rows = lines.slice(at + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end === -1 ? rows.length : end).map(cellsOf);
}

const cellsOf = (line: string): readonly string[] =>
  line.startsWith('|')
    ? line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|'))
    : [];

/** A cell in the type of code, without its marks. */
export const plain = (cell = ''): string => cell.replaceAll('`', '');
