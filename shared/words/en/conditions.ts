/** What is wrong around the app and spoils all else: a clock that is wrong, a tenant that is out of reach. */
export const conditions = {
  clock: {
    ahead: 'The clock of this computer is {{span}} ahead.',
    behind: 'The clock of this computer is {{span}} behind.',
    why: 'Until it is right, sign-ins and secret tokens are judged wrongly. Set it first:',
    'then-sign-in': 'Then sign in: that looks again.',
    how: {
      win32: 'Settings > Time & language > Date & time > Sync now',
      darwin: 'System Settings > General > Date & Time > Set time and date automatically',
      linux: '“sudo timedatectl set-ntp true” in a terminal',
    },
  },
  'out-of-reach': {
    title: 'The tenant was not reached.',
    seen: 'What is shown was seen at',
    until: 'You can read all of it. What asks or changes something waits for the network.',
    again: 'This app looks again by itself, each minute and when the network is back.',
    asking: 'Asking Microsoft',
    'no-network': 'This computer reports no network, and signing in needs one.',
  },
} as const;
