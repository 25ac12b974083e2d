import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../shared/practice/graph/odata-filter';
import { firstUnsupported, matches } from '../../shared/practice/graph/odata-match';
import { parseSearch, searchMatches, unsearchable } from '../../shared/practice/graph/odata-search';

const anna = {
  displayName: "Anna O'Neil",
  mail: 'anna@nordlicht.example',
  age: 41,
  accountEnabled: true,
  city: null,
  tags: ['A', 'B'],
  servicePrincipal: { id: 'AB-1', displayName: 'GroupTalk' },
  activityDateTime: '2026-03-02T10:00:00Z',
};

function holds(filter: string, caseSensitive = false): boolean {
  const parsed = parseFilter(filter);
  if (!parsed.ok) throw new Error(`${filter} fails at ${parsed.at}`);
  return matches(anna, parsed.value, caseSensitive);
}

describe('$filter', () => {
  it.each([
    ["displayName eq 'anna o''neil'", true],
    ["startswith(displayName,'ANNA')", true],
    ["startsWith(displayName,'Anna')", true],
    ["startswith(displayName, 'neil')", false],
    ["contains(tolower(servicePrincipal/id),'ab-')", true],
    ["servicePrincipal/displayName eq 'GroupTalk' and accountEnabled eq true", true],
    ["accountEnabled eq false or (city eq null and not (mail eq 'x'))", true],
    ["mail eq 'x' or mail eq 'y' and displayName eq 'z'", false],
    ["endswith(mail,'.example')", true],
    ["displayName in ('x', 'Anna O''Neil')", true],
    ['age gt 40 and age lt 42 and age ge 41 and age le 41', true],
    ['age gt 41', false],
    ["mail ne 'x'", true],
    ['activityDateTime gt 2026-03-02', true],
    ['activityDateTime lt 2026-03-02T09:59:59Z', false],
    ["tags/any(t:t eq 'b')", true],
    ["tags/any(t:t eq 'c')", false],
  ])('%s is %s', (filter, expected) => {
    expect(holds(filter)).toBe(expected);
  });

  it('minds the case where it is told to', () => {
    expect(holds("servicePrincipal/displayName eq 'grouptalk'", true)).toBe(false);
    expect(holds("servicePrincipal/displayName eq 'grouptalk'")).toBe(true);
  });

  it.each([
    ['', 0],
    ["displayName eq 'open", 14],
    ['displayName eq', 14],
    ["displayName like 'x'", 16],
    ["(displayName eq 'x'", 19],
    ["displayName eq 'x' mail eq 'y'", 18],
    ["startswith('x')", 11],
    ['and', 3],
  ])('%s cannot be read', (filter, at) => {
    expect(parseFilter(filter)).toMatchObject({ ok: false, at: expect.any(Number) });
    expect(parseFilter(filter)).toEqual({ ok: false, at });
  });

  it.each(['(', 'not ', 'tolower(', 'tags/any(t:'])('is refused when %s is nested without end', (text) => {
    expect(parseFilter(text.repeat(200_000))).toMatchObject({ ok: false });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseFilter(text).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('reads back any quoted text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseFilter(`mail eq '${text.replaceAll("'", "''")}'`);
        expect(parsed.ok && matches({ mail: text }, parsed.value, true)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('names the first property that the resource does not filter on', () => {
    const parsed = parseFilter("mail eq 'x' and (displayName ge 'y' or tags/any(t:t eq 'z'))");
    if (!parsed.ok) throw new Error('unreadable');
    expect(firstUnsupported(parsed.value, { mail: ['eq'], displayName: ['eq'] })).toBe('displayName');
    expect(firstUnsupported(parsed.value, { mail: ['eq'], displayName: ['ge'] })).toBe('tags');
    expect(firstUnsupported(parsed.value, { mail: ['eq'], displayName: ['ge'], tags: ['any'] })).toBeNull();
  });
});

describe('$search', () => {
  it.each([
    ['"displayName:neil"', true],
    ['"displayName:ann oNe"', false],
    ['"displayName:ann nei"', true],
    ['"displayName:nna"', false],
    ['"mail:anna@nord"', true],
    ['"mail:nord"', false],
    ['"displayName:x" OR "mail:anna"', true],
    ['"displayName:anna" AND "mail:x"', false],
    ['"displayName:\\"anna\\""', true],
  ])('%s finds Anna: %s', (text, expected) => {
    const search = parseSearch(text);
    expect(search && searchMatches(anna, search)).toBe(expected);
  });

  it.each([['displayName:anna'], ['"anna"'], ['"displayName:a" or "mail:b"'], ['"displayName:a'], ['']])(
    '%s cannot be read',
    (text) => {
      expect(parseSearch(text)).toBeNull();
    },
  );

  it('names a property that is not searchable', () => {
    expect(unsearchable(parseSearch('"mail:a" OR "city:b"') ?? [], ['mail'])).toBe('city');
  });
});
