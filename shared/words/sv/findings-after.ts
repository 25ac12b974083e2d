import { notTried } from './findings-skipped';

const load =
  '{{rate, number}} per sekund. Hälften av svaren tog högst {{middle, number}} ms, nitton av tjugo högst {{most, number}} ms.';
const standIt = 'Be den som driver slutpunkten att få den att klara 25 begäranden per sekund.';

/** How much the endpoint takes, and what became of all that was made. */
export const afterFindings = {
  stamina: {
    title: 'Tjugofem begäranden per sekund',
    'kept-up': {
      why: `Slutpunkten besvarade {{total, number}} begäranden, ${load} Det längsta tog {{longest, number}} ms.`,
    },
    'throttled-briefly': {
      why: 'Slutpunkten höll tillbaka {{some, number}} av {{total, number}} begäranden och sade hur länge. Entra väntar och fortsätter.',
      remedy: 'Inget behöver göras.',
    },
    throttled: {
      why: 'Slutpunkten höll tillbaka {{some, number}} av {{total, number}} begäranden. Microsoft kräver 25 per sekund.',
      remedy: 'Be den som driver slutpunkten att släppa igenom 25 begäranden per sekund.',
    },
    'throttled-untold': {
      why: 'Slutpunkten höll tillbaka {{some, number}} av {{total, number}} begäranden utan att säga hur länge.',
      remedy: 'Slutpunkten bör skicka Retry-After med 429 och släppa igenom 25 begäranden per sekund.',
    },
    slow: {
      why: `Slutpunkten hinner inte med. Den klarade ${load}`,
      remedy: 'Kontrollera igen från ett annat nätverk. Om det fortsätter, fråga den som driver slutpunkten.',
    },
    'server-errors': {
      why: 'Under belastning misslyckades {{some, number}} av {{total, number}} begäranden i slutpunkten ({{answer}}).',
      remedy: standIt,
    },
    'no-answers': {
      why: 'Under belastning fick {{some, number}} av {{total, number}} begäranden inget svar ({{answer}}).',
      remedy: standIt,
    },
    'other-answers': {
      why: 'Under belastning blev {{some, number}} av {{total, number}} svar andra än förut ({{answer}}).',
      remedy: 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.',
    },
    ...notTried,
  },
  'clean-up': {
    title: 'Det som skapades för kontrollerna tas bort',
    'nothing-made': { why: 'Inget skapades, så det finns inget att ta bort.' },
    'all-gone': {
      why: 'Allt som skapades för kontrollerna är borta igen ({{count, number}}).',
    },
    'some-inactive': {
      why: 'Slutpunkten behåller borttagna personer som inaktiva. Från kontrollerna finns dessa kvar: {{left}}',
      remedy: 'Inget behöver göras. De kan tas bort i GroupTalk Admin.',
    },
    'maybe-left': {
      why: 'Slutpunkten visar inte om dessa finns kvar: {{left}}',
      remedy: 'Leta efter dem i GroupTalk Admin. Appen letar efter dem igen när den startar.',
    },
    'some-left': {
      why: 'En del av det som skapades för kontrollerna finns kvar ({{answer}}): {{left}}',
      remedy: 'Ta bort dem i GroupTalk Admin, eller låt appen försöka igen.',
    },
    'out-of-reach': {
      why: 'Slutpunkten kunde inte nås för att ta bort det som skapades ({{answer}}): {{left}}',
      remedy: 'Låt appen försöka igen när slutpunkten svarar. Eller ta bort dem i GroupTalk Admin.',
    },
    ...notTried,
    explained: {
      why: 'Orsaken är densamma som för ”$t(finding.{{because}}.title)”. Från kontrollerna finns dessa kvar, eller kan finnas kvar: {{left}}',
      remedy: 'Rätta det. Ta sedan bort dem i GroupTalk Admin, eller låt appen försöka igen.',
    },
  },
} as const;
