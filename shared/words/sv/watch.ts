/** Sentences of the Watch step that stand beside the findings. */
export const watch = {
  cycles: 'Den första cykeln tar längre tid. Senare cykler kommer ungefär var 40:e minut.',
  silence: 'När inget har ändrats skickar Entra inget. Tystnad är inget fel.',
  'progress-pages': 'Förloppet räknar sidor, inte personer.',
  'counts-never-fall': 'De här antalen minskar inte när personer tas bort.',
  'support-logs': 'GroupTalk Support kan lägga upp rapporter med egna loggar i GroupTalk Admin.',
} as const;

/** Provision on demand: the five steps and what became of each. */
export const onDemand = {
  step: {
    connection: 'Testa anslutningen',
    import: 'Import',
    scope: 'Omfång',
    match: 'Matchning',
    action: 'Åtgärd',
  },
  state: {
    passed: 'Godkänt',
    failed: 'Misslyckades',
    skipped: 'Hoppades över',
    'not-reached': 'Nåddes inte',
    'not-told': 'Inte rapporterat',
  },
} as const;

const checkAdmin =
  'Kontrollera att ditt GroupTalk-konto har administratörsbehörighet. Hämta i så fall en ny hemlig token och spara den.';

/**
 * What an error code or skip reason of the provisioning logs means: `title`, `why` and `remedy`. GroupTalk's
 * refusals name its tutorial's remedy: Admin permissions, or a new secret token.
 */
