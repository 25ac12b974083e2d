import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { About } from '../../renderer/help/about';
import { aboutFacts } from '../../renderer/help/about-facts';
import { licenceParts, partsWith } from '../../renderer/help/licence-parts';
import { LicenceList } from '../../renderer/help/licences';
import { SupportLogView } from '../../renderer/help/support-log';
import { createWords } from '../../shared/words/words';
import { drawPart, nobody, someFacts, textOf } from '../support/draw';

describe('what is told about this app', () => {
  const facts = {
    ...someFacts,
    runtime: { ...someFacts.runtime, fallback: true },
    settings: { ...someFacts.settings, clientId: 'the-id', clientIdFrom: 'policy' },
  } as const;

  it('is what somebody who helps asks first', () => {
    expect(aboutFacts(createWords('en'), facts).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Version: 0.1.0',
      'Runtime: Electron 33, Chromium 130, Node 20, linux. This is the fallback runtime: do not release it.',
      'Tenant: Real tenants',
      'Client ID: the-id, from this computer’s policy',
      'Language: English',
      'Folder of the data: /somewhere',
      'Secrets: Kept encrypted by this computer.',
      'Policy: None is set on this computer.',
      'Updates: This copy of the app does not update itself. Newer ones come from where you got it.',
      'Licence: MIT. You may use, change and share it.',
    ]);
  });

  it('is told in Swedish too, and can be copied', () => {
    const drawn = parse(drawPart(<About />, { facts: { ...facts, language: 'sv' }, language: 'sv' }));
    expect(textOf(drawn)).toContain('Språk Svenska');
    expect(drawn.querySelectorAll('button').map((one) => one.getAttribute('aria-label') ?? one.text)).toEqual(
      ['Kopiera till ett supportmejl', 'Visa licenserna'],
    );
  });

  it('says so where no client ID is known', () => {
    expect(aboutFacts(createWords('en'), someFacts).map(({ value }) => value)).toContain('None is known yet');
  });
});

const document = `# Licences

## GroupTalk Onboarding

MIT License

## Electron

Copyright (c) Electron contributors

## react 19.3.1, react-dom 19.3.1

Licence: MIT

Permission is hereby granted.

## zod 4.0.0

Licence: ISC

The text.

## A heading of the licence itself

More of it.
`;

describe('the licences', () => {
  const parts = licenceParts(document);

  it('are parted by what they are for, with the headings of a licence left in it', () => {
    expect(parts).toEqual([
      { names: ['GroupTalk Onboarding'], kind: null, text: 'MIT License' },
      { names: ['Electron'], kind: null, text: 'Copyright (c) Electron contributors' },
      {
        names: ['react 19.3.1', 'react-dom 19.3.1'],
        kind: 'MIT',
        text: 'Permission is hereby granted.',
      },
      {
        names: ['zod 4.0.0'],
        kind: 'ISC',
        text: 'The text.\n\n## A heading of the licence itself\n\nMore of it.',
      },
    ]);
    expect(licenceParts('')).toEqual([]);
  });

  it.each([
    ['REACT-dom', ['react 19.3.1']],
    ['zod isc', ['zod 4.0.0']],
    ['hereby', ['react 19.3.1']],
    ['mit', ['GroupTalk Onboarding', 'react 19.3.1']],
    ['nowhere', []],
    [' ', ['GroupTalk Onboarding', 'Electron', 'react 19.3.1', 'zod 4.0.0']],
  ])('are found by name, kind and text: %s', (search, expected) => {
    expect(partsWith(parts, search).map(({ names }) => names[0])).toEqual(expected);
  });

  it('are listed folded, with how many there are', () => {
    const drawn = parse(drawPart(<LicenceList document={document} />));
    expect(drawn.querySelector('[role="status"]')?.text).toBe('5 parts');
    expect(
      drawn.querySelectorAll('li button').map((one) => [one.text, one.getAttribute('aria-expanded')]),
    ).toEqual([
      ['GroupTalk Onboarding', 'false'],
      ['Electron', 'false'],
      ['react 19.3.1, +1 · MIT', 'false'],
      ['zod 4.0.0 · ISC', 'false'],
    ]);
    expect(drawn.text).not.toContain('hereby');
  });
});

describe('the support log', () => {
  const log = (text: string | null) =>
    parse(
      drawPart(
        <SupportLogView
          log={text === null ? null : { file: '/somewhere/app.log', text }}
          asking={text === null}
          said={null}
          onAgain={nobody}
          onSave={nobody}
          onFolder={nobody}
        />,
      ),
    );

  it('says what it never contains, and can be copied, saved and found', () => {
    const drawn = log('one\ntwo\n');
    expect(drawn.text).toContain('It never contains tokens or passwords, nor what was sent and received.');
    expect(drawn.querySelectorAll('button').map((one) => one.getAttribute('aria-label') ?? one.text)).toEqual(
      ['Save a copy', 'Copy the log', 'Open its folder', 'Read again', 'Copy log path'],
    );
    const text = drawn.querySelector('textarea');
    expect(text?.text).toBe('one\ntwo');
    expect(text?.getAttribute('aria-label')).toBe('Lines of the support log, the newest last');
    expect(drawn.text).toContain('2 lines');
  });

  it('draws the newest of many lines, and the rest when it is asked for', () => {
    const drawn = log(Array.from({ length: 1_234 }, (_, at) => `line ${at}`).join('\n'));
    expect(drawn.text).toContain('The newest 500 of 1,234 lines');
    expect(drawn.querySelector('textarea')?.text.split('\n')).toHaveLength(500);
    expect(drawn.querySelector('textarea')?.text).toContain('line 1233');
    expect(drawn.querySelectorAll('button').map((one) => one.text)).toContain('Show all lines');
  });

  it('says that there is nothing yet, or that it is being read', () => {
    expect(log('').text).toContain('Nothing has been logged yet.');
    expect(log(null).text).toContain('Reading the support log');
  });
});
