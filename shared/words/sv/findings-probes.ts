import { notTried } from './findings-skipped';

const retryLater = 'Kontrollera igen senare. Om det fortsätter, fråga den som driver slutpunkten.';
const tellEndpoint = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';
const compareAddress = 'Jämför URL:en med GroupTalks självstudie, steg 2, tecken för tecken.';
const filterable =
  'Välj ett matchande attribut som slutpunkten kan filtrera på, eller låt slutpunkten rättas.';

/** What comes of Entra's search for somebody who cannot exist; the same for people and groups. */
const probe = {
  empty: { why: 'Sökningen på {{attribute}} hittade ingen, och svaret är det som Entra väntar sig.' },
  'without-resources': {
    why: 'Svaret är tomt som det ska, men saknar en lista som heter Resources. Entras dokumentation visar en.',
    remedy: 'Inget behöver göras så länge ”Testa anslutning” lyckas.',
  },
  'plus-not-a-blank': {
    why: 'Slutpunkten läser inte + som blanksteg ({{answer}}). Så skriver Entra dem i sökningar; med %20 fungerar sökningen.',
    remedy: 'Slutpunkten måste avkoda frågan som formulär gör, där + är ett blanksteg.',
  },
  'filter-ignored': {
    why: 'Sökningen på {{attribute}} efter ett slumpvärde hittade {{found, number}}. Slutpunkten bortser från filtret, så Entra skulle matcha främlingar.',
    remedy: filterable,
  },
  'resources-despite-zero': {
    why: 'Svaret säger att ingen hittades men innehåller {{found, number}} poster. Entra kan matcha främlingar.',
    remedy: tellEndpoint,
  },
  'not-a-list': {
    why: 'Svaret är inte den lista som Entra väntar sig.',
    remedy: tellEndpoint,
  },
  'no-match-404': {
    why: 'Slutpunkten svarar 404 när ingen matchar. Entra behöver 200 med en tom lista, annars blir det karantän.',
    remedy: 'Slutpunkten måste besvara en sådan sökning med 200 och en tom lista.',
  },
  'nothing-here': {
    why: 'Det finns ingen SCIM-slutpunkt på den här adressen. Den svarade {{answer}}.',
    remedy: compareAddress,
  },
  refused: {
    why: 'Slutpunkten tillåter inte sökningen. Den svarade {{answer}}.',
    remedy:
      'Kontrollera att ditt GroupTalk-konto har administratörsbehörighet. Hämta sedan en ny hemlig token i GroupTalk Admin.',
  },
  redirected: {
    why: 'Slutpunkten skickar begäran vidare: {{answer}} till {{to}}. Tokenen skickades inte dit.',
    remedy:
      'Ange adressen som URL för klientorganisation om du litar på den. Annars loggar du först in på nätverket.',
  },
  'redirected-within': {
    why: 'Slutpunkten skickar sökningen till en annan av sina adresser: {{answer}} till {{to}}. Entra väntar sig svaret här.',
    remedy: 'Jämför URL:en med GroupTalks självstudie, steg 2. Om den stämmer måste slutpunkten rättas.',
  },
  'filter-refused': {
    why: 'Slutpunkten avvisar sökningen på {{attribute}}. Den svarade {{answer}}.',
    remedy: filterable,
  },
  throttled: {
    why: 'Slutpunkten ber appen att sakta ner. Den svarade {{answer}}, även andra gången.',
    remedy: 'Vänta några minuter och kontrollera igen. Entra behöver 25 begäranden per sekund.',
  },
  'not-supported': {
    why: 'Slutpunkten erbjuder inte sökningen. Den svarade {{answer}}.',
    remedy: tellEndpoint,
  },
  'server-error': {
    why: 'Slutpunkten har ett eget fel. Den svarade {{answer}}.',
    remedy: retryLater,
  },
  'other-status': {
    why: 'Entra väntar sig svaret 200. Det blev {{answer}}.',
    remedy: tellEndpoint,
  },
  'timed-out': {
    why: 'Sökningen på {{attribute}} fick inget helt svar i tid.',
    remedy: retryLater,
  },
  'too-large': {
    why: 'Svaret är mycket större än en tom lista kan vara. Det klipptes av.',
    remedy: 'Slutpunkten måste filtrera på {{attribute}} i stället för att skicka allt.',
  },
  truncated: {
    why: 'Svaret bröts innan det var slut.',
    remedy: retryLater,
  },
  garbled: {
    why: 'Svaret kan inte packas upp. Innehållet stämmer inte med det som huvudet säger.',
    remedy: tellEndpoint,
  },
  'broke-off': {
    why: 'Inget svar kom ({{code}}).',
    remedy: retryLater,
  },
  ...notTried,
} as const;