export const logError = {
  conflict: {
    title: 'Värdet är upptaget',
    why: 'GroupTalk har redan någon med ett värde som måste vara unikt.',
    remedy: 'Rätta värdet eller det matchande attributet. Etablera sedan personen på begäran.',
  },
  'too-many-requests': {
    title: 'GroupTalk bad Entra sakta ner',
    why: 'GroupTalk svarade att för många begäranden kom på en gång.',
    remedy: 'Du behöver inte göra något: Entra försöker igen. Om det fortsätter, kontakta GroupTalk Support.',
  },
  'target-error': {
    title: 'Fel hos GroupTalk',
    why: 'GroupTalk svarade med ett internt fel. Entra försöker igen om ungefär 40 minuter.',
    remedy: 'Om det fortsätter, skicka ändrings-ID:t till GroupTalk Support.',
  },
  'not-allowed': {
    title: 'GroupTalk nekade åtkomst',
    why: 'GroupTalk nåddes, men tillåter inte detta med den sparade hemliga tokenen.',
    remedy: checkAdmin,
  },
  unprocessable: {
    title: 'GroupTalk godtog inte innehållet',
    why: 'GroupTalk förstod begäran men inte dess innehåll.',
    remedy: 'Läs svaret i exportsteget. Rätta sedan värdet eller fråga GroupTalk Support.',
  },
  'protocol-error': {
    title: 'Anslutningen stördes',
    why: 'Anslutningen mellan Entra och GroupTalk bröts. Entra försöker igen om ungefär 40 minuter.',
    remedy: 'Vänta på nästa cykel. Om det fortsätter, kontakta GroupTalk Support.',
  },
  timeout: {
    title: 'GroupTalk tog för lång tid',
    why: 'GroupTalk svarade inte i tid. Entra försöker igen om ungefär 40 minuter.',
    remedy: 'Vänta på nästa cykel. Om det fortsätter, kontakta GroupTalk Support.',
  },
  'entra-error': {
    title: 'Fel hos Entra',
    why: 'Felet ligger hos Microsoft Entra, som försöker igen om ungefär 40 minuter.',
    remedy: 'Vänta på nästa cykel. Om det fortsätter, skicka ändrings-ID:t till Microsofts support.',
  },
  'not-implemented': {
    title: 'GroupTalk erbjuder inte detta',
    why: 'GroupTalk svarade att det inte kan göra det som begärdes.',
    remedy: 'Ta bort attributet ur mappningen, eller fråga GroupTalk Support.',
  },
  'invalid-anchor': {
    title: 'Kontot i GroupTalk är borta',
    why: 'Entra minns ett konto som GroupTalk inte längre har.',
    remedy: 'Starta om etableringen, så att Entra matchar eller skapar kontot på nytt.',
  },
  'missing-values': {
    title: 'Ett obligatoriskt värde är tomt',
    why: 'GroupTalk kräver ett värde som personen inte har i Entra.',
    remedy: 'Fyll i värdet i Entra, eller ange ett standardvärde i mappningen.',
  },
  'unknown-attribute': {
    title: 'GroupTalk känner inte attributet',
    why: 'Mappningen anger ett attribut som GroupTalk inte har.',
    remedy: 'Rätta attributets namn i mappningen.',
  },
  'invalid-domain': {
    title: 'Domänen godtas inte',
    why: 'Ett värde innehåller en domän som GroupTalk inte godtar.',
    remedy: 'Ändra adressen i Entra, eller be GroupTalk Support att tillåta domänen.',
  },
  'no-licence-left': {
    title: 'Inga licenser kvar i GroupTalk',
    why: 'Din GroupTalk-organisation har ingen ledig plats för personen.',
    remedy: 'Köp fler platser, eller tilldela färre personer.',
  },
  'duplicate-target': {
    title: 'Flera konton matchar i GroupTalk',
    why: 'GroupTalk har mer än ett konto med det matchande värdet.',
    remedy: 'Ta bort dubbletterna i GroupTalk, eller matcha på ett annat attribut.',
  },
  'duplicate-source': {
    title: 'Flera personer delar det matchande värdet',
    why: 'Mer än en person i Entra har samma matchande värde.',
    remedy: 'Gör värdet unikt i Entra.',
  },
  'import-skipped': {
    title: 'Det matchande värdet är tomt',
    why: 'Entra kunde inte läsa personen, oftast för att det matchande attributet är tomt.',
    remedy: 'Fyll i det matchande attributet i Entra.',
  },
  'nothing-to-do': {
    title: 'Inget behövde göras',
    why: 'Personen ligger utanför omfånget, eller båda sidor är redan lika.',
    remedy: 'Om personen ska finnas i GroupTalk, kontrollera tilldelningen.',
  },
  'several-entries': {
    title: 'GroupTalk svarade med flera i stället för ett',
    why: 'Entra väntade sig ett konto eller en grupp, men fick flera av GroupTalk.',
    remedy: 'Skicka exportsteget till GroupTalk Support.',
  },
  'not-compatible': {
    title: 'GroupTalks svar gick inte att tolka',
    why: 'Entra kunde inte använda svaret, eller så avvisade GroupTalk ett värde i begäran.',
    remedy: 'Läs webbsvaret i exportsteget. Rätta sedan mappningen eller fråga GroupTalk Support.',
  },
  'single-value-only': {
    title: 'Bara ett värde får plats',
    why: 'Mappningen lägger flera värden i ett attribut som rymmer ett.',
    remedy: 'Mappa ett annat källattribut, eller ta ut ett värde med Item().',
  },
  'credentials-refused': {
    title: 'Entra kan inte logga in i GroupTalk',
    why: 'Entras anslutningstest misslyckades: token, URL eller svar stämmer inte.',
    remedy: checkAdmin,
  },
  'filter-refused': {
    title: 'GroupTalk avvisade begäran',
    why: 'GroupTalk avvisade en sökning eller ändring enligt en egen regel.',
    remedy: 'Läs webbsvaret i exportsteget. Fråga sedan GroupTalk Support.',
  },
  'reference-unresolved': {
    title: 'En medlem finns inte i GroupTalk än',
    why: 'Gruppen har en medlem som ligger utanför omfånget eller inte är skapad än.',
    remedy: 'Ta med medlemmen i omfånget. Starta sedan om etableringen.',
  },
  'value-refused': {
    title: 'Ett värde bryter mot en regel',
    why: 'Ett värde följer inte reglerna för sitt attribut.',
    remedy: 'Ändra värdet i Entra, eller mappningen.',
  },
  'name-not-exported': {
    title: 'Attributet skickas inte',
    why: 'Entra skickar inte det anpassade attributet, eftersom namnet bryter mot mönstret för tillägg.',
    remedy: 'Rätta attributets namn i mappningen: urn, kolon, och attributet efter det sista kolonet.',
  },
  'not-entitled': {
    title: 'Utanför omfånget',
    why: 'Personen är inte tilldelad, är bortfiltrerad eller har ett inaktiverat konto.',
    remedy: 'Tilldela personen till GroupTalk, och kontrollera att kontot är aktiverat.',
  },
  'already-equal': {
    title: 'Båda sidor är lika',
    why: 'Entra och GroupTalk har redan samma värden.',
    remedy: 'Du behöver inte göra något.',
  },
  unknown: {
    title: 'Kod utan förklaring',
    why: 'Microsoft dokumenterar ingen betydelse för detta: {{code}}',
    remedy: 'Läs händelsens steg. Skicka ändrings-ID:t till supporten om de inte hjälper.',
  },
} as const;
