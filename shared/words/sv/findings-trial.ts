/** What several checks on trial people say. */

export const tellEndpoint = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';
export const nothingToDo = 'Inget behöver göras så länge etableringen fungerar.';
const lookFirst = 'Titta först på de andra resultaten och kontrollera sedan igen.';
export const noFlag =
  'Lägg inte till aadOptscim062020 i URL:en, och skicka resultatet till den som driver slutpunkten.';
export const flagMayHelp =
  'Slutpunkten måste tolka den som ett booleskt värde. Till dess kan aadOptscim062020 i URL:en hjälpa.';

export const notTold = {
  why: 'Slutpunkten bad appen att sakta ner eller svarade inte, så det här gick inte att avgöra.',
  remedy: 'Vänta några minuter och kontrollera igen.',
} as const;
export const noPatch = {
  why: 'Ingen PATCH i någon av Entras två former fungerar, så det här kunde inte provas.',
  remedy: lookFirst,
} as const;
export const nothingMapped = {
  why: 'Attributmappningen skriver inget attribut som det här kunde provas på.',
  remedy: 'Inget behöver göras.',
} as const;
export const handsOff = {
  why: 'Testpersonen gick inte längre att känna igen som vår, så inget mer ändrades.',
  remedy: lookFirst,
} as const;
export const noActive = {
  why: 'Slutpunkten visar inte ”active” så som Entra skriver det, så det här kunde inte provas.',
  remedy: lookFirst,
} as const;
export const serverError = {
  why: 'Slutpunkten har ett eget fel när en person ändras. Den svarade {{answer}}.',
  remedy: tellEndpoint,
} as const;
export const noAnswer = { why: 'Begäran fick inget helt svar ({{answer}}).', remedy: tellEndpoint } as const;
export const unreadable = {
  why: 'Efter ändringen gick personen inte längre att läsa: {{answer}}.',
  remedy: tellEndpoint,
} as const;
