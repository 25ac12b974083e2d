/** What the desktop says while the window is not in front. Names nobody. */
export const notify = {
  consent: {
    title: 'Consent has arrived',
    body: 'GroupTalk’s application is in your tenant. Go on with the next step.',
  },
  'first-cycle': {
    title: 'The first cycle has finished',
    body: 'Provisioning has written everybody in scope. Look at what it says.',
  },
  'first-cycle-failures': {
    title: 'The first cycle has finished, with failures',
    body: 'Not everybody could be written. Look at what failed and why.',
  },
  quarantined: {
    title: 'Provisioning is in quarantine',
    body: 'Entra tries less and less often until the cause is gone. Look at what to do.',
  },
  released: {
    title: 'Provisioning is out of quarantine',
    body: 'Entra provisions again as usual.',
  },
  update: {
    title: 'An update is ready',
    body: 'It is installed when the app ends. You can install it now in Settings.',
  },
} as const;
