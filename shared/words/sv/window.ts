/** What is said where there is no page to say it: at the start, and when the page has stopped. */
export const window = {
  'switches-refused': 'GroupTalk Onboarding startar inte med {{switches}}. Starta igen utan.',
  'folder-refused':
    'Appen sparar sina data i {{folder}} men kan inte använda mappen. Kontrollera vem som äger den och om disken kan skrivas. Starta sedan igen.',
  'stopped-again': 'Fönstret har slutat fungera två gånger inom en minut.',
  'nothing-lost': 'Inget går förlorat: det du har gjort hittills finns kvar.',
  'load-again': 'Visa det igen',
  close: 'Stäng appen',
  'save-log': 'Spara supportloggen …',
  'not-answering': 'Fönstret svarar inte.',
  'wait-or-load':
    'Det kanske bara är upptaget. Läs in det igen om det inte ger sig: det du har sparat finns kvar.',
  wait: 'Vänta',
  'load-it-again': 'Läs in det igen',
  'cannot-work': 'GroupTalk Onboarding kan inte arbeta just nu.',
  'cannot-work-why':
    'Orsaken: {{cause}}. Starta appen igen. Om det inte hjälper, skicka supportloggen till GroupTalk.',
  'start-again': 'Starta igen',
} as const;
