/** Findings of the six steps about tenant and job; those of the mappings and of the endpoint's checks are elsewhere. */
const newToken =
  'Kontrollera att ditt GroupTalk-konto har administratörsbehörighet. Hämta i så fall en ny hemlig token i GroupTalk Admin.';

const setClock = 'Ställ datorns klocka. Läs sedan igen.';
const askForRole = 'Be om rollen Molnprogramadministratör eller Programadministratör.';

/** Why Entra was not let in; the same for the values at hand and for those that are saved. */
const entraRefuses = {
  'token-refused': {
    why: 'GroupTalk godtog inte den hemliga tokenen när Microsoft Entra provade den.',
    remedy: newToken,
  },
  'not-found': {
    why: 'Entra hittade inget på URL:en. Ett tomt resultat måste vara 200, inte 404.',
    remedy: 'Kontrollera URL:en. Om den stämmer, skicka svaret till GroupTalk Support.',
  },
  'target-error': {
    why: 'GroupTalk svarade Microsoft Entra med ett internt fel ({{status}}).',
    remedy: 'Försök igen om några minuter. Om det fortsätter, skicka svaret till GroupTalk Support.',
  },
  'not-reached': {
    why: 'Microsoft Entra kunde inte ansluta till URL:en.',
    remedy: 'Kontrollera URL:en. GroupTalk måste kunna nås från internet.',
  },
  refused: {
    why: 'Microsoft Entra kunde inte använda URL och hemlig token: {{code}}',
    remedy: newToken,
  },
  'not-asked': {
    why: 'Microsoft Entra tillfrågades inte. $t(problem.{{code}})',
    remedy: 'Rätta till det och kontrollera igen.',
  },
} as const;

