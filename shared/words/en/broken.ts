/** A part of the window that could not be drawn. */
export const broken = {
  screen: 'The screen “{{screen}}” has stopped.',
  detail: 'What was opened at the right has stopped.',
  window: 'The window has stopped.',
  'nothing-lost': 'Nothing is lost. What you did is kept, and so is what you typed.',
  'goes-on': 'The other steps go on working.',
  again: 'Show it again',
  copy: 'Copy details',
  details: 'The details hold the error’s kind and the names of the parts, and nothing of your tenant.',
} as const;
