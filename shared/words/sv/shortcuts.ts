import type { shortcuts as english } from '../en/shortcuts';
import type { Translation } from '../translation';

/** The keyboard shortcuts, and the names of the keys. */
export const shortcuts: Translation<typeof english> = {
  title: 'Kortkommandon',
  what: 'De gäller överallt i fönstret, utom när en fråga väntar på svar.',
  groups: { go: 'Gå till', do: 'Gör', move: 'Förflytta dig' },
  names: {
    step: 'Ett steg, med dess nummer',
    connection: 'Anslutningen till GroupTalk',
    settings: 'Inställningar',
    search: 'Sidans sökning',
    look: 'Läs igen',
    list: 'De här kortkommandona',
    close: 'Stäng detaljvyn till höger',
    'region-next': 'Nästa del av fönstret: steg, sida, detaljvy',
    'region-back': 'Föregående del',
    lists: 'Ett upp eller ned bland stegen, verktygen och loggarna',
  },
  to: 'till',
  or: 'eller',
  keys: {
    ctrl: 'Ctrl',
    command: '⌘',
    shift: 'Skift',
    escape: 'Esc',
    up: '↑',
    down: '↓',
  },
};
