import { notTried } from './findings-skipped';

const newToken =
  'Kontrollera att ditt GroupTalk-konto har administratörsbehörighet. Hämta sedan en ny hemlig token i GroupTalk Admin.';

const answer401WithoutToken = 'Be den som driver slutpunkten att svara 401 när ingen token skickas.';
const answer401 = 'Be den som driver slutpunkten att svara 401 när en token är fel eller har upphört.';

/** The secret token: as a text, in time, and at the endpoint. */
export const tokenFindings = {
  'token-shape': {
    title: 'Den hemliga tokenen som text',
    jwt: { why: 'Den hemliga tokenen är en läsbar JWT. Utfärdare: {{issuer}}' },
    opaque: {
      why: 'Den hemliga tokenen är ingen JWT, så inget kan läsas ur den. GroupTalk utfärdar en JWT.',
      remedy: 'Om slutpunkten är GroupTalk, kopiera tokenen från GroupTalk Admin igen.',
    },
    'bearer-prefix': {
      why: 'Ordet Bearer stod före den hemliga tokenen. Här togs det bort. Utfärdare: {{issuer}}',
      remedy: 'Ange tokenen i Entra utan det ordet, eftersom Entra själv lägger till det.',
    },
    quoted: {
      why: 'Den hemliga tokenen står inom citattecken. Entra skulle skicka dem också.',
      remedy: 'Kopiera tokenen igen, utan citattecknen.',
    },
    unsigned: {
      why: 'Ingen har signerat den här JWT:n, så vem som helst kan skriva en likadan.',
      remedy: 'Be GroupTalk om en signerad token.',
    },
    damaged: {
      why: 'Den hemliga tokenen börjar som en JWT men kan inte läsas. Kanske kopierades bara en del.',
      remedy: 'Kopiera hela tokenen igen.',
    },
    'odd-characters': {
      why: 'Den hemliga tokenen innehåller tecken som är ovanliga i en token, till exempel citattecken.',
      remedy: 'Kopiera tokenen igen, utan något runt omkring.',
    },
    empty: {
      why: 'Det finns ingen hemlig token.',
      remedy: 'Kopiera tokenen från GroupTalk Admin, Microsoft Entra Integration.',
    },
    'line-break': {
      why: 'Det finns en radbrytning inne i den hemliga tokenen. Den skickades inte.',
      remedy: 'Kopiera tokenen igen, som en enda rad.',
    },
    'blank-inside': {
      why: 'Det finns ett blanksteg inne i den hemliga tokenen. Den skickades inte.',
      remedy: 'Kopiera tokenen igen, utan orden runt omkring.',
    },
    'control-character': {
      why: 'Det finns ett osynligt tecken inne i den hemliga tokenen. Den skickades inte.',
      remedy: 'Kopiera tokenen igen, eller spara filen som oformaterad text.',
    },
    'non-ascii': {
      why: 'Det finns bokstäver i den hemliga tokenen som ingen token kan ha. Den skickades inte.',
      remedy: 'Kopiera tokenen igen, direkt från GroupTalk Admin och inte från ett dokument eller mejl.',
    },
    ...notTried,
  },
  'token-expiry': {
    title: 'Hur länge den hemliga tokenen gäller',
    valid: { why: 'Den hemliga tokenen gäller till {{until, day}}.' },
    unknown: {
      why: 'Den hemliga tokenen säger inte när den upphör. Entra varnar inte heller.',
      remedy: 'Fråga GroupTalk hur länge den gäller, och anteckna datumet.',
    },
    soon: {
      why_one: 'Den hemliga tokenen upphör {{until, day}}, om {{count}} dag. Då stannar etableringen.',
      why_other: 'Den hemliga tokenen upphör {{until, day}}, om {{count}} dagar. Då stannar etableringen.',
      remedy: 'Hämta en ny hemlig token i GroupTalk Admin och ange den i Entra före den dagen.',
    },
    expired: {
      why: 'Den hemliga tokenen upphörde att gälla {{until, day}}. Entra kan inte logga in med den.',
      remedy: 'Hämta en ny hemlig token i GroupTalk Admin och ange den i Entra.',
    },
    'not-yet-valid': {
      why: 'Den hemliga tokenen gäller först från {{from, day}}.',
      remedy: 'Vänta till dess, eller hämta en ny hemlig token i GroupTalk Admin.',
    },
    'in-milliseconds': {
      why: 'Anspråket {{claim}} räknar millisekunder. JWT kräver sekunder, så den som läser det kan ta fel på årtusenden.',
      remedy: 'Fråga GroupTalk när tokenen verkligen upphör, och be dem rätta anspråket.',
    },
    'as-text': {
      why: 'Anspråket {{claim}} är skrivet som text. JWT kräver ett tal, och stränga läsare avvisar tokenen.',
      remedy: 'Be GroupTalk rätta anspråket.',
    },
    unreadable: {
      why: 'Anspråket {{claim}} är ingen tid alls, så ingen vet när tokenen upphör.',
      remedy: 'Fråga GroupTalk när tokenen upphör, och be dem rätta anspråket.',
    },
    'issued-ahead': {
      why: 'Tokenen säger att den utfärdades i framtiden. Stränga läsare avvisar den till dess.',
      remedy: 'Be GroupTalk kontrollera klockan på den server som utfärdar token.',
    },
    'ends-before-it-begins': {
      why: 'Tokenen säger att den upphör innan den börjar gälla.',
      remedy: 'Hämta en ny hemlig token i GroupTalk Admin.',
    },
    ...notTried,
  },
  'token-tenant': {
    title: 'Den klientorganisation som tokenen nämner',
    same: { why: 'Den hemliga tokenen är till för den här klientorganisationen.' },
    unnamed: { why: 'Den hemliga tokenen nämner ingen klientorganisation.' },
    'not-compared': {
      why: 'Ingen är inloggad, så klientorganisationen jämfördes inte: {{tenant}}',
      remedy: 'Jämför den med ditt klientorganisations-ID i administrationscentret för Entra.',
    },
    other: {
      why: 'Den hemliga tokenen nämner en annan klientorganisation än din: {{tenant}} ({{claim}}). Ditt folk kan hamna hos en främling.',
      remedy: 'Kontrollera att tokenen är från din egen organisation i GroupTalk Admin.',
    },
    ...notTried,
  },
  'token-accepted': {
    title: 'Den hemliga tokenen hos slutpunkten',
    accepted: { why: 'Slutpunkten godtar den hemliga tokenen.' },
    'not-shown': {
      why: 'Inget svar visar om den hemliga tokenen godtas.',
      remedy: 'Se först på de andra resultaten.',
    },
    unauthorized: {
      why: 'Slutpunkten godtar inte den hemliga tokenen. Den svarade {{answer}}.',
      remedy: newToken,
    },
    forbidden: {
      why: 'Slutpunkten känner den hemliga tokenen men tillåter den inte detta. Den svarade {{answer}}.',
      remedy: newToken,
    },
    'refused-by-page': {
      why: 'En webbsida avvisade begäran innan slutpunkten kunde göra det. Den svarade {{answer}}.',
      remedy: 'Fråga om en brandvägg eller gateway blockerar begäranden från det här nätverket.',
    },
    ...notTried,
  },
  'token-required': {
    title: 'Inget tillträde utan token',
    refused: { why: 'Utan den hemliga tokenen berättar slutpunkten inget för någon.' },
    'let-in': {
      why: 'Slutpunkten svarar på {{path}} utan token. Uppgifterna om dina användare är öppna för alla.',
      remedy: 'Be den som driver slutpunkten att kräva tokenen. Etablera inget innan dess.',
    },
    forbidden: {
      why: 'Utan token svarar slutpunkten 403. Det borde vara 401, men ingen kommer in.',
      remedy: answer401WithoutToken,
    },
    'not-there': {
      why: 'Utan token svarar slutpunkten 404. Det borde vara 401, men ingen kommer in.',
      remedy: answer401WithoutToken,
    },
    'bad-request': {
      why: 'Utan token svarar slutpunkten {{status}}. Det borde vara 401, men ingen kommer in.',
      remedy: answer401WithoutToken,
    },
    redirected: {
      why: 'Utan token skickar slutpunkten folk vidare ({{status}}). Den borde svara 401, men ingen kommer in.',
      remedy: answer401WithoutToken,
    },
    page: {
      why: 'Utan token visar slutpunkten en webbsida. Den borde svara 401, men ingen kommer in.',
      remedy: answer401WithoutToken,
    },
    'error-in-200': {
      why: 'Utan token svarar slutpunkten {{status}} med ett fel inuti. Entra tar det för ett svar.',
      remedy: answer401WithoutToken,
    },
    stumbled: {
      why: 'Utan token går något fel i slutpunkten: den svarar {{status}} i stället för 401.',
      remedy: answer401WithoutToken,
    },
    'not-shown': {
      why: 'Inget svar visar om slutpunkten kräver en token.',
      remedy: 'Se först på de andra resultaten.',
    },
    ...notTried,
  },
  'token-wrong-refused': {
    title: 'Inget tillträde med fel token',
    refused: { why: 'Slutpunkten avvisar en felaktig token med 401, och säger varför.' },
    'no-body': {
      why: 'Slutpunkten avvisar en felaktig token med 401, men säger inget mer.',
      remedy: 'Ett SCIM-fel skulle visa orsaken i Entras loggar. GroupTalk kan lägga till ett.',
    },
    'no-scim-error': {
      why: 'Slutpunkten avvisar en felaktig token med 401, men ger inget skäl i SCIM.',
      remedy: 'Ett SCIM-fel skulle visa skälet i Entras loggar. GroupTalk kan lägga till ett.',
    },
    'error-in-200': {
      why: 'Slutpunkten svarar {{status}} på en felaktig token, med ett fel inuti. Entra tar det för ett svar.',
      remedy: answer401,
    },
    'refused-by-page': {
      why: 'Slutpunkten avvisar en felaktig token med 401, men med en webbsida i stället för ett SCIM-fel.',
      remedy: 'Be den som driver slutpunkten att svara i SCIM, så att Entras loggar visar orsaken.',
    },
    'no-challenge': {
      why: 'Slutpunkten avvisar en felaktig token med 401, men utan rubriken WWW-Authenticate.',
      remedy: 'HTTP kräver den rubriken. Entra klarar sig utan.',
    },
    'let-in': {
      why: 'Slutpunkten godtar vilken token som helst. Den som känner till adressen ser uppgifterna om dina användare.',
      remedy: 'Be den som driver slutpunkten att kontrollera tokenen. Etablera inget innan dess.',
    },
    'signature-not-looked-at': {
      why: 'Slutpunkten godtar en token med falsk signatur. Vem som helst kan skriva en för din organisation.',
      remedy: 'Be den som driver slutpunkten att kontrollera signaturen. Etablera inget innan dess.',
    },
    forbidden: {
      why: 'Slutpunkten svarar 403 i stället för 401 på en felaktig token. Entra tar det för bristande behörighet.',
      remedy: answer401,
    },
    'other-status': {
      why: 'Slutpunkten svarar {{status}} i stället för 401 på en felaktig token. Entra kan inte se att en token har upphört.',
      remedy: answer401,
    },
    'server-error': {
      why: 'Slutpunkten snubblar på en felaktig token: {{status}} i stället för 401. Entra försöker då om och om igen.',
      remedy: answer401,
    },
    redirected: {
      why: 'Slutpunkten skickar en felaktig token vidare ({{status}}) i stället för att svara 401.',
      remedy: answer401,
    },
    page: {
      why: 'Slutpunkten svarar med en webbsida och status {{status}} i stället för 401 på en felaktig token.',
      remedy: answer401,
    },
    'not-shown': {
      why: 'Inget svar visar vad som händer med en felaktig token.',
      remedy: 'Se först på de andra resultaten.',
    },
    ...notTried,
  },
} as const;
