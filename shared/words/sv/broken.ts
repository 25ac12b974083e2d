import type { broken as english } from '../en/broken';
import type { Translation } from '../translation';

/** A part of the window that could not be drawn. */
export const broken: Translation<typeof english> = {
  screen: 'Sidan ”{{screen}}” har slutat fungera.',
  detail: 'Det som öppnades till höger har slutat fungera.',
  window: 'Fönstret har slutat fungera.',
  'nothing-lost': 'Inget har gått förlorat. Det du har gjort finns kvar, och det du har skrivit också.',
  'goes-on': 'De andra stegen fungerar som vanligt.',
  again: 'Visa igen',
  copy: 'Kopiera detaljerna',
  details: 'Detaljerna är felets slag och delarnas namn, och inget om din klientorganisation.',
};
