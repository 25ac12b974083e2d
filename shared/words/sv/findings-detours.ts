import { notTried } from './findings-skipped';

const checkProxySettings = 'Kontrollera datorns proxyinställningar, till exempel HTTPS_PROXY.';

/** What stands between here and the endpoint, and where it sends its callers. */
export const detourFindings = {
  proxy: {
    title: 'En proxy på vägen',
    none: { why: 'Ingen proxy står mellan datorn och {{host}}.' },
    found: { why: 'Vägen till {{host}} går genom proxyn {{proxy}}, som släpper igenom.' },
    'signs-in': { why: 'Proxyn {{proxy}} kräver inloggning, och får den av datorn.' },
    'not-looked-at': {
      why: 'Vägen går genom proxyn {{proxy}}, som inte går att granska härifrån.',
      remedy: 'Inget behöver göras. Kontrollerna som följer går genom proxyn.',
    },
    'reads-tls': {
      why: 'Certifikatet för {{host}} kommer från {{issuer}}, som bara datorn känner. Något på vägen läser det krypterade.',
      remedy: 'Be att {{host}} undantas, eftersom den hemliga tokenen kan läsas. Entra går en annan väg.',
    },
    'reads-tls-untrusted': {
      why: 'Något på vägen läser det krypterade: {{issuer}}. Datorn litar inte på det, så inget skickades.',
      remedy: 'Be den som driver nätverket att undanta {{host}}, eller att göra dess certifikat betrott här.',
    },
    'private-authority': {
      why: 'Certifikatet för {{host}} kommer från {{issuer}}, som bara datorn känner. Entra litar kanske inte på det.',
      remedy:
        'Om inget program här läser det krypterade behöver slutpunkten ett certifikat från en offentlig utfärdare.',
    },
    unreachable: {
      why: 'Proxyn {{proxy}} svarar inte, eller är ingen proxy.',
      remedy: checkProxySettings,
    },
    refused: {
      why: 'Proxyn {{proxy}} släpper inte igenom någon till {{host}}.',
      remedy: 'Be den som driver proxyn att tillåta {{host}}. Entra går inte genom den.',
    },
    'wants-sign-in': {
      why: 'Proxyn {{proxy}} kräver inloggning innan den ansluter.',
      remedy: 'Logga in på proxyn, eller be att {{host}} tillåts utan inloggning.',
    },
    'timed-out': {
      why: 'Proxyn {{proxy}} anslöt inte i tid till {{host}}.',
      remedy: 'Fråga den som driver proxyn om den får ansluta till {{host}}.',
    },
    ...notTried,
  },
  redirect: {
    title: 'Svar där frågan ställs',
    none: { why: 'Slutpunkten svarar där den blir tillfrågad, och skickar ingen vidare.' },
    'plain-http': {
      why: 'Slutpunkten skickar oss vidare till {{to}}, utan kryptering ({{status}}). Tokenen skickades inte dit.',
      remedy: 'Be den som driver slutpunkten att svara på själva https://-adressen.',
    },
    loop: {
      why: 'Slutpunkten skickar oss tillbaka till samma adress ({{status}}). Det tar aldrig slut.',
      remedy: 'Fråga den som driver slutpunkten, eller en gateway framför den.',
    },
    slash: {
      why: 'Slutpunkten vill ha ett snedstreck till i slutet av /Users eller /Groups ({{status}}). Entra lägger inte till det.',
      remedy: 'Be den som driver slutpunkten att svara på båda adresserna.',
    },
    'sign-in': {
      why: 'Slutpunkten skickar oss till en inloggningssida: {{to}} ({{status}}). Tjänster kan inte logga in där. Tokenen skickades inte.',
      remedy:
        'Kontrollera URL:en och den hemliga tokenen. Om båda stämmer, fråga den som driver slutpunkten.',
    },
    'other-host': {
      why: 'Slutpunkten skickar oss vidare till en annan värd: {{to}} ({{status}}). Tokenen skickades inte dit.',
      remedy: 'Om du litar på den värden, ange dess adress som URL för klientorganisation.',
    },
    within: {
      why: 'Slutpunkten skickar oss vidare till en annan adress: {{to}} ({{status}}). Vi följde inte efter.',
      remedy: 'Ange den adressen som URL för klientorganisation, om den är den rätta.',
    },
    'no-target': {
      why: 'Slutpunkten svarar att den finns någon annanstans, men inte var ({{status}}).',
      remedy: 'Kontrollera URL:en. Om den stämmer, fråga den som driver slutpunkten.',
    },
    ...notTried,
  },
} as const;
