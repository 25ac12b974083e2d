import type { about as english } from '../en/about';
import type { Translation } from '../translation';

/** What this app is: for a person who wonders, and for a mail to support. */
export const about: Translation<typeof english> = {
  title: 'Om appen',
  what: 'Konfigurerar automatisk etablering från Microsoft Entra till GroupTalk.',
  copy: 'Kopiera till ett supportmejl',
  mode: 'Klientorganisation',
  'mode-is': {
    live: 'Riktiga klientorganisationer',
    practice: 'Övningsorganisation: inget i den är på riktigt',
  },
  'client-id': 'Klient-ID',
  'client-id-from': {
    policy: 'från datorns princip',
    build: 'följde med appen',
    settings: 'angivet i Inställningar',
    practice: 'övningsorganisationens',
    nowhere: 'Inget är känt än',
  },
  'client-id-is': '{{id}}, {{from}}',
  language: 'Språk',
  updates: 'Uppdateringar',
  policy: 'Princip',
  licence: 'Licens',
  'licence-is': 'MIT. Du får använda, ändra och dela den.',
  parts: 'Vad den består av',
  'parts-what': 'Appen innehåller andras arbete, vart och ett under sin egen licens.',
  'parts-show': 'Visa licenserna',
  'parts-asking': 'Läser licenserna',
  'parts-search': 'Sök en del eller ett ord i dess licens',
  'parts-found_one': '{{count}} del',
  'parts-found_other': '{{count}} delar',
  'parts-none': 'Ingen del och ingen licens har de orden.',
  'parts-copy': 'Kopiera den här licensen',
};
