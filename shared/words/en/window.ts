/** What is said where there is no page to say it: at the start, and when the page has stopped. */
export const window = {
  'switches-refused': 'GroupTalk Onboarding does not start with {{switches}}. Start it again without.',
  'folder-refused':
    'This app keeps its data in {{folder}}, and cannot use this folder. Check whose it is and whether its disk can be written, then start again.',
  'stopped-again': 'The window has stopped working twice within a minute.',
  'nothing-lost': 'Nothing is lost: what you have done so far is kept.',
  'load-again': 'Show it again',
  close: 'Close the app',
} as const;
