import { notTried } from './findings-skipped';
import { noAnswer, nothingMapped, nothingToDo, notTold, tellEndpoint } from './findings-trial';

/** People made for a trial: made, read, found, switched off and deleted. */
export const personFindings = {
  'person-create': {
    title: 'Skapa en person',
    made: { why: 'Slutpunkten skapade en person så som Entra begär, och anger under vilket id.' },
    'without-unoffered': {
      why: 'Slutpunkten avvisade attribut som dess scheman saknar ({{answer}}). Utan dem skapade den personen.',
      remedy: 'Se resultatet om de mappade attributen.',
    },
    'not-201': {
      why: 'En person skapades, men Entra väntar sig svaret 201. Det blev {{answer}}.',
      remedy: tellEndpoint,
    },
    'answer-differs': {
      why: 'Svaret när personen skapades visar andra värden än personen sedan har: {{names}}',
      remedy: tellEndpoint,
    },
    'id-not-text': {
      why: 'Den nya personens id är ett tal. SCIM vill att det är en text.',
      remedy: tellEndpoint,
    },
    'schemas-missing': {
      why: 'Den nya personen anger inte vilka scheman den följer.',
      remedy: tellEndpoint,
    },
    'other-schema': {
      why: 'Den nya personen anger inte grundschemat för användare.',
      remedy: tellEndpoint,
    },
    'other-kind': {
      why: 'Den nya personen är märkt som något annat än en användare.',
      remedy: tellEndpoint,
    },
    'location-missing': {
      why: 'Svaret anger inte i rubriken Location var den nya personen finns. Entra klarar sig utan.',
      remedy: nothingToDo,
    },
    'no-id': {
      why: 'En person skapades, men svaret ({{answer}}) saknar ett användbart id. Entra hittar inte personen igen.',
      remedy: tellEndpoint,
    },
    stranger: {
      why: 'Svarets id tillhör någon annan. Entra skulle ändra en främling. Den här appen gjorde det inte.',
      remedy: 'Starta inte etableringen. Skicka genast resultatet till den som driver slutpunkten.',
    },
    'not-readable': {
      why: 'Den nya personen går inte att läsa under svarets id: {{answer}}.',
      remedy: tellEndpoint,
    },
    refused: {
      why: 'Slutpunkten vägrar att skapa en person så som Entra begär. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'not-offered': {
      why: 'Slutpunkten erbjuder inte att skapa personer. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    throttled: {
      why: 'Slutpunkten ber appen att sakta ner, även andra gången. Den svarade {{answer}}.',
      remedy: 'Vänta några minuter och kontrollera igen. Entra behöver 25 begäranden per sekund.',
    },
    'server-error': {
      why: 'Slutpunkten får fel när en person ska skapas. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': {
      why: 'Begäran att skapa fick inget helt svar ({{answer}}). Personen kan ändå ha skapats.',
      remedy: tellEndpoint,
    },
    'not-written-down': {
      why: 'Inget skapades, eftersom det inte först kunde antecknas på den här datorn.',
      remedy: 'Kontrollera att disken har plats och att din profil går att skriva till.',
    },
    ...notTried,
  },
  'person-duplicate': {
    title: 'Skapa samma person två gånger',
    refused: {
      why: 'En andra person med samma userName avvisas med 409, oavsett stora och små bokstäver.',
    },
    'no-reason': {
      why: 'En andra person med samma userName avvisas med 409, men utan skälet ”uniqueness”.',
      remedy: nothingToDo,
    },
    'made-twice': {
      why: 'Slutpunkten skapade en andra person med samma userName. Entra kan inte längre skilja dem åt.',
      remedy: tellEndpoint,
    },
    'taken-over': {
      why: 'När samma userName skapades igen blev svaret {{answer}}, som om någon ny hade skapats.',
      remedy: tellEndpoint,
    },
    overwritten: {
      why: 'När samma userName skapades igen blev svaret {{answer}}, men personen som fanns ändrades ändå.',
      remedy: tellEndpoint,
    },
    'other-status': {
      why: 'En andra person med samma userName fick svaret {{answer}}. Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'Slutpunkten får fel av en andra person med samma userName. Den svarade {{answer}}, men Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'other-case-made': {
      why: 'Slutpunkten skapade en andra person vars userName bara skiljer sig i stora och små bokstäver.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-at-once': {
    title: 'Skapa en person två gånger samtidigt',
    'one-made': {
      why: 'Av två samtidiga begäranden skapade den ena en person och den andra avvisades.',
    },
    'other-answer': {
      why: 'Av två samtidiga begäranden avvisades den ena med {{answer}}. Entra väntar sig 409.',
      remedy: nothingToDo,
    },
    'two-made': {
      why: 'Två samtidiga begäranden skapade två personer med ett userName. Entra upprepar långsamma begäranden.',
      remedy: 'Slutpunkten måste hålla userName unikt i sin databas, inte bara titta efter först.',
    },
    'one-twice': {
      why: 'Två samtidiga begäranden besvarades båda som lyckade för en person. Entra väntar sig 409 en gång.',
      remedy: tellEndpoint,
    },
    'none-made': {
      why: 'Av två samtidiga begäranden lyckades ingen. Den ena fick svaret {{answer}}.',
      remedy: tellEndpoint,
    },
    'server-error': {
      why: 'Av två samtidiga begäranden gav den ena ett fel i slutpunkten: {{answer}}. Entra väntar sig 409.',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-read-back': {
    title: 'Det som skrevs läses igen',
    'as-sent': { why: 'Alla {{count, number}} värden hos den nya personen läses så som de skrevs.' },
    'other-case': {
      why: 'Användarnamn eller e-postadress kommer tillbaka med andra stora och små bokstäver: {{names}}. Entra bryr sig inte.',
      remedy: 'Inget behöver göras.',
    },
    lost: {
      why: 'Dessa värden gick förlorade: {{names}}. Entra skulle skicka dem igen varje gång personen granskas.',
      remedy: 'Be den som driver slutpunkten att behålla dem, eller ta bort dem ur attributmappningen.',
    },
    moved: {
      why: 'Dessa värden visas på en annan plats än den de skrevs till: {{names}}',
      remedy: tellEndpoint,
    },
    changed: {
      why: 'Dessa värden kommer tillbaka ändrade: {{names}}. Entra skulle skicka dem om och om igen.',
      remedy: 'Slutpunkten måste lämna tillbaka värden exakt så som de skickades.',
    },
    doubled: {
      why: 'Dessa värden kommer tillbaka mer än en gång: {{names}}. Varje typ får bara finnas en gång.',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
  'person-found': {
    title: 'Hitta den nya personen',
    found: { why: 'Den nya personen, och ingen annan, hittas med {{attributes}}.' },
    'not-found': {
      why: 'Den nya personen hittas inte med {{attribute}}. Entra skulle skapa personen igen.',
      remedy: tellEndpoint,
    },
    'plus-not-a-blank': {
      why: 'En sökning på {{attribute}} misslyckas när blanksteg skickas som ”+”, så som Entra gör. Med ”%20” fungerar den.',
      remedy: tellEndpoint,
    },
    'another-found': {
      why: 'En sökning på {{attribute}} efter den nya personen hittar någon annan. Entra skulle ändra en främling.',
      remedy: 'Starta inte etableringen. Skicka resultatet till den som driver slutpunkten.',
    },
    'more-found': {
      why: 'En sökning på {{attribute}} efter den nya personen hittar {{found, number}}. Entra behöver exakt en.',
      remedy: tellEndpoint,
    },
    'not-a-list': {
      why: 'En sökning på {{attribute}} efter den nya personen besvaras inte med en lista.',
      remedy: tellEndpoint,
    },
    refused: {
      why: 'Slutpunkten avvisar en sökning på {{attribute}} efter den nya personen. Den svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'no-answer': noAnswer,
    'other-case-not-found': {
      why: 'Den nya personen hittas inte när {{attribute}} skrivs med andra stora och små bokstäver.',
      remedy: 'Slutpunkten måste jämföra userName utan hänsyn till stora och små bokstäver (RFC 7643).',
    },
    'list-differs': {
      why: 'En sökning visar den nya personen med andra värden än läsning med id gör: {{names}}',
      remedy: tellEndpoint,
    },
    'not-told': notTold,
    ...notTried,
  },
  'person-unlisted-extension': {
    title: 'Ett tillägg som ”schemas” inte nämner',
    kept: {
      why: 'Egna attribut behålls fast ”schemas” inte nämner deras tillägg, så som Entra skickar dem.',
    },
    'nothing-mapped': nothingMapped,
    'not-kept-either-way': {
      why: 'Slutpunkten behåller inte de egna attributen, vare sig ”schemas” nämner deras tillägg eller inte.',
      remedy: 'Se resultatet om det som skrevs och lästes igen.',
    },
    refused: {
      why: 'En person avvisas om ”schemas” inte nämner det egna tillägget, vilket Entra aldrig gör. Svaret blev {{answer}}.',
      remedy: tellEndpoint,
    },
    dropped: {
      why: 'Dessa värden behålls bara när ”schemas” nämner deras tillägg, vilket Entra aldrig gör: {{names}}',
      remedy: tellEndpoint,
    },
    ...notTried,
  },
} as const;
