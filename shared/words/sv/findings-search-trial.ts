export const tell = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';

export const nothing = 'Inget behöver göras.';

export const nobody = {
  why: 'Slutpunkten visade ingen som kunde sökas, så det här kunde inte provas helt.',
  remedy: 'Kontrollera igen när den första personen har etablerats.',
};

export const notTold = {
  why: 'Svaren kom inte, eller var inte tydliga nog att bedöma.',
  remedy: 'Se först på de andra resultaten och kontrollera sedan igen.',
};
