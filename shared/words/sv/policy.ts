import type { policy as en } from '../en/policy';
import type { Translation } from '../translation';

export const policy: Translation<typeof en> = {
  mistake: {
    unreadable:
      'Principfilen {{file}} kan inte läsas ({{reason}}). Tills den kan läsas är uppdateringar avstängda.',
    'not-protected':
      'Inget i {{file}} gäller, eftersom inte bara administratörer får skriva i den. Rätta ägare och behörigheter och starta sedan appen igen.',
    'not-json':
      '{{file}} är inte skriven som JSON ({{reason}}). Inget i den gäller och uppdateringar är avstängda tills den har rättats.',
    'unknown-key': 'Principen innehåller {{at}}, som appen inte känner till. Kontrollera stavningen.',
    'wrong-value': 'I principen kan {{at}} inte vara {{value}}. Det gäller inte förrän det har rättats.',
    'not-offered':
      'I principen är {{at}} {{value}}. Appen fungerar bara i Microsofts globala moln. Skriv ”global” eller utelämna raden.',
  },
};
