/** What is wrong with the policy file of this computer, for whoever looks after it. */
export const policy = {
  mistake: {
    unreadable: 'The policy file {{file}} cannot be read ({{reason}}). Until it can, updates stay off.',
    'not-protected':
      'Nothing in {{file}} holds, since not only administrators may write it. Correct its owner and rights, then start the app again.',
    'not-json':
      '{{file}} is not written as JSON ({{reason}}). Nothing in it holds, and updates stay off, until it is corrected.',
    'unknown-key': 'The policy has {{at}}, which this app does not know. Check how it is written.',
    'wrong-value': 'In the policy, {{at}} cannot be {{value}}. It does not hold until it is corrected.',
    'not-offered':
      'In the policy, {{at}} is {{value}}. This app serves the global Microsoft cloud only. Write “global”, or leave it out.',
  },
} as const;
