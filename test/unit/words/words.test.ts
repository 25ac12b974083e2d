import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes, remedyIds } from '../../../shared/contract/problem';
import { languages } from '../../../shared/model/language';
import { createWords } from '../../../shared/words/words';
import { inBoth } from '../../support/sentences';

const sentences = inBoth.en;

const sources = ['shared', 'electron', 'renderer']
  .flatMap((room) => filesBelow(room))
  .filter((file) => /\.(ts|tsx)$/.test(file) && !/^shared.words.(en|sv)./.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const all = sources.map(({ text }) => text).join('\n');
/** In code with one quote, in JSX with two. */
const quotedTexts = new Set(
  [...all.matchAll(/'([^'\n]*)'|="([^"\n]*)"/g)].map((match) => match[1] ?? match[2] ?? ''),
);
/** Keys of object literals are how tables of outcomes name them. */
const keyNames = new Set([...all.matchAll(/(?:^|[\s{,])'?([\w-]+)'?\??:/g)].map((match) => match[1] ?? ''));
/** `report.in-all-${verdict}` stands for every sentence that fits. */
const patternOf = (template: string) =>
  new RegExp(
    `^${template
      .replace(/\$\{[^}]*\}/g, '\u0000')
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll('\u0000', '[\\w-]+')}$`,
  );
const patterns = [...all.matchAll(/`([a-z][\w.-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, one = '']) =>
  patternOf(one),
);
const singulars = sentences.map(({ id }) => id.replace(/_(one|other|zero)$/, ''));
const isSomeSentence = (written: string) => {
  const pattern = patternOf(written);
  return singulars.some((id) => pattern.test(id));
};

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

  it('says nothing that there is no sentence for, put together at run time or not', () => {
    const unsaid = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:say|find)\(\s*(?:'([\w.-]+)'|`([^`]+)`)/g)]
        .map(([, id, template]) => id ?? template ?? '')
        .filter((id) => id.includes('.') && !isSomeSentence(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('would notice when there is none', () => {
    const template = (id: string) => id.replace('@', '$');
    expect(isSomeSentence('frame.close')).toBe(true);
    expect(isSomeSentence(template('report.in-all-@{verdict}'))).toBe(true);
    expect(isSomeSentence('frame.clsoe')).toBe(false);
    expect(isSomeSentence(template('report.on-all-@{verdict}'))).toBe(false);
  });

  it.each(languages)('has a sentence for every problem and every remedy in %s', (language) => {
    const words = createWords(language);
    expect(problemCodes.filter((code) => words.find(`problem.${code}`) === null)).toEqual([]);
    expect(remedyIds.filter((id) => words.find(`remedy.${id}`) === null)).toEqual([]);
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
