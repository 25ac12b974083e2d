export const tell = 'Send this finding, with its request and answer, to whoever runs the endpoint.';

export const nothing = 'Nothing needs to be done.';

export const nobody = {
  why: 'The endpoint listed nobody who could be searched for, so this could not be tried in full.',
  remedy: 'Check again when the first person has been provisioned.',
};

export const notTold = {
  why: 'The answers did not come, or were not clear enough to judge.',
  remedy: 'Look at the other findings first, then check again.',
};
