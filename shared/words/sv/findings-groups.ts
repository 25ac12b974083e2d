import { changing, oddStatus, stopThere, tellEndpoint, troubles, withoutFlag } from './findings-groups-trial';
import { notTried } from './findings-skipped';

const notWrittenDown = {
  'not-written-down': {
    why: 'Inget skapades, eftersom datorn inte kunde skriva upp vad den skulle skapa.',
    remedy: 'Frigör plats på datorns disk och kontrollera sedan igen.',
  },
} as const;

/** What is written about groups, on groups made for it. */
export const groupFindings = {
  'group-create': {
    title: 'Att skapa en grupp',
    created: { why: 'En grupp skapades som Entra gör det, lästes med sitt id och hittades på sitt namn.' },
    ...troubles,
    ...notWrittenDown,
    refused: {
      why: 'Slutpunkten avvisar en ny grupp. Den svarade {{answer}}. Entra kan inte etablera grupper.',
      remedy: tellEndpoint,
    },
    'microsoft-schema-refused': {
      why: 'En grupp med Microsofts eget schema avvisas ({{answer}}). Entra anger alltid det schemat.',
      remedy:
        'Slutpunkten måste släppa igenom scheman som den inte känner till. Skicka resultatet till den som driver den.',
    },
    'no-id': {
      why: 'Svaret på en ny grupp innehåller inget användbart id. Entra kan inte hitta gruppen igen.',
      remedy: tellEndpoint,
    },
    stranger: {
      why: 'Under id:t i svaret finns något annat än den nya gruppen. Entra skulle ändra något främmande.',
      remedy: tellEndpoint,
    },
    'not-readable': {
      why: 'Den nya gruppen kan inte läsas med sitt id. Slutpunkten svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'name-changed': {
      why: 'Gruppen skapades som {{name}} men visar {{shown}}. Entra hittar grupper på deras namn.',
      remedy: 'Slutpunkten måste behålla displayName precis som det skickades.',
    },
    'not-found': {
      why: 'Den nya gruppen hittas inte på sitt namn ({{answer}}). Entra skulle skapa den en gång till.',
      remedy: tellEndpoint,
    },
    'found-several': {
      why: 'En sökning på en grupps namn hittar {{count, number}}. Entra stannar när det finns fler än en.',
      remedy: tellEndpoint,
    },
    'name-refused': {
      why: 'En grupp vars namn innehåller tecken som å, & eller en bild avvisas ({{answer}}). Enkla namn tas emot.',
      remedy: 'Slutpunkten måste ta emot alla namn som en grupp i Entra kan ha.',
    },
    'external-id-lost': {
      why: 'externalId skickades men behålls inte. Det visar {{shown}}. Entra skulle skicka det i varje cykel.',
      remedy: 'Slutpunkten måste behålla externalId. Eller ta bort det ur mappningen för grupper.',
    },
    'other-status': {
      why: 'Gruppen skapades men besvarades med {{answer}}. SCIM och Entra väntar sig 201.',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
  'group-duplicate': {
    title: 'En andra grupp med samma namn',
    told: { why: 'En andra grupp med samma namn avvisas med 409, som den ska.' },
    ...troubles,
    ...notWrittenDown,
    'second-made': {
      why: 'En andra grupp med samma namn skapades. Entra stannar när två har samma namn.',
      remedy: 'Slutpunkten måste hålla gruppnamn unika och svara 409.',
    },
    'other-case-made': {
      why: 'En andra grupp vars namn bara skiljer sig i versaler skapades. Entra hittar båda och stannar.',
      remedy: 'Slutpunkten måste jämföra gruppnamn utan hänsyn till versaler och svara 409.',
    },
    'other-case-apart': {
      why: 'En andra grupp vars namn bara skiljer sig i versaler skapades. Sökningen håller isär de två.',
      remedy: 'SCIM jämför gruppnamn utan hänsyn till versaler. Berätta det för den som driver slutpunkten.',
    },
    'made-all-the-same': {
      why: 'En andra grupp med samma namn avvisas med {{answer}} men skapas ändå.',
      remedy: tellEndpoint,
    },
    'answered-as-made': {
      why: 'En andra grupp med samma namn besvaras med {{answer}}, som om den hade skapats.',
      remedy: 'Slutpunkten måste svara 409, så att Entra får veta att gruppen finns.',
    },
    'other-refusal': {
      why: 'En andra grupp med samma namn avvisas med {{answer}}. Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'En andra grupp med samma namn leder till {{answer}}. Entra skulle försöka om och om igen.',
      remedy: 'Slutpunkten måste svara 409.',
    },
    ...notTried,
  },
  'group-rename': {
    title: 'Att byta namn på en grupp',
    renamed: { why: 'En grupp bytte namn och hittas bara på sitt nya namn.' },
    ...changing,
    'not-renamed': {
      why: 'Ett nytt namn togs emot ({{answer}}), men gruppen har kvar det gamla. Entra skulle skicka det i varje cykel.',
      remedy: tellEndpoint,
    },
    'name-changed': {
      why: 'Gruppen bytte namn till {{name}} men visar {{shown}}. Entra skulle skicka namnet i varje cykel.',
      remedy: 'Slutpunkten måste behålla displayName precis som det skickades.',
    },
    'not-found': {
      why: 'Gruppen hittas inte på sitt nya namn ({{answer}}). Entra skulle skapa den en gång till.',
      remedy: tellEndpoint,
    },
    'old-name-found': {
      why: 'Gruppen hittas fortfarande på sitt gamla namn. Entra skulle ta den för en annan grupp.',
      remedy: tellEndpoint,
    },
    'others-renamed': { why: 'När en grupp bytte namn gjorde en annan grupp det också.', remedy: stopThere },
    'others-changed': {
      why: 'När en grupp byter namn ändras även annat i den: {{what}}.',
      remedy: 'Slutpunkten får inte ändra något annat än namnet.',
    },
    'flag-others-changed': {
      why: 'Ett nytt namn utan sökväg ändrar även annat: {{what}}. Entra skickar det så med aadOptscim062020.',
      remedy: withoutFlag,
    },
    'flag-refused': {
      why: 'Ett nytt namn utan sökväg avvisas ({{answer}}). Entra skickar det så med aadOptscim062020.',
      remedy: withoutFlag,
    },
    'flag-not-renamed': {
      why: 'Ett nytt namn utan sökväg har ingen verkan. Entra skickar det så med aadOptscim062020.',
      remedy: withoutFlag,
    },
    ...oddStatus,
    ...notTried,
  },
  'group-description': {
    title: 'Vad en grupp är till för',
    kept: { why: 'En grupps beskrivning behålls när den skapas och när den ändras.' },
    'not-mapped': {
      why: 'Mappningen skriver inget om en grupp utom namn, medlemmar och externalId.',
      remedy: 'Inget behöver göras.',
    },
    ...changing,
    ...notWrittenDown,
    'create-refused': {
      why: 'En grupp med {{attribute}} skapas inte ({{answer}}). Entra skickar den så.',
      remedy: 'Be GroupTalk att erbjuda attributet, eller ta bort det ur mappningen för grupper.',
    },
    'create-lost': {
      why: 'En ny grupp tappar {{attribute}}. Det behålls bara när det ändras senare.',
      remedy: 'Slutpunkten måste läsa tillägg även när deras schema inte står i schemas.',
    },
    'not-kept': {
      why: 'En ändring av {{attribute}} tas emot ({{answer}}) men behålls inte. Entra skulle skicka den i varje cykel.',
      remedy: 'Be GroupTalk att erbjuda attributet, eller ta bort det ur mappningen för grupper.',
    },
    changed: {
      why: '{{attribute}} behålls på annat sätt än det skickades. Entra skulle skicka det i varje cykel.',
      remedy: 'Slutpunkten måste behålla värden precis som de skickades.',
    },
    'others-changed': {
      why: 'En ändring av {{attribute}} ändrar även annat i gruppen: {{what}}.',
      remedy: 'Slutpunkten får inte ändra något annat än det som skickades.',
    },
    'lost-with-member': {
      why: 'När en medlem läggs till tappar gruppen {{attribute}}.',
      remedy: 'Slutpunkten får inte ändra något annat än medlemmarna.',
    },
    ...oddStatus,
    ...notTried,
  },
  'group-delete': {
    title: 'Att ta bort en grupp',
    deleted: { why: 'En grupp togs bort och är borta. Dess medlem finns kvar.' },
    ...changing,
    'still-there': {
      why: 'En grupp togs bort enligt svaret men kan fortfarande läsas ({{answer}}).',
      remedy: tellEndpoint,
    },
    'still-found': {
      why: 'En borttagen grupp hittas fortfarande på sitt namn. Entra skulle matcha en grupp som är borta.',
      remedy: tellEndpoint,
    },
    'members-gone': {
      why: 'När en grupp tas bort försvinner även dess medlem. Personer skulle förlora sina konton.',
      remedy: stopThere,
    },
    'other-end': {
      why: 'Att läsa en borttagen grupp besvaras med {{answer}}. SCIM och Entra väntar sig 404.',
      remedy: tellEndpoint,
    },
    'other-status': {
      why: 'En grupp togs bort och är borta. Svaret var {{answer}}; det vanliga är 204.',
      remedy: 'Inget behöver göras.',
    },
    ...notTried,
  },
} as const;
