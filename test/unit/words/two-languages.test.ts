import { describe, expect, it } from 'vitest';
import { inBoth, placeholdersOf, sentencesOf, type Tree, wordCounts } from '../../support/sentences';

const { en, sv } = inBoth;
const english = new Map(en.map(({ id, text }) => [id, text]));
const swedish = new Map(sv.map(({ id, text }) => [id, text]));

/** The same in both: names, codes, and words that Swedish has, too. */
const same = new Set([
  'Copyright © GroupTalk AB',
  'Ctrl',
  'Electron {{electron}}, Chromium {{chromium}}, Node {{node}}, {{platform}}',
  'English',
  'Esc',
  'Export',
  'GroupTalk Admin > Organization > Microsoft Entra Integration',
  'GroupTalk Onboarding',
  'GroupTalk Onboarding {{version}}',
  'Import',
  'Organisation',
  'Person',
  'Status',
  'Svenska',
  'Text',
  'The user isn’t present',
  'Token',
  'Version',
  '{{count}} person',
]);
/** No letter is left when the placeholders are taken out. */
const isWordless = (text: string) => !/\p{L}{3}/u.test(text.replace(/\{\{.*?\}\}/g, ''));

/** What is wrong with a Swedish sentence beside its English one; null: nothing. */
function untranslated(id: string, text: string): string | null {
  if (english.get(id) !== text || isWordless(text) || same.has(text)) return null;
  return `${id}: ${text}`;
}

const outsidePlaceholders = (text: string) => text.replace(/\{\{.*?\}\}|\$t\(.*?\)/g, 'x');

/** English words that the Swedish admin center has its own word for, or that Swedish inflects otherwise. */
const notSwedish: readonly (readonly [RegExp, string])[] = [
  [/(?<!\()\btenant\b(?! name\)| ID\)|\))/i, 'klientorganisation'],
  [/\bprovision(er|ing|era)/i, 'etablering'],
  [/\btokenet\b|\bpolett/i, 'tokenen'],
  [/\b(den|denna) hemliga token\b/i, 'den hemliga tokenen'],
  [/\bkonsent|\bsamtycke/i, 'medgivande'],
  [/\benterprise|\bföretagsapplikation/i, 'företagsprogram'],
  [/\bapp-?registrering(?!ar|en|\b)/i, 'appregistrering'],
  [/\bscope(t|s)?\b/i, 'omfång'],
  [/\bkvarantän|\bquarantine/i, 'karantän'],
  [/\bmapping/i, 'mappning'],
  [/\bpolicy/i, 'princip'],
  [/\bsign(a|ar)? in\b(?!”)/i, 'logga in'],
  [/\bendpoint/i, 'slutpunkt'],
  [/\blicence|\blicense\b/i, 'licens'],
  [/\bmail(et|en|a|ar)?\b|\bmejla?ddress/i, 'mejl'],
  [/\bvänligen\b/i, 'nothing at all'],
  [/\bni\b|\bEr\b|\beran?\b/, 'du'],
  [/\bdashboard|\bklicka\b/i, 'a Swedish word, and one that fits a keyboard'],
];

function glossaryBreach(text: string): readonly string[] {
  const own = outsidePlaceholders(text);
  return notSwedish.filter(([pattern]) => pattern.test(own)).map(([, better]) => better);
}

