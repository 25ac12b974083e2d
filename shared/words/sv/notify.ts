import type { notify as english } from '../en/notify';
import type { Translation } from '../translation';

/** What the desktop says while the window is not in front. Names nobody. */
export const notify: Translation<typeof english> = {
  consent: {
    title: 'Medgivandet har kommit',
    body: 'GroupTalks program finns i din klientorganisation. Fortsätt med nästa steg.',
  },
  'first-cycle': {
    title: 'Den första cykeln är klar',
    body: 'Alla i omfånget har etablerats. Se hur det gick.',
  },
  'first-cycle-failures': {
    title: 'Den första cykeln är klar, med fel',
    body: 'Några kunde inte etableras. Se vad som misslyckades och varför.',
  },
  quarantined: {
    title: 'Etableringen är i karantän',
    body: 'Entra försöker allt mer sällan tills orsaken är borta. Se vad du kan göra.',
  },
  released: {
    title: 'Etableringen är ute ur karantänen',
    body: 'Entra etablerar som vanligt igen.',
  },
  update: {
    title: 'En uppdatering är klar',
    body: 'Den installeras när appen avslutas. Du kan installera den nu i Inställningar.',
  },
};
