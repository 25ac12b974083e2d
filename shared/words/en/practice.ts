/** What the `practice` command says to the person at the terminal, and titles of the window's practice pages. */
export const practice = {
  summary: 'Serves the practice tenant: sign-in, Microsoft Graph, GroupTalk and the sync engine.',
  worlds: 'Worlds (--world):',
  faults: 'Faults (--fault, may be repeated):',
  ready: 'The practice tenant is ready. It ends with Ctrl-C, or when its input is closed.',
  'ended-early':
    'It ended before it was ready: Ctrl-C was pressed, or its input was closed. Keep the input open.',
  'unknown-world': 'The option --world knows no {{world}}. Choose one of: {{worlds}}.',
  'unknown-fault': 'The option --fault knows no {{fault}}. All faults: practice --list',
  'bad-number': 'The option {{option}} takes a whole number from {{least}} to {{most}}, not {{value}}.',
  'admin-window': 'GroupTalk Admin (practice)',
  'desk-window': 'GroupTalk Support desk (practice)',
} as const;
