import type { supportLog as english } from '../en/support-log';
import type { Translation } from '../translation';

/** The support log as the window shows it. */
export const supportLog: Translation<typeof english> = {
  title: 'Supportlogg',
  show: 'Visa supportloggen',
  what: 'Vad appen har gjort, rad för rad. Supporten kan ofta se i den vad som hände.',
  never: 'Den innehåller aldrig token eller lösenord, och inte heller det som skickats och tagits emot.',
  reading: 'Läser supportloggen',
  empty: 'Inget har loggats än.',
  text: 'Supportloggens rader, den nyaste sist',
  lines_one: '{{count}} rad',
  lines_other: '{{count, number}} rader',
  newest: 'De nyaste {{shown, number}} av {{count, number}} rader',
  all: 'Visa alla rader',
  again: 'Läs igen',
  copy: 'Kopiera loggen',
  save: 'Spara en kopia',
  folder: 'Öppna dess mapp',
  saved: 'Sparad som {{file}}.',
  'not-saved': 'Inget sparades.',
  file: 'Den ligger i',
  'copy-path': 'Kopiera loggens sökväg',
};
