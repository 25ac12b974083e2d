import type { settings as english } from '../en/settings';
import type { Translation } from '../translation';

/** Settings beyond sign-in and leaving: language, desktop, updates, policy, and the ways to help. */
export const settings: Translation<typeof english> = {
  language: { title: 'Språk', system: 'Som datorn', en: 'English', sv: 'Svenska' },
  appearance: 'Språk och färger',
  desktop: {
    title: 'Medan du arbetar',
    notifications: 'Meddela mig på skrivbordet',
    'notifications-what': 'Säger till när något du väntar på är klart, medan fönstret inte är överst.',
    keys: 'Kortkommandon med en enda tangent',
    'keys-what':
      '”?” visar kortkommandona, ”/” går till sökningen. Andra kortkommandon finns kvar när detta är av.',
    'keys-show': 'Visa alla kortkommandon',
  },
  updates: {
    title: 'Uppdateringar',
    switch: 'Sök efter nyare versioner',
    'switch-what': 'Frågar {{host}} och kontrollerar det som kommer innan det används.',
    'off-by': {
      policy: 'Datorns princip har stängt av uppdateringar.',
      settings: 'Avstängt. Appen söker inte efter nyare versioner.',
      build: 'Det här exemplaret uppdateras inte av sig självt. Nyare versioner får du där du fick appen.',
    },
    idle: 'Ingen sökning är gjord än.',
    asking: 'Söker efter en nyare version',
    current: 'Det här är den nyaste versionen.',
    looked: 'Senast sökt',
    downloading: 'Version {{version}} hämtas.',
    'downloading-unknown': 'En nyare version hämtas.',
    bytes: '{{done, tenths}} av {{total, tenths}} MB',
    ready: 'Version {{version}} är klar. Den installeras när appen avslutas.',
    'ready-unknown': 'En nyare version är klar. Den installeras när appen avslutas.',
    failed: 'Den senaste sökningen efter uppdateringar lyckades inte.',
    check: 'Sök efter uppdateringar',
    install: 'Installera nu',
    'install-what': 'Avslutar appen och installerar. Aldrig medan något skrivs till en klientorganisation.',
    installing: 'Appen avslutas för att installera den',
  },
  policy: {
    title: 'Princip',
    none: 'Ingen är angiven på den här datorn.',
    read: 'Den bestämmer: {{settles}}.',
    'read-nothing': 'En hittades. Den bestämmer ingenting.',
    'not-understood': 'En hittades, men den gick inte att tolka. Inget av den gäller.',
    file: 'Söks i',
    'copy-id': 'Kopiera program-ID',
    'copy-file': 'Kopiera principens sökväg',
    settled: 'Bestäms av datorns princip.',
    mistakes: 'En del av principen gäller inte.',
    'put-right': 'Den som sköter datorn kan rätta till det.',
    keys: {
      clientId: 'klient-ID',
      cloud: 'moln',
      language: 'språk',
      logsDays: 'hur länge loggar sparas',
      journalDays: 'hur länge journalen sparas',
      startAtSignIn: 'start när du loggar in på datorn',
      updates: 'uppdateringar',
    },
  },
  help: { title: 'Hjälp' },
};
