/** What the `demo` command tells: the story of an admin who sets up provisioning on the practice tenant. */
export const demo = {
  summary: 'Går alla sex stegen i en ny övningsorganisation och skriver en rapport.',
  title: 'De sex stegen i övningsorganisationen {{tenant}}',
  practice: 'Microsoft, GroupTalk och alla personer här spelas på den här datorn. Inget lämnar den.',
  'step-begins': '{{number}}. {{title}}',
  'step-ends': '{{verdict}} efter {{seconds, tenths}} s',
  result: '{{passed}} av {{count}} steg godkända, på {{seconds, tenths}} s.',
  report: 'Rapport: {{file}}',
  told: {
    'signed-in': '{{name}} loggar in som {{username}}.',
    tenant: 'Klientorganisationen är {{name}} ({{domain}}, {{initial}}), ID {{id}}.',
    role: 'Hennes roll är {{roles, roles}}.',
    mapped: '{{users}} attribut för personer och {{groups}} för grupper mappas.',
    mail: 'Hon skriver till {{to}}: ”{{subject}}”',
    answered: 'GroupTalk Support svarar: ”{{answer}}.”',
    'token-issued':
      'I GroupTalk Admin kontrollerar hon klientorganisationens namn och ID och utfärdar den hemliga tokenen.',
    'token-kept':
      'Tokenen slutar på {{lastFour}}, kommer från {{issuer}} och gäller till {{date, day}}. Den sparas.',
    'signed-up': 'Hon registrerar sig i GroupTalk Admin och godkänner behörigheterna.',
    'expected-error': 'Sidan säger ”{{text}}” Det felet är väntat.',
    'app-there': '{{app}} finns nu bland företagsprogrammen.',
    granted: 'Det beviljades {{scopes}}.',
    saved: 'Sparat: {{keys}}. Fel mejlas till {{notify}}.',
    'on-demand': '{{name}} etableras på begäran: {{steps}}.',
    approved: 'Hon ser på ändringen och godkänner: {{change}}',
    explained: '{{name}}: {{title}}. {{why}}',
    cycle:
      'Den första cykeln slutar: {{imported, number}} lästa, {{exported, number}} skrivna, {{escrowed, number}} lagda åt sidan.',
    logs: 'Etableringsloggarna har {{count, number}} rader: {{actions}}.',
    'groups-there': 'GroupTalk har nu dessa grupper: {{names}}.',
    'people-there': 'Och dessa personer: {{names}}.',
    life: 'Livet går vidare: {{calls}} har ett nytt nummer, och gruppen heter nu {{group}}. {{leaves}} lämnar den, {{quits}} slutar, och {{unassigned}} är inte längre tilldelad.',
    'life-cycle': 'Efter nästa cykel är numret och namnet nya. De tre kontona är inaktiverade.',
    'life-purge': '{{quits}} rensas ur papperskorgen. Efter ytterligare en cykel är kontot borttaget.',
  },
} as const;

/** Findings that only the demo makes: did it all really arrive, change and leave? */
export const demoFindings = {
  'demo-arrived': {
    title: 'Framme i GroupTalk',
    all: {
      why: 'Alla {{people, number}} personer och {{groups, number}} grupper som tilldelades finns i GroupTalk.',
    },
    missing: {
      why: 'Finns inte i GroupTalk: {{missing}}.',
      remedy: 'Slå upp personerna i etableringsloggarna.',
    },
    strangers: {
      why: 'Finns i GroupTalk utan att ha tilldelats: {{strangers}}.',
      remedy: 'Se över etableringens omfång.',
    },
    unread: {
      why: 'GroupTalk kunde inte läsas: {{reason}}.',
      remedy: 'Testa anslutningen med kommandot check.',
    },
  },
  'demo-life': {
    title: 'Ändringar och avgångar',
    followed: {
      why: 'GroupTalk följde varje ändring, genom {{count, number}} begäranden från Microsoft Entra.',
    },
    stale: {
      why: 'Efter nästa cykel är dessa inte som de ska: {{wrong}}.',
      remedy: 'Slå upp personerna i etableringsloggarna.',
    },
  },
  'demo-stopped': {
    title: 'Demonstrationen avbröts',
    problem: {
      why: 'Steget {{step}} kunde inte fortsätta: {{message}}',
      remedy: 'Kör demonstrationen igen. Rapportera det om den avbryts på samma ställe.',
    },
  },
  'demo-steps': {
    title: 'De sex stegen enligt klientorganisationen',
    done: { why: 'Klientorganisationens uppgifter visar att alla sex stegen är klara.' },
    open: {
      why: 'Enligt klientorganisationens uppgifter är dessa steg inte klara: {{steps}}.',
      remedy: 'Gå igenom de stegen igen.',
    },
  },
} as const;
