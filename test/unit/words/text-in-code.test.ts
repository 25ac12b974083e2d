import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textInCode } from '../../support/text-in-code';

/**
 * Other people's pages are imitated in `practice`, and the demo presses their buttons by their names. Developers
 * read what `electron/dev` and the practice tenant's process say; editors, what the policy's schema does.
 */
const elsewhere = [
  /^shared.words.(en|sv)./,
  /^shared.practice./,
  /^electron.cli.demo.at-/,
  /^electron.dev./,
  /^electron.practice.process\.ts$/,
  /^electron.policy.policy-shape\.ts$/,
];

const files = ['renderer', 'electron', 'shared']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
  .filter((file) => /\.tsx?$/.test(file) && elsewhere.every((one) => !one.test(file)));

/** `@{…}` stands for what a template puts in. */
const textsOf = (code: string) =>
  textInCode('planted.tsx', code.replaceAll('@{', '${')).map(({ kind, text }) => [kind, text]);

describe('text in code', () => {
  it('is nowhere: every word that a person reads comes from shared/words', () => {
    const found = files.flatMap((file) =>
      textInCode(file, readFileSync(file, 'utf8')).map(
        ({ kind, text, line }) => `${file}:${line} (${kind}) ${text}`,
      ),
    );
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });

  it.each([
    ['between tags', '<Text>Sign in</Text>', 'jsx text', 'Sign in'],
    ['between tags, as one word', '<Text>Tenant</Text>', 'jsx text', 'Tenant'],
    ['between tags, as a string', "<Text>{'Look again'}</Text>", 'jsx text', 'Look again'],
    ['between tags, by choice', "<Text>{busy ? 'Please wait' : null}</Text>", 'jsx text', 'Please wait'],
    ['in a template between tags', '<Text>{`@{count} people`}</Text>', 'jsx text', '_ people'],
    ['as a name', '<Button aria-label="Close" />', 'jsx attribute', 'Close'],
    ['as a name, by choice', "<Button title={on ? 'Stop' : say('x.y')} />", 'jsx attribute', 'Stop'],
    ['as a placeholder', '<Input placeholder="name or mail" />', 'jsx attribute', 'name or mail'],
    ['as the label of a field', '<Field label={`Type @{name}`} />', 'jsx attribute', 'Type _'],
    ['in place of a picture', '<img alt="A tenant" />', 'jsx attribute', 'A tenant'],
    ['in a menu', "const item = { label: 'Settings …', click }", 'named property', 'Settings …'],
    ['in a dialog', "show({ message: 'The window stopped.' })", 'named property', 'The window stopped.'],
    ['as a sentence', "const said = 'Nobody is signed in';", 'sentence', 'Nobody is signed in'],
    ['as a sentence with blanks to fill', 'io.out(`Saved in @{file}.`)', 'sentence', 'Saved in _.'],
    ['as a small end of one', "print('and try again later.')", 'sentence', 'and try again later.'],
    ['as a page title', "document.title = 'Sign in to go on'", 'sentence', 'Sign in to go on'],
  ])('would be noticed %s', (_, code, kind, text) => {
    expect(textsOf(code)).toEqual([[kind, text]]);
  });

  it.each([
    ["<Text>{say('frame.close')}</Text>"],
    ['<Text>{` · @{ms} ms`}</Text>'],
    ['<Text className="small bold">→</Text>'],
    ["<Button aria-label={say('frame.close')} data-part={'rail'} />"],
    ["throw new Error('No button on the page')"],
    ["log('warn', 'call', 'Refused it again')"],
    ["failed('unexpected', { detail: 'Too few people arrived' })"],
    ["import { a } from './some file'; type B = 'Not a text'"],
    ["const labels = { title: 'screen.plan.title' }"],
    ['const headers = { authorization: `Bearer @{token}` }'],
  ])('is not %s', (code) => {
    expect(textsOf(code)).toEqual([]);
  });
});
