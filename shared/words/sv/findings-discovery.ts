import { notTried } from './findings-skipped';

const tell = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';
const nothing = 'Inget behöver göras. Entra klarar sig utan.';
const throttled = {
  why: 'Slutpunkten ber appen att sakta ner ({{answer}}), så detta kunde inte bedömas.',
  remedy: 'Vänta några minuter och kontrollera sedan igen.',
};
const unreadable = {
  why: '{{answer}} kom i stället för JSON som går att läsa. Andra klienter än Entra behöver det.',
  remedy: tell,
};
const otherLabel = {
  why: 'Svaret är JSON men har inte den typen. Det borde vara application/scim+json.',
  remedy: tell,
};

/** What the endpoint says of itself. */
export const discoveryFindings = {
  'service-provider-config': {
    title: 'Vad slutpunkten säger att den kan',
    good: { why: 'Slutpunkten säger att den kan söka och PATCH, och det är vad Entra behöver.' },
    absent: { why: 'Slutpunkten säger inte vad den kan ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    'not-the-configuration': {
      why: 'Det som /ServiceProviderConfig visar är inte den konfiguration som SCIM beskriver.',
      remedy: tell,
    },
    'denies-patch': {
      why: 'Slutpunkten säger att den inte stöder PATCH. Entra gör varje ändring med PATCH.',
      remedy: 'Fråga den som driver slutpunkten om det stämmer. Om PATCH fungerar är uppgiften fel.',
    },
    'denies-filter': {
      why: 'Slutpunkten säger att den inte stöder filter. Entra hittar alla med filter.',
      remedy: 'Fråga den som driver slutpunkten om det stämmer. Om filter fungerar är uppgiften fel.',
    },
    'not-a-boolean': {
      why: 'Det som /ServiceProviderConfig säger om {{names}} är varken true eller false.',
      remedy: tell,
    },
    'needed-missing': {
      why: '/ServiceProviderConfig säger inget om {{names}}. SCIM kräver det, och Entra behöver det som det gäller.',
      remedy: tell,
    },
    'urn-missing': {
      why: '/ServiceProviderConfig anger inte sitt schema.',
      remedy: tell,
    },
    'other-sign-in': {
      why: 'Slutpunkten säger att den vill ha {{names}} men släppte in bearer-token. Entra skickar en bearer-token.',
      remedy: tell,
    },
    incomplete: {
      why: '/ServiceProviderConfig utelämnar {{names}}. SCIM räknar dem som obligatoriska.',
      remedy: nothing,
    },
    ...notTried,
  },
  'resource-types': {
    title: 'Var slutpunkten säger att personer och grupper finns',
    good: { why: '/ResourceTypes anger personer och grupper, med adresser och scheman.' },
    absent: { why: 'Slutpunkten visar inte sina resurstyper ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    'not-a-list': {
      why: 'Det som /ResourceTypes visar är inget ListResponse-meddelande.',
      remedy: tell,
    },
    'total-differs': {
      why: 'totalResults från /ResourceTypes är inte så många som den skickar.',
      remedy: tell,
    },
    'type-broken': {
      why: 'En resurstyp saknar namn, slutpunkt eller schema: {{where}}',
      remedy: tell,
    },
    'type-missing': {
      why: '/ResourceTypes anger inte {{where}}, fast Entra etablerar det.',
      remedy: tell,
    },
    'other-endpoint': {
      why: 'En resurstyp anger en annan adress än den som Entra frågar. {{where}}',
      remedy: 'Adresserna står relativt URL:en för klientorganisationen: /Users och /Groups.',
    },
    'other-schema': {
      why: 'En resurstyp anger ett annat schema än SCIM:s eget. {{where}}',
      remedy: tell,
    },
    'extension-required': {
      why: 'Ett tillägg sägs vara obligatoriskt. Entra utelämnar det för personer utan sådana värden. {{where}}',
      remedy: 'Be den som driver slutpunkten att göra tillägget valfritt.',
    },
    'extension-missing': {
      why: 'Mappningen skriver till ett tillägg som resurstypen inte anger. {{where}}',
      remedy: 'Be den som driver slutpunkten att ange tillägget där.',
    },
    'schema-unknown': {
      why: 'En resurstyp anger ett tillägg som /Schemas inte beskriver. {{where}}',
      remedy: tell,
    },
    'no-extensions': {
      why: 'Resurstypen anger inga tillägg, fast mappningen skriver till ett. {{where}}',
      remedy: nothing,
    },
    ...notTried,
  },
  schemas: {
    title: 'Formen på slutpunktens scheman',
    good: { why: 'Schemana går att läsa, alla på en gång och vart och ett med sitt namn.' },
    absent: { why: 'Slutpunkten visar inte sina scheman ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    none: {
      why: 'Slutpunkten säger att den inte har några scheman alls, men den har personer och grupper.',
      remedy: tell,
    },
    'not-a-list': {
      why: 'Det som /Schemas visar är inget ListResponse-meddelande. Entras schemaidentifiering vill ha ett.',
      remedy: tell,
    },
    'total-differs': {
      why: '/Schemas säger att det finns {{total, number}} och skickar {{sent, number}}. Alla måste skickas på en gång.',
      remedy: tell,
    },
    'not-schemas': {
      why: 'En post i /Schemas är inget schema med id och attribut: {{where}}',
      remedy: tell,
    },
    twice: {
      why: 'Ett schema eller attribut finns två gånger: {{where}}',
      remedy: tell,
    },
    'attribute-broken': {
      why: 'Ett attribut är beskrivet på ett sätt som SCIM inte känner till: {{where}}',
      remedy: tell,
    },
    'not-camel-case': {
      why: 'Ett ord i schemat är inte i kamelnotation, som Entras schemaidentifiering vill ha det: {{where}}',
      remedy: tell,
    },
    'with-nulls': {
      why: 'Ett schema innehåller null. Entras schemaidentifiering vill att sådana värden utelämnas: {{where}}',
      remedy: tell,
    },
    'single-other': {
      why: 'Schemat för personer, begärt med sitt namn, besvaras med något annat.',
      remedy: tell,
    },
    'single-broken': {
      why: 'Schemat för personer, begärt med sitt namn, besvaras med {{answer}}.',
      remedy: tell,
    },
    'single-absent': {
      why: 'Ett schema går inte att begära med sitt namn ({{answer}}). Alla tillsammans går.',
      remedy: nothing,
    },
    ...notTried,
  },
  'unknown-resource': {
    title: 'Svaret på en adress som inte finns',
    good: { why: 'På en adress som inte finns svarar slutpunkten 404 med ett SCIM-fel.' },
    'not-an-error': {
      why: 'På en adress som inte finns svarar slutpunkten 404 men utan SCIM-fel.',
      remedy: 'Inget behöver göras. Entra frågar ingen sådan adress.',
    },
    'other-refusal': {
      why: 'På en adress som inte finns svarar slutpunkten {{answer}}. SCIM vill ha 404.',
      remedy: 'Inget behöver göras. Entra frågar ingen sådan adress.',
    },
    'not-shown': throttled,
    found: {
      why: 'På en adress som inte finns svarar slutpunkten {{answer}}. En felaktig URL skulle inte märkas.',
      remedy: 'Be den som driver slutpunkten att svara 404 där.',
    },
    'server-error': {
      why: 'På en adress som inte finns svarar slutpunkten {{answer}}. SCIM vill ha 404.',
      remedy: 'Be den som driver slutpunkten att svara 404 där.',
    },
    'no-answer': {
      why: 'På en adress som inte finns kom inget helt svar ({{answer}}). SCIM vill ha 404.',
      remedy: 'Be den som driver slutpunkten att svara 404 där.',
    },
    ...notTried,
  },
} as const;
