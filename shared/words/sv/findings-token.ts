import { notTried } from './findings-skipped';

const newToken =
  'Kontrollera att ditt GroupTalk-konto har administratörsbehörighet. Hämta sedan en ny hemlig token i GroupTalk Admin.';

/** The secret token: as a text, in time, and at the endpoint. */
export const tokenFindings = {
  'token-shape': {
    title: 'Den hemliga tokenen som text',
    jwt: { why: 'Den hemliga tokenen är en läsbar JWT. Utfärdare: {{issuer}}' },
    opaque: {
      why: 'Den hemliga tokenen är ingen JWT, så inget kan läsas ur den. GroupTalk utfärdar en JWT.',
      remedy: 'Om slutpunkten är GroupTalk, kopiera tokenen från GroupTalk Admin igen.',
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
} as const;