/** Quotes that belong to another language, or to a typewriter. */
const otherQuotes = { en: /["„«»]|(?<!\w)'\w/, sv: /["“„«»]|(?<!\w)'\w/ } as const;

describe('both languages', () => {
  it('have the same sentences', () => {
    expect([...english.keys()].filter((id) => !swedish.has(id))).toEqual([]);
    expect([...swedish.keys()].filter((id) => !english.has(id))).toEqual([]);
  });

  it('give each sentence the same values, written in the same way', () => {
    const differing = [...english].filter(
      ([id, text]) =>
        JSON.stringify(placeholdersOf(text)) !== JSON.stringify(placeholdersOf(swedish.get(id) ?? '')),
    );
    expect(differing.map(([id]) => id)).toEqual([]);
  });

  it.each(['en', 'sv'] as const)(
    '%s has a whole family wherever a number chooses the sentence',
    (language) => {
      const ids = new Set(inBoth[language].map(({ id }) => id));
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const families = [...ids].flatMap((id) => /^(.*)_(one|other|two|few|many)$/.exec(id)?.[1] ?? []);
      const broken = families.filter(
        (family) => wanted.some((form) => !ids.has(`${family}_${form}`)) || ids.has(family),
      );
      expect([...new Set(broken)]).toEqual([]);
    },
  );

  it.each(['en', 'sv'] as const)('%s counts in every sentence of a family', (language) => {
    const uncounted = inBoth[language].filter(
      ({ id, text }) => id.endsWith('_other') && !/\{\{count\b/.test(text),
    );
    expect(uncounted.map(({ id }) => id)).toEqual([]);
  });

  it.each(['en', 'sv'] as const)(
    '%s keeps sentences to 20 words, calm and with its own quotes',
    (language) => {
      const all = inBoth[language];
      expect(
        all.filter(({ text }) => wordCounts(text).some((count) => count > 20)).map(({ id }) => id),
      ).toEqual([]);
      expect(all.filter(({ text }) => text.includes('!')).map(({ id }) => id)).toEqual([]);
      expect(
        all.filter(({ text }) => otherQuotes[language].test(outsidePlaceholders(text))).map(({ id }) => id),
      ).toEqual([]);
    },
  );

  it.each(['en', 'sv'] as const)('%s has dashes with blanks and an ellipsis of one letter', (language) => {
    const odd = inBoth[language].filter(({ text }) => /\w[–—]\w|—|\.\.\.| {2}/.test(text));
    expect(odd.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});

describe('Swedish', () => {
  it('is translated wherever it is not a name, a code or the same word', () => {
    expect(sv.flatMap(({ id, text }) => untranslated(id, text) ?? [])).toEqual([]);
  });

  it('would notice a sentence that was left in English', () => {
    expect(untranslated('frame.close', 'Close')).toBe('frame.close: Close');
    expect(untranslated('frame.close', 'Stäng')).toBeNull();
  });

  it('says what the Swedish admin center says', () => {
    const breaches = sv.flatMap(({ id, text }) => glossaryBreach(text).map((better) => `${id}: ${better}`));
    expect(breaches).toEqual([]);
  });

  it.each([
    ['Logga in i din tenant.', 'klientorganisation'],
    ['Provisioneringen är pausad.', 'etablering'],
    ['Kopiera tokenet igen.', 'tokenen'],
    ['Den hemliga token gäller.', 'den hemliga tokenen'],
    ['Ge samtycke till appen.', 'medgivande'],
    ['Kontrollera er roll, och om ni får spara.', 'du'],
  ])('would notice “%s”', (text, better) => {
    expect(glossaryBreach(text)).toContain(better);
  });

  it('leaves names, attributes and values of {{placeholders}} alone', () => {
    expect(glossaryBreach('Microsoft Entra Integration: {{tenant}}, userName, (tenant ID)')).toEqual([]);
  });
});

describe('what these tests look at', () => {
  it('is every leaf of a tree, by its path', () => {
    const tree: Tree = { a: { b: 'x', 'c-d': { e: 'y' } } };
    expect(sentencesOf(tree)).toEqual([
      { id: 'a.b', text: 'x' },
      { id: 'a.c-d.e', text: 'y' },
    ]);
  });

  it('is a placeholder with its format', () => {
    expect(placeholdersOf('{{until, day}} and {{b}} and {{until, day}}')).toEqual(['b', 'until, day']);
    expect(placeholdersOf('{{until}}')).not.toEqual(placeholdersOf('{{until, day}}'));
  });
});
