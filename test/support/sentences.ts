import { en } from '../../shared/words/en';
import { sv } from '../../shared/words/sv';

export type Tree = { readonly [name: string]: string | Tree };

interface Sentence {
  /** Dotted path. */
  readonly id: string;
  readonly text: string;
}

export const sentencesOf = (tree: Tree, path: readonly string[] = []): readonly Sentence[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ id: [...path, name].join('.'), text: value }]
      : sentencesOf(value, [...path, name]),
  );

export const inBoth = { en: sentencesOf(en), sv: sentencesOf(sv) } as const;

/** `{{until, day}}` → `until, day`: what a sentence is given and how it writes it, in no order. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside.trim()))].sort();

/** A sentence ends at a full stop, a question mark or a colon. */
export const wordCounts = (text: string): readonly number[] =>
  text.split(/(?<=[.?:])\s+/).map((sentence) => sentence.replace(/\{\{.*?\}\}/g, 'x').split(/\s+/).length);