/** What the endpoint answers to Entra's questions. */
export const probeFindings = {
  'content-type': {
    title: 'Svarens innehållstyp',
    scim: { why: 'Svaren har typen application/scim+json, så som Entra vill ha det.' },
    json: {
      why: 'Svaren har typen application/json. Entra begär application/scim+json; oftast fungerar det ändå.',
      remedy: 'Inget behöver göras så länge ”Testa anslutning” lyckas.',
    },
    'other-charset': {
      why: 'Svaren anger teckenuppsättningen {{charset}}. JSON är alltid UTF-8, så bokstäver kan gå förlorade.',
      remedy: tellEndpoint,
    },
    missing: {
      why: 'Svaren saknar Content-Type. Entra begär application/scim+json.',
      remedy: tellEndpoint,
    },
    other: {
      why: 'Svaren har typen {{type}}. Entra begär application/scim+json.',
      remedy: tellEndpoint,
    },
    html: {
      why: 'En webbsida svarar i stället för SCIM-slutpunkten. Dess rubrik: {{page}}',
      remedy: compareAddress,
    },
    'sign-in-page': {
      why: 'En inloggningssida svarar i stället för SCIM-slutpunkten. Dess rubrik: {{page}}',
      remedy:
        'Om sidan hör till ditt nätverk, logga in där och kontrollera igen. Jämför annars URL:en med självstudien.',
    },
    'not-shown': {
      why: 'Inget lyckat svar kom vars typ kunde bedömas.',
      remedy: 'Se först på de andra resultaten.',
    },
    ...notTried,
  },
  'list-shape': {
    title: 'Listornas form',
    good: { why: 'Sökresultaten är ListResponse-meddelanden, så som Entra vill ha dem.' },
    'not-shown': {
      why: 'Inget lyckat svar kom vars form kunde bedömas.',
      remedy: 'Se först på de andra resultaten.',
    },
    empty: {
      why: 'Svaret från {{path}} är tomt. Entra väntar sig en lista, även när ingen hittades.',
      remedy: tellEndpoint,
    },
    'not-json': {
      why: 'Svaret från {{path}} är inte JSON, eller bryts mitt i.',
      remedy: tellEndpoint,
    },
    'malformed-text': {
      why: 'Svaret från {{path}} är inte giltig UTF-8, så bokstäver kan gå förlorade.',
      remedy: tellEndpoint,
    },
    'not-an-object': {
      why: 'Svaret från {{path}} är JSON men inget meddelande.',
      remedy: tellEndpoint,
    },
    'error-in-200': {
      why: '{{path}} svarar med status 200 och ett felmeddelande. Entra tar det för ett lyckat svar.',
      remedy: tellEndpoint,
    },
    'bare-array': {
      why: 'Svaret från {{path}} är en lista utan omslag. Entra väntar sig ett ListResponse-meddelande runt den.',
      remedy: tellEndpoint,
    },
    'total-missing': {
      why: 'Svaret från {{path}} saknar totalResults. Entra behöver det.',
      remedy: tellEndpoint,
    },
    'total-not-a-number': {
      why: 'totalResults från {{path}} är inget heltal från 0 och uppåt.',
      remedy: tellEndpoint,
    },
    'resources-not-a-list': {
      why: 'Resources från {{path}} är ingen lista.',
      remedy: tellEndpoint,
    },
    'resources-missing': {
      why: 'Svaret från {{path}} säger att det finns någon men saknar Resources.',
      remedy: tellEndpoint,
    },
    'entries-not-resources': {
      why: 'Resources från {{path}} innehåller poster som inte är resurser.',
      remedy: tellEndpoint,
    },
    'total-too-small': {
      why: 'Svaret från {{path}} innehåller fler resurser än dess totalResults säger.',
      remedy: tellEndpoint,
    },
    'paging-not-a-number': {
      why: 'startIndex eller itemsPerPage från {{path}} är inget heltal.',
      remedy: tellEndpoint,
    },
    'other-page-length': {
      why: 'itemsPerPage från {{path}} är inte så många resurser som svaret innehåller.',
      remedy: 'Inget behöver göras. Entra räknar själv.',
    },
    'list-urn-missing': {
      why: 'Svaret från {{path}} anger inte schemat ListResponse.',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
  'entra-user-probe': { title: 'Entras anslutningstest: personer', ...probe },
  'entra-group-probe': { title: 'Entras anslutningstest: grupper', ...probe },
  'schemas-cover-mapping': {
    title: 'De mappade attributen i slutpunktens scheman',
    covered: {
      why: 'Alla {{total}} mappade attribut finns i slutpunktens scheman, med typer som passar.',
    },
    'no-schemas': {
      why: 'Slutpunkten visar inte sina scheman ({{answer}}). Entra klarar sig utan dem.',
      remedy: 'Inget behöver göras. Om varje attribut kommer fram visar sig först i drift.',
    },
    partial: {
      why: 'Alla scheman kunde inte läsas. De här attributen fanns inte bland dem som gick att läsa: {{missing}}',
      remedy: 'Se först på resultatet om schemanas form.',
    },
    unreadable: {
      why: 'Slutpunktens scheman kunde inte läsas ({{answer}}). Entra klarar sig utan dem.',
      remedy: 'Se först på resultatet om schemanas form.',
    },
    'attributes-missing': {
      why: 'Slutpunktens scheman saknar attribut som mappningen skriver: {{missing}}',
      remedy: 'Be GroupTalk att erbjuda attributen, eller ta bort dem ur mappningen.',
    },
    'other-types': {
      why: 'Slutpunktens scheman ger en annan typ åt attribut som mappningen skriver: {{other}}',
      remedy: 'Fråga GroupTalk vilken typ som är rätt, och rätta attributlistan i Entra.',
    },
    'missing-and-other-types': {
      why: 'Slutpunktens scheman saknar {{missing}}. De ger en annan typ åt {{other}}.',
      remedy: 'Be GroupTalk att erbjuda attributen som saknas, och fråga vilka typer som är rätt.',
    },
    'never-shown': {
      why: 'Enligt sina scheman visar slutpunkten aldrig {{hidden}}. Entra skulle skicka de värdena om och om igen.',
      remedy: 'Be GroupTalk att visa attributen, eller ta bort dem ur mappningen.',
    },
    'required-besides': {
      why: 'Enligt sina scheman kräver slutpunkten attribut som mappningen inte skriver: {{required}}',
      remedy: 'Lägg till attributen i mappningen, eller be GroupTalk att göra dem valfria.',
    },
    ...notTried,
  },
} as const;
