import { describe, expect, it } from 'vitest';
import { createSpeaker } from '../../../shared/words/speaker';
import { createWords } from '../../../shared/words/words';

const en = createWords('en');
const sv = createWords('sv');
/** Intl groups and joins with blanks that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates and numbers by language', () => {
  const at = new Date(2026, 10, 24, 14, 3, 22);

  it.each([
    ['time', en.formats.time(at), '14:03'],
    ['time', sv.formats.time(at), '14:03'],
    ['second', en.formats.second(at), '14:03:22'],
    ['second', sv.formats.second(at), '14:03:22'],
    ['day', en.formats.day(at), '24 Nov 2026'],
    ['day', sv.formats.day(at), '24 nov. 2026'],
    ['short day', en.formats.shortDay(at), '24 Nov'],
    ['short day', en.formats.shortDay(new Date(2026, 8, 5)), '05 Sep'],
    ['short day', sv.formats.shortDay(at), '24 nov.'],
    ['moment', en.formats.moment(at), '24 Nov 2026, 14:03'],
    ['moment', sv.formats.moment(at), '24 nov. 2026 14:03'],
    ['number', en.formats.number(20_000), '20,000'],
    ['number', sv.formats.number(20_000), '20 000'],
    ['took', en.formats.took(340.4), '340 ms'],
    ['took', en.formats.took(1_250), '1.3 s'],
    ['took', sv.formats.took(1_250), '1,3 s'],
  ])('a %s: %s', (_, written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  it('says the whole of a moment with day of the week and zone', () => {
    expect(sv.formats.whole(at)).toMatch(/^tisdag 24 november 2026 .*14:03:22 \S+/);
    expect(en.formats.whole(at)).toMatch(/^Tuesday,? 24 November 2026 .*14:03:22 \S+/);
  });

  it('keeps a day that has no time on that day, in every zone', () => {
    expect(en.formats.day('2026-11-24')).toBe('24 Nov 2026');
    expect(en.formats.day('2026-01-01')).toBe('1 Jan 2026');
  });

  it('gives back what is no time', () => {
    expect([en.formats.day('?'), en.formats.moment('–'), en.formats.whole('')]).toEqual(['?', '–', '']);
  });
});

describe('values in sentences', () => {
  it('are written as the language does', () => {
    const params = { date: '2026-11-24' };
    expect(en.problem({ code: 'token-expired', params }).message).toContain('24 Nov 2026');
    expect(sv.problem({ code: 'token-expired', params }).message).toContain('24 nov. 2026');
    const counts = { imported: 12_345, exported: 7, escrowed: 0 };
    expect(en.say('screen.watch.job.counts', counts)).toBe('12,345 read, 7 written, 0 put aside');
    expect(plain(sv.say('screen.watch.job.counts', counts))).toBe(
      '12 345 lästa, 7 skrivna, 0 lagda åt sidan',
    );
  });

  it('choose the plural and are grouped in it', () => {
    expect(en.say('screen.scope.who.people', { count: 1 })).toBe('1 person');
    expect(en.say('screen.scope.who.people', { count: 1_200 })).toBe('1,200 people');
    expect(sv.say('screen.scope.who.groups', { count: 1 })).toBe('1 grupp');
    expect(plain(sv.say('screen.scope.who.groups', { count: 1_200 }))).toBe('1 200 grupper');
  });

  it('are typed as they are to be typed where they confirm something', () => {
    expect(en.say('screen.configure.settings.count', { people: 1_200 })).toBe(
      'All 1,200 people would be provisioned. Type 1200 to confirm.',
    );
  });

  it('name directory roles as the language does, and one that is unheard of as it is', () => {
    const finding = {
      id: 'role',
      outcome: 'configure',
      verdict: 'pass',
      params: { roles: 'Cloud Application Administrator, Global Reader, Tent Keeper' },
      evidence: [],
      ms: 0,
    } as const;
    expect(sv.finding(finding).why).toContain('Molnprogramadministratör, Global läsare, Tent Keeper.');
    expect(en.finding(finding).why).toContain('Cloud Application Administrator, Global Reader, Tent Keeper.');
  });

  it('stay what they are when they are neither time nor number', () => {
    expect(en.say('screen.watch.job.entry', { key: 'x', value: '12' })).toBe('x: 12');
    expect(en.problem({ code: 'token-expired', params: { date: '{{url}} $t(frame.close)' } }).message).toBe(
      'This secret token expired on {{url}} $t(frame.close).',
    );
  });
});

describe('a speaker', () => {
  it('changes sentences, dates and numbers at once, for whoever holds its words', () => {
    const { words, speak } = createSpeaker('en');
    expect([words.say('frame.close'), words.formats.number(1_000)]).toEqual(['Close', '1,000']);
    speak('sv');
    expect([words.language, words.locale, words.say('frame.close')]).toEqual(['sv', 'sv-SE', 'Stäng']);
    expect(plain(words.formats.number(1_000))).toBe('1 000');
  });
});
