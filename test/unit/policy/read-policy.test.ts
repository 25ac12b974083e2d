import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forPractice } from '../../../electron/policy/policy';
import { policyPlace } from '../../../electron/policy/policy-place';
import { readPolicy } from '../../../electron/policy/read-policy';
import { sayMistakes } from '../../../electron/policy/say-mistakes';
import { createWords } from '../../../shared/words/words';
import { newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(() => place.clean());

const me = process.getuid?.() ?? 0;
const fileOf = () => join(place.folder, 'policy.json');
const read = (more: object = {}) =>
  readPolicy({ file: fileOf(), platform: process.platform, ownerId: me, ...more });
const write = (content: unknown) =>
  writeFileSync(
    fileOf(),
    content instanceof Buffer || typeof content === 'string' ? content : JSON.stringify(content),
    { mode: 0o644 },
  );

const whole = {
  $schema: 'https://example.com/policy.schema.json',
  clientId: '11111111-2222-3333-4444-555555555555',
  cloud: 'global',
  language: 'sv',
  retention: { logsDays: 30, journalDays: 365 },
  startAtSignIn: true,
  updates: { allowed: true, feed: 'https://updates.example.com/grouptalk/' },
};

describe('the policy file', () => {
  it('settles nothing where there is none', () => {
    expect(read()).toEqual({
      values: {},
      facts: { file: fileOf(), state: 'none', settles: [], mistakes: [] },
    });
    expect(read({ file: join(fileOf(), 'below-a-file') })).toMatchObject({ facts: { state: 'none' } });
  });

  it('settles what stands in it', () => {
    write(whole);
    const { $schema, ...values } = whole;
    expect(read()).toEqual({
      values,
      facts: {
        file: fileOf(),
        state: 'read',
        settles: ['clientId', 'cloud', 'language', 'logsDays', 'journalDays', 'startAtSignIn', 'updates'],
        mistakes: [],
      },
    });
  });

  it('leaves the choice to the person where it names a feed only', () => {
    write({ updates: { feed: 'https://updates.example.com' } });
    expect(read().facts.settles).toEqual([]);
    expect(read().values.updates).toEqual({ feed: 'https://updates.example.com' });
  });

  it.each([
    ['with a mark at its beginning', Buffer.from(`\ufeff${JSON.stringify(whole)}`)],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${JSON.stringify(whole)}`, 'utf16le')],
  ])('is read %s', (_, bytes) => {
    write(bytes);
    expect(read().values.language).toBe('sv');
  });

  it.each([
    ['another kind of value', { clientId: 7 }, 'clientId', 'wrong-value', '7'],
    ['no GUID', { clientId: 'abc' }, 'clientId', 'wrong-value', '"abc"'],
    ['an unknown member', { clientID: 'x' }, 'clientID', 'unknown-key', undefined],
    ['a cloud of Microsoft that is not served', { cloud: 'usGov' }, 'cloud', 'not-offered', '"usGov"'],
    ['a cloud that nobody has', { cloud: 'moon' }, 'cloud', 'wrong-value', '"moon"'],
    ['a language that is not spoken', { language: 'de' }, 'language', 'wrong-value', '"de"'],
    ['no day', { retention: { logsDays: 0 } }, 'retention.logsDays', 'wrong-value', '0'],
    ['too many days', { retention: { journalDays: 3651 } }, 'retention.journalDays', 'wrong-value', '3651'],
    ['half a day', { retention: { logsDays: 1.5 } }, 'retention.logsDays', 'wrong-value', '1.5'],
    ['a text for yes', { startAtSignIn: 'yes' }, 'startAtSignIn', 'wrong-value', '"yes"'],
    ['a long value', { language: 'x'.repeat(99) }, 'language', 'wrong-value', `"${'x'.repeat(39)}…`],
  ])('with %s holds but for that', (_, wrong, at, id, value) => {
    write({ updates: { allowed: true }, ...wrong });
    const { values, facts } = read();
    expect(values.updates).toEqual({ allowed: true });
    expect(facts.settles).toEqual(['updates']);
    expect(facts.mistakes).toEqual([{ at, id, params: value === undefined ? { at } : { at, value } }]);
  });

  it('tells every mistake, and what is right beside it holds', () => {
    write({ retention: { logsDays: 'all', journalDays: 9, weeks: 1 }, cloud: 1, language: 'en' });
    const { values, facts } = read();
    expect(values).toEqual({ retention: { journalDays: 9 }, language: 'en' });
    expect(facts.mistakes.map(({ at }) => at).sort()).toEqual([
      'cloud',
      'retention.logsDays',
      'retention.weeks',
    ]);
  });

  it.each([
    ['a text for no', { allowed: 'false' }],
    ['a misspelt member', { alowed: false }],
    ['a feed without encryption', { allowed: true, feed: 'http://updates.example.com/' }],
    ['a feed on this computer', { feed: 'http://127.0.0.1:8080/' }],
    ['a feed with a password', { feed: 'https://me:secret@updates.example.com/' }],
    ['a feed with a query', { feed: 'https://updates.example.com/?a=b' }],
    ['a feed without a host', { feed: 'https:///updates' }],
    ['no object', false],
  ])('keeps updates off with %s in them', (_, updates) => {
    write({ language: 'en', updates });
    const { values, facts } = read();
    expect(values.updates?.allowed).toBe(false);
    expect(values.language).toBe('en');
    expect(facts.settles).toContain('updates');
    expect(facts.mistakes).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"updates": '],
    ['a comment', '// Ours\n{}'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"off"'],
    ['other bytes', Buffer.from([0x7b, 0xc3, 0x28, 0x7d])],
  ])('keeps updates off, and settles nothing else, with %s', (_, content) => {
    write(content);
    const { values, facts } = read();
    expect(values).toEqual({ updates: { allowed: false } });
    expect(facts).toMatchObject({
      state: 'not-understood',
      settles: ['updates'],
      mistakes: [{ at: '', id: 'not-json' }],
    });
  });

  it('says what is wrong without saying what stands there', () => {
    write('{"clientId": secret-of-the-company}');
    expect(JSON.stringify(read().facts.mistakes)).not.toContain('secret');
  });

  it('cannot be a folder, nor larger than a policy is', () => {
    mkdirSync(fileOf());
    expect(read().facts.mistakes).toMatchObject([{ id: 'unreadable', params: { reason: 'EISDIR' } }]);
    expect(read().values).toEqual({ updates: { allowed: false } });
    const large = join(place.folder, 'large.json');
    writeFileSync(large, JSON.stringify({ language: 'x'.repeat(70_000) }), { mode: 0o644 });
    expect(read({ file: large }).facts.mistakes).toMatchObject([{ id: 'unreadable' }]);
  });

  it.each([
    ['lists in a member', `{"language":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['objects in an unknown one', `{"x":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
    ['lists alone', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('cannot be deeper than a policy is: %s', (_, text) => {
    write(text);
    expect(read()).toMatchObject({
      values: { updates: { allowed: false } },
      facts: { state: 'not-understood', mistakes: [{ id: 'not-json' }] },
    });
  });

  it('has no more than fifty mistakes, and updates are off for one behind them', () => {
    const wrong = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, 1]));
    write({ ...wrong, updates: { alowed: false }, language: 'sv' });
    const { values, facts } = read();
    expect(values).toEqual({ updates: { allowed: false }, language: 'sv' });
    expect(facts.mistakes).toHaveLength(50);
  });

  it('has a feed on this computer in a build that tests steer', () => {
    write({ updates: { feed: 'http://127.0.0.1:8080/' } });
    expect(read({ loopbackFeeds: true }).values.updates?.feed).toBe('http://127.0.0.1:8080/');
  });
});

describe.runIf(process.platform !== 'win32')('whose policy file it may be', () => {
  const mistake = () => read().facts.mistakes;
  const refused = [{ at: '', id: 'not-protected', params: { file: expect.any(String) } }];

  it('refuses one that everybody may write', () => {
    write(whole);
    chmodSync(fileOf(), 0o666);
    expect(mistake()).toEqual(refused);
    expect(read().values).toEqual({ updates: { allowed: false } });
  });

  it('refuses one in a folder where everybody may put another', () => {
    write(whole);
    chmodSync(place.folder, 0o777);
    expect(mistake()).toEqual(refused);
    chmodSync(place.folder, 0o755);
    expect(mistake()).toEqual([]);
  });

  it('refuses one of somebody else, and one that leads there', () => {
    write(whole);
    expect(read({ ownerId: me + 1 }).facts.mistakes).toEqual(refused);
    const link = join(place.folder, 'link.json');
    const open = join(place.folder, 'open.json');
    writeFileSync(open, '{}');
    chmodSync(open, 0o666);
    symlinkSync(open, link);
    expect(read({ file: link }).facts.mistakes).toEqual(refused);
  });
});

it('is looked for where only administrators write', () => {
  expect(policyPlace('win32', { ProgramData: 'D:\\Data' })).toBe(
    'D:\\Data\\GroupTalk Onboarding\\policy.json',
  );
  expect(policyPlace('win32', {})).toBe('C:\\ProgramData\\GroupTalk Onboarding\\policy.json');
  expect(policyPlace('darwin', {})).toBe('/Library/Application Support/GroupTalk Onboarding/policy.json');
  expect(policyPlace('linux', {})).toBe('/etc/grouptalk-onboarding/policy.json');
});

it('on the practice tenant settles language and retention only', () => {
  write(whole);
  const { values, facts } = forPractice(read());
  expect(values).toEqual({ language: 'sv', retention: { logsDays: 30, journalDays: 365 } });
  expect(facts.settles).toEqual(['language', 'logsDays', 'journalDays']);
});

it('is said in the support log, each mistake in a sentence', () => {
  write({ language: 'de', cloud: 'china', x: 1 });
  sayMistakes(read(), place.log);
  expect(place.said[0]).toBe(`info policy: ${fileOf()} settles nothing`);
  expect(place.said).toContain(
    'warn policy: In the policy, language cannot be "de". It does not hold until it is corrected.',
  );
  expect(place.said).toHaveLength(4);
  expect(place.said.join()).not.toMatch(/policy\.mistake|\{\{/);
});

it.each(['en', 'sv'] as const)('has a sentence for each mistake in %s', (language) => {
  const words = createWords(language);
  const params = { at: 'a.b', value: '1', file: 'F', reason: 'R' };
  for (const id of ['unreadable', 'not-protected', 'not-json', 'unknown-key', 'wrong-value', 'not-offered']) {
    expect(words.find(`policy.mistake.${id}`, params)).toMatch(/a\.b|F/);
  }
});
