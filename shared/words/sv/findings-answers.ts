import { notTried } from './findings-skipped';

const tell = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';
const nothing = 'Inget behöver göras.';
const logs =
  'Be den som driver slutpunkten om ett SCIM-fel i svaret. Entras etableringslogg visar vad som står där.';
const notTold = {
  why: 'Svaren kom inte, eller var inte tydliga nog för att bedömas.',
  remedy: 'Se först på de andra resultaten och kontrollera sedan igen.',
};

/** The form of the answers. */
export const answerFindings = {
  'error-shape': {
    title: 'Svaret när någon inte finns',
    good: { why: 'För ett id som ingen har svarar slutpunkten 404 med ett SCIM-fel som säger varför.' },
    'no-detail': {
      why: 'Slutpunkten svarar 404 med ett SCIM-fel men utan detail. Entras logg säger då inte varför.',
      remedy: nothing,
    },
    hidden: {
      why: 'För ett id som ingen har svarar slutpunkten {{answer}}. Entra letar efter 404.',
      remedy: 'Be den som driver slutpunkten om 404, så att Entra märker när någon har tagits bort där.',
    },
    'not-shown': notTold,
    page: {
      why: 'För ett id som ingen har svarar slutpunkten 404 med en webbsida. SCIM vill ha ett felmeddelande.',
      remedy: logs,
    },
    empty: {
      why: 'För ett id som ingen har svarar slutpunkten 404 utan innehåll. SCIM vill ha ett felmeddelande.',
      remedy: 'Inget behöver göras. Entras etableringslogg säger då inte varför.',
    },
    'not-json': {
      why: 'För ett id som ingen har svarar slutpunkten 404 med text som inte är JSON. SCIM vill ha ett felmeddelande.',
      remedy: logs,
    },
    'not-an-error': {
      why: 'Svaret 404 för ett id som ingen har är JSON men anger inte schemat för SCIM-fel.',
      remedy: logs,
    },
    'status-missing': {
      why: 'SCIM-felet för ett id som ingen har anger ingen status. Det måste upprepa svarets.',
      remedy: tell,
    },
    'status-not-text': {
      why: 'SCIM-felet anger sin status som ett tal. SCIM vill ha text där.',
      remedy: tell,
    },
    'status-differs': {
      why: 'SCIM-felet anger en annan status än själva svaret ({{answer}}).',
      remedy: tell,
    },
    'other-status': {
      why: 'För ett id som ingen har svarar slutpunkten {{answer}} i stället för 404. Entra skulle inte märka att någon tagits bort.',
      remedy: tell,
    },
    found: {
      why: 'För ett id som ingen har svarar slutpunkten {{answer}}. Entra tar det för en person som finns.',
      remedy: 'Slutpunkten måste svara 404 när ingen har id:t.',
    },
    'server-error': {
      why: 'För ett id som ingen har svarar slutpunkten {{answer}}. Entra försöker då om och om igen.',
      remedy: 'Slutpunkten måste svara 404 när ingen har id:t.',
    },
    'no-answer': {
      why: 'En begäran för ett id som ingen har fick inget helt svar ({{answer}}). Entra behöver 404.',
      remedy: 'Slutpunkten måste svara 404 när ingen har id:t.',
    },
    ...notTried,
  },
  'id-present': {
    title: 'Varje persons och grupps id',
    good: { why: 'Personer och grupper har ett eget id och går att läsa med det.' },
    'nobody-there': {
      why: 'Slutpunkten visade ingen vars id kunde bedömas.',
      remedy: 'Kontrollera igen när den första personen har etablerats.',
    },
    'id-missing': {
      why: 'En resurs av typen {{kind}} saknar id. Entra minns med det vem den har skapat.',
      remedy: 'Slutpunkten måste ge varje person och grupp ett id som aldrig ändras.',
    },
    'id-twice': {
      why: 'Två resurser av typen {{kind}} i en lista har samma id. Entra skulle blanda ihop dem.',
      remedy: 'Slutpunkten måste ge varje person och grupp ett eget id.',
    },
    'not-readable': {
      why: 'En resurs av typen {{kind}} finns i listan, men dess id går inte att läsa: {{answer}}. Entra läser id:t före varje ändring.',
      remedy: 'Slutpunkten måste besvara GET för varje id som den visar i en lista.',
    },
    'read-as-list': {
      why: 'GET för ett id av typen {{kind}} besvaras med en lista. Entra väntar sig själva resursen.',
      remedy: 'Slutpunkten måste besvara GET för ett id med resursen, utan en lista runt den.',
    },
    'another-one': {
      why: 'GET för ett id av typen {{kind}} besvaras med en annan. Entra skulle ändra en främling.',
      remedy: 'Slutpunkten måste besvara GET för ett id med just den resursen.',
    },
    'other-label': {
      why: 'En resurs av typen {{kind}}, läst med sitt id, har inte typen JSON. Entra begär application/scim+json.',
      remedy: tell,
    },
    'id-not-text': {
      why: 'Id av typen {{kind}} skickas som ett tal. SCIM vill ha text.',
      remedy: tell,
    },
    'schemas-missing': {
      why: 'En resurs av typen {{kind}} anger inte sina scheman. SCIM kräver minst ett.',
      remedy: tell,
    },
    'other-schema': {
      why: 'En resurs av typen {{kind}} anger andra scheman än SCIM:s eget för {{kind}}.',
      remedy: tell,
    },
    'extension-unnamed': {
      why: 'En resurs av typen {{kind}} har ett tillägg som inte står bland dess scheman.',
      remedy: tell,
    },
    'other-kind': {
      why: 'En resurs i listan över {{kind}} säger i meta.resourceType att den är något annat.',
      remedy: tell,
    },
    ...notTried,
  },
  encoding: {
    title: 'Bokstäver och tecken i sökningar',
    good: { why: 'Blanksteg, citattecken, specialtecken och alla slags bokstäver kommer fram i sökningar.' },
    'not-shown': {
      why: 'Inte ens en enkel sökning besvarades väl, så specialtecken kunde inte bedömas.',
      remedy: 'Se först på de andra resultaten och kontrollera sedan igen.',
    },
    'plus-not-a-blank': {
      why: 'Slutpunkten läser inte + som blanksteg ({{answer}}). Så skriver Entra dem i sökningar; med %20 fungerar sökningen.',
      remedy: 'Slutpunkten måste avkoda frågan som formulär gör, där + är ett blanksteg.',
    },
    'percent-20-not-a-blank': {
      why: 'En sökning med blanksteg skrivna som %20 misslyckas ({{answer}}). Så skriver de flesta klienter; med + fungerar sökningen.',
      remedy: 'Slutpunkten måste avkoda frågan som formulär gör, där både + och %20 är blanksteg.',
    },
    'percent-is-a-pattern': {
      why: 'En sökning efter det enda tecknet % hittar {{found, number}}. Slutpunkten tar det för ett mönster, så Entra kan matcha främlingar.',
      remedy: 'Slutpunkten måste jämföra värden tecken för tecken, även %, _ och *.',
    },
    'text-is-a-filter': {
      why: 'En sökning efter text som ingen har hittar {{found, number}}. Något i texten lästes som en del av filtret.',
      remedy: 'Slutpunkten måste läsa allt mellan citattecknen som text. Det är även ett säkerhetshål.',
    },
    'letters-refused': {
      why: 'En sökning med bokstäver som å, 日本 eller en emoji misslyckas ({{answer}}). Entra kan inte matcha sådana personer.',
      remedy: 'Slutpunkten måste läsa frågan som UTF-8.',
    },
    'marks-refused': {
      why: 'En sökning med tecken som + & # % eller apostrof misslyckas ({{answer}}). Entra kan inte matcha sådana namn.',
      remedy: 'Slutpunkten måste avkoda frågan exakt en gång och läsa allt mellan citattecknen som text.',
    },
    'quotes-break-it': {
      why: 'En sökning efter text med citattecken och omvänt snedstreck får slutpunkten att fallera ({{answer}}). Entra försöker då om och om igen.',
      remedy:
        'Slutpunkten måste läsa värdet som en JSON-sträng, där citattecken och omvända snedstreck är skyddade.',
    },
    'accents-ignored': {
      why: 'En sökning efter någons namn med en accent för mycket hittar personen. Entra kan matcha en främling, till exempel Asa för Åsa.',
      remedy: 'Slutpunkten bör jämföra bokstäver med deras accenter: a, á och å är tre bokstäver.',
    },
    'quotes-refused': {
      why: 'En sökning efter text med citattecken och omvänt snedstreck avvisas ({{answer}}). Sådana namn kan inte matchas.',
      remedy:
        'Slutpunkten bör läsa värdet som en JSON-sträng, där citattecken och omvända snedstreck är skyddade.',
    },
    ...notTried,
  },
  'response-time': {
    title: 'Hur snabba svaren är',
    quick: { why: 'Svaren tar oftast {{typical, number}} ms och som mest {{slowest, number}} ms.' },
    slow: {
      why: 'Svaren tar oftast {{typical, number}} ms. Okta vill ha under 600; Entras gräns är inte känd.',
      remedy: 'Inget behöver göras. Den första cykeln tar längre tid.',
    },
    'very-slow': {
      why: 'Svaren tar oftast {{typical, number}} ms och som mest {{slowest, number}} ms. En första cykel med många personer skulle ta timmar.',
      remedy:
        'Kontrollera igen senare. Om det fortsätter, fråga den som driver slutpunkten varför den är långsam.',
    },
    'not-shown': notTold,
    ...notTried,
  },
} as const;
