import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes, remedyIds } from '../../../shared/contract/problem';
import { en } from '../../../shared/words/en';
import { createWords } from '../../../shared/words/words';

type Tree = { readonly [name: string]: string | Tree };

const leaves = (tree: Tree, path: string[] = []): { id: string; text: string }[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ id: [...path, name].join('.'), text: value }]
      : leaves(value, [...path, name]),
  );

const sentences = leaves(en);

const sources = ['shared', 'electron', 'renderer']
  .flatMap((room) => filesBelow(room))
  .filter((file) => /\.(ts|tsx)$/.test(file) && !file.startsWith('shared/words/en/'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const all = sources.map(({ text }) => text).join('\n');
const quotedTexts = new Set([...all.matchAll(/'([^'\n]*)'/g)].map((match) => match[1] ?? ''));
/** Keys of object literals are how tables of outcomes name them. */
const keyNames = new Set([...all.matchAll(/(?:^|[\s{,])'?([\w-]+)'?\??:/g)].map((match) => match[1] ?? ''));
/** `report.in-all-${verdict}` stands for every sentence that fits. */
const patterns = [...all.matchAll(/`([a-z][\w.-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(
  (match) =>
    new RegExp(
      `^${(match[1] ?? '')
        .replace(/\$\{[^}]*\}/g, '\u0000')
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replaceAll('\u0000', '[\\w-]+')}$`,
    ),
);

const known = (name: string) => quotedTexts.has(name) || keyNames.has(name);

function isUsed(id: string): boolean {
  const plain = id.replace(/_(one|other|zero)$/, '');
  if (quotedTexts.has(plain)) return true;
  const [family, name = '', outcome = ''] = plain.split('.');
  if (family === 'finding') return known(name) && (outcome === 'title' || known(outcome));
  if (family === 'problem' || family === 'remedy') return raisedOutsideTheList(name);
  return patterns.some((pattern) => pattern.test(plain));
}

const raisedOutsideTheList = (name: string) =>
  sources.some(
    ({ file, text }) => file !== join('shared', 'contract', 'problem.ts') && text.includes(`'${name}'`),
  );

describe('words', () => {
  it('has no sentence that nothing says', () => {
    expect(sentences.map(({ id }) => id).filter((id) => !isUsed(id))).toEqual([]);
  });

  it('would notice a sentence that nothing says', () => {
    expect(isUsed('finding.no-such-check.title')).toBe(false);
    expect(isUsed('problem.no-such-code')).toBe(false);
    expect(isUsed('nowhere.said')).toBe(false);
  });

  it('has a sentence for every problem and every remedy', () => {
    const words = createWords('en');
    expect(problemCodes.filter((code) => words.find(`problem.${code}`) === null)).toEqual([]);
    expect(remedyIds.filter((id) => words.find(`remedy.${id}`) === null)).toEqual([]);
  });

  it('keeps sentences to 20 words, without exclamation marks', () => {
    const tooLong = sentences.filter(({ text }) =>
      text
        .split(/(?<=[.?:])\s+/)
        .some((sentence) => sentence.replace(/\{\{.*?\}\}/g, 'x').split(/\s+/).length > 20),
    );
    expect(tooLong.map(({ id }) => id)).toEqual([]);
    expect(sentences.filter(({ text }) => text.includes('!')).map(({ id }) => id)).toEqual([]);
  });

  it('fills in what is given, as it is given', () => {
    const words = createWords('en');
    expect(words.problem({ code: 'host-not-found', params: { host: '<a&b>.example' } }).message).toBe(
      'The name <a&b>.example could not be found.',
    );
    expect(
      words.problem({ code: 'host-not-found', params: { host: '{{url}} $t(problem.cancelled)' } }).message,
    ).toBe('The name {{url}} $t(problem.cancelled) could not be found.');
  });
});