export const onboardingFindings = {
  'computer-clock': {
    title: 'Datorns klocka',
    ahead: {
      why: 'Datorn går {{minutes, number}} minuter före Microsoft. Token och certifikat kan bedömas fel.',
      remedy: setClock,
    },
    behind: {
      why: 'Datorn går {{minutes, number}} minuter efter Microsoft. Token och certifikat kan bedömas fel.',
      remedy: setClock,
    },
  },
  'failure-mail': {
    title: 'Felmejl',
    on: { why: 'När ett fel uppstår mejlar Entra {{notify}}.' },
    'not-seen': {
      why: 'Allt är sparat, men felmejlet till {{notify}} går inte att läsa tillbaka.',
      remedy:
        'Ange adressen under E-postavisering i administrationscentret: Etablering > Inställningar (nyare: Egenskaper).',
    },
  },
  'scope-change': {
    title: 'Omfång',
    'restart-needed': {
      why: 'Från och med nu räknas bara tilldelade personer. Entra tar inte bort de andra av sig självt.',
      remedy: 'Starta om etableringen.',
    },
  },
  tenant: {
    title: 'Klientorganisation',
    known: { why: '{{name}} har ID {{id}}. Dess domäner är {{domain}} och {{initial}}.' },
    'no-initial-domain': {
      why: '{{name}} har ID {{id}} och domänen {{domain}}. Ingen .onmicrosoft.com-domän hittades.',
      remedy: 'Uppge klientorganisations-ID:t för GroupTalk Support. Det räcker.',
    },
  },
  role: {
    title: 'Din roll i Entra',
    configure: { why: 'Du kan konfigurera etablering: {{roles, roles}}.' },
    owner: { why: 'Du äger programmet och kan därför konfigurera dess etablering.' },
    'read-only': {
      why: 'Du kan läsa etableringens konfiguration. Om du får ändra den visar sig när du sparar.',
      remedy: 'Be om rollen Molnprogramadministratör om du inte får spara.',
    },
    'logs-only': {
      why: 'Din roll visar bara etableringsloggar: {{roles, roles}}.',
      remedy: askForRole,
    },
    nothing: {
      why: 'Ingen av dina roller tillåter att etablering konfigureras.',
      remedy: askForRole,
    },
    unknown: {
      why: 'Microsoft Graph visar inte vilka roller du har.',
      remedy: 'Fortsätt: Microsoft Graph säger själv vad som är tillåtet.',
    },
    'refused-despite-role': {
      why: 'Microsoft Graph nekar åtkomst till etableringen, fast din roll borde tillåta det.',
      remedy: 'Aktivera din roll om den måste aktiveras. Logga sedan in igen.',
    },
  },
  licence: {
    title: 'Klientorganisationens licens',
    p1: { why: 'Microsoft Entra ID P1 finns: personer och grupper kan tilldelas.' },
    p2: { why: 'Microsoft Entra ID P2 finns: personer och grupper kan tilldelas.' },
    free: {
      why: 'Det finns ingen licens för Microsoft Entra ID P1. Personer kan tilldelas, men inte grupper.',
      remedy: 'Tilldela personer var för sig, eller skaffa P1. Etableringsloggar sparas bara i 7 dagar.',
    },
    unknown: {
      why: 'Klientorganisationens licenser kunde inte läsas.',
      remedy: 'Om grupper senare inte kan tilldelas saknas Microsoft Entra ID P1.',
    },
  },
  'grouptalk-admin': {
    title: 'Ditt GroupTalk-konto',
    stated: {
      why: '{{who}} intygade {{date, day}} att GroupTalk-kontot har administratörsbehörighet.',
    },
    'not-stated': {
      why: 'Ingen har intygat än att GroupTalk-kontot har administratörsbehörighet.',
      remedy: 'Kontrollera din behörighet i GroupTalk Admin, och intyga den här.',
    },
  },
  'entra-accepts': {
    title: 'Entra loggar in i GroupTalk',
    accepted: { why: 'Microsoft Entra provade själv URL och hemlig token, och släpptes in.' },
    ...entraRefuses,
  },
  'entra-saved': {
    title: 'Entra loggar in med det som är sparat',
    accepted: { why: 'Microsoft Entra provade det som är sparat där, och släpptes in.' },
    'nothing-saved': {
      why: 'Ingen URL och ingen hemlig token är sparade i Entra än.',
      remedy: 'Spara dem i steget Konfigurera.',
    },
    ...entraRefuses,
  },
  'verdicts-together': {
    title: 'Den här datorn och Entra i jämförelse',
    both: { why: 'Slutpunkten släpper in både den här datorn och Microsoft Entra.' },
    'not-compared': {
      why: 'Microsoft Entra tillfrågades inte, så det finns inget att jämföra.',
      remedy: 'Se Entras eget resultat för orsaken.',
    },
    'here-only': {
      why: 'Den här datorn släpps in, men inte Entra. Slutpunkten kanske bara släpper in vissa adresser.',
      remedy: 'Be GroupTalk Support att släppa in Entras adresser: tjänsttaggen AzureActiveDirectory.',
    },
    'entra-only': {
      why: 'Entra släpps in, men inte den här datorn. Etableringen kan fungera ändå.',
      remedy: 'Fortsätt. Kontrollera datorns proxy och brandvägg om du vill testa härifrån.',
    },
    'entra-only-inspected': {
      why: 'Entra släpps in. På datorns väg öppnar en proxy krypteringen, och den vägen fungerar inte.',
      remedy: 'Fortsätt. Be om ett undantag för värden om du vill testa härifrån.',
    },
    'saved-differs': {
      why: 'Entra släpps in med den här tokenen, men inte med det sparade. Något annat är sparat.',
      remedy: 'Spara den här tokenen och URL:en i steget Konfigurera.',
    },
    'only-saved': {
      why: 'Det som är sparat i Entra fungerar, men inte tokenen på den här datorn. De är olika.',
      remedy: 'Inget behöver ändras i Entra. Hämta en ny hemlig token innan du sparar igen.',
    },
    neither: {
      why: 'Varken den här datorn eller Microsoft Entra släpps in.',
      remedy: newToken,
    },
  },
  'probes-together': {
    title: 'Den här datorn och Entra i jämförelse',
    both: { why: 'GroupTalk släpper in både den här datorn och Microsoft Entra.' },
    'entra-only': {
      why: 'Entra släpps in, men inte den här datorn. Etableringen kan fungera ändå.',
      remedy: 'Fortsätt. Kontrollera datorns proxy och brandvägg om du vill testa härifrån.',
    },
    'here-only': {
      why: 'Den här datorn släpps in, men inte Entra. Tokenen fungerar; Entra går en annan väg.',
      remedy: 'Försök igen om några minuter. Om det fortsätter, skicka båda svaren till GroupTalk Support.',
    },
    neither: {
      why: 'Varken den här datorn eller Microsoft Entra släpps in.',
      remedy: newToken,
    },
  },
  'on-demand': {
    title: 'Etablera på begäran',
    success: { why: '{{name}} har etablerats i GroupTalk.' },
    'already-equal': { why: '{{name}} finns redan i GroupTalk, med samma värden.' },
    'not-entitled': {
      why: '{{name}} ligger utanför omfånget: inte tilldelad, bortfiltrerad eller med inaktiverat konto.',
      remedy: 'Tilldela {{name}}, kontrollera att kontot är aktiverat och försök igen om några minuter.',
    },
    unclear: {
      why: 'Entra säger inte hur det gick för {{name}}.',
      remedy: 'Slå upp {{name}} i etableringsloggarna om några minuter.',
    },
    skipped: {
      why: '{{name}} hoppades över: {{code}}',
      remedy: 'Läs de fem stegen. Det sista som nåddes säger varför.',
    },
    refused: {
      why: 'GroupTalk nekade åtkomst när {{name}} etablerades: {{code}}',
      remedy: newToken,
    },
    failed: {
      why: '{{name}} kunde inte etableras: {{code}}',
      remedy: 'Läs de fem stegen. Det som misslyckades innehåller GroupTalks svar.',
    },
  },
  'job-state': {
    title: 'Etablering',
    none: {
      why: 'Etableringen har inte konfigurerats än.',
      remedy: 'Spara först konfigurationen.',
    },
    'not-started': {
      why: 'Etableringen är konfigurerad men har aldrig startats.',
      remedy: 'Starta etableringen.',
    },
    'first-cycle': {
      why: 'Den första cykeln körs. Den tar längre tid; senare kommer ungefär var 40:e minut.',
    },
    running: {
      why_one: 'Etableringen körs ungefär var 40:e minut. Nästa cykel väntas om {{count}} minut.',
      why_other: 'Etableringen körs ungefär var 40:e minut. Nästa cykel väntas om {{count, number}} minuter.',
    },
    'running-no-time': { why: 'Etableringen körs ungefär var 40:e minut.' },
    paused: {
      why: 'Etableringen är pausad. Ändringar kommer inte fram.',
      remedy: 'Starta etableringen.',
    },
    'switched-off': {
      why: 'Etableringen är avstängd. Ändringar kommer inte fram.',
      remedy: 'Starta etableringen. Om Entra stängde av den, se först på karantänen.',
    },
    overdue: {
      why: 'Etableringen är i gång, men nästa cykel väntades {{next, moment}}. En lång kan pågå.',
      remedy: 'Läs igen om en timme. Starta om etableringen om inget har hänt.',
    },
    quarantine: {
      why: 'Entra har satt etableringen i karantän. Det försöker igen först {{next, moment}}.',
      remedy: 'Åtgärda orsaken nedan. Starta sedan om etableringen.',
    },
    'quarantine-no-time': {
      why: 'Entra har satt etableringen i karantän och försöker bara sällan.',
      remedy: 'Åtgärda orsaken nedan. Starta sedan om etableringen.',
    },
  },
  'job-last-cycle': {
    title: 'Senaste cykeln',
    succeeded: {
      why: 'Den senaste cykeln gick bra: {{imported, number}} lästa, {{exported, number}} skrivna.',
    },
    'some-failed': {
      why: 'Den senaste cykeln är klar, men {{escrowed, number}} objekt misslyckades. Entra försöker igen med dem.',
      remedy: 'Se på de misslyckade händelserna i etableringsloggarna.',
    },
    refused: {
      why: 'Den senaste cykeln misslyckades, eftersom GroupTalk inte släppte in Entra: {{code}}',
      remedy: newToken,
    },
    failed: {
      why: 'Den senaste cykeln misslyckades: {{code}}',
      remedy: 'Se på orsaken, och testa anslutningen.',
    },
  },
  'job-quarantine': {
    title: 'Karantän',
    'token-refused': {
      why: 'GroupTalk godtar inte den hemliga tokenen som är sparad i Entra.',
      remedy: `${newToken} Spara den och starta sedan om etableringen.`,
    },
    connection: {
      why: 'Entra kan inte arbeta med GroupTalks URL: {{code}}',
      remedy: 'Testa anslutningen här och från Entra. Starta sedan om etableringen.',
    },
    'many-failures': {
      why: 'För många personer och grupper misslyckades.',
      remedy: 'Se på de misslyckade händelserna i loggarna. Åtgärda orsaken och starta sedan om.',
    },
    'too-many-deletes': {
      why: 'Fler personer skulle tas bort än den inställda gränsen tillåter.',
      remedy:
        'Kontrollera omfång och tilldelningar. Tillåt sedan borttagningarna, eller rätta omfånget och starta om.',
    },
    'by-microsoft': {
      why: 'Microsoft har satt jobbet i karantän för hand.',
      remedy: 'Fråga Microsofts support om skälet.',
    },
    ingestion: {
      why: 'Microsoft Entra avbröts medan katalogen lästes.',
      remedy: 'Vänta på nästa försök. Om det fortsätter, fråga Microsofts support.',
    },
    unknown: {
      why: 'Entra anger ett skäl som Microsoft inte förklarar: {{reason}}, {{code}}',
      remedy: 'Testa anslutningen. Starta sedan om etableringen.',
    },
  },
} as const;
