/** What is said where there is no page to say it: at the start, and when the page has stopped. */
export const window = {
  'switches-refused': 'GroupTalk Onboarding does not start with {{switches}}. Start it again without.',
  'folder-refused':
    'This app keeps its data in {{folder}}, and cannot use this folder. Check whose it is and whether its disk can be written, then start again.',
  'stopped-again': 'The window has stopped working twice within a minute.',
  'nothing-lost': 'Nothing is lost: what you have done so far is kept.',
  'load-again': 'Show it again',
  close: 'Close the app',
  'save-log': 'Save the support log …',
  'not-answering': 'The window does not answer.',
  'wait-or-load': 'It may only be busy. Load it again if it stays so: what you have saved is kept.',
  wait: 'Wait',
  'load-it-again': 'Load it again',
  'cannot-work': 'GroupTalk Onboarding cannot work at the moment.',
  'cannot-work-why':
    'The cause: {{cause}}. Start it again. If it stays so, send the support log to GroupTalk.',
  'start-again': 'Start again',
} as const;
