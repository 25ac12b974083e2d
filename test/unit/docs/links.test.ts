import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docNames, readDoc } from '../../support/docs';

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
const targetsOf = (text: string) =>
  [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)/g)].map((found) => found[1] ?? '');

/** As GitHub names a heading's anchor. */
const anchorsOf = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(docNames)('%s', (name) => {
  const targets = targetsOf(readDoc(name));

  it('leads only to files that are there, and to headings that they have', () => {
    const lost = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? name : normalize(join(dirname(name), path));
        if (!existsSync(file)) return true;
        return anchor !== undefined && !anchorsOf(readDoc(file)).includes(anchor);
      });
    expect(lost).toEqual([]);
  });

  it('leads outside by https, and by mail to GroupTalk Support alone', () => {
    const outside = targets.filter((target) => /^[a-z]+:/.test(target));
    const odd = outside.filter(
      (target) => !target.startsWith('https://') && target !== 'mailto:support@grouptalk.com',
    );
    expect(odd).toEqual([]);
  });
});
