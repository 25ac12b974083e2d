export const tellEndpoint = 'Send this finding, with its request and answer, to whoever runs the endpoint.';

const retryLater = 'Check again later. If it stays so, ask whoever runs the endpoint.';

export const troubles = {
  'no-answer': { why: 'No answer came ({{answer}}).', remedy: retryLater },
  throttled: {
    why: 'The endpoint asks to slow down. It answered {{answer}}, also the second time.',
    remedy: 'Wait some minutes, then check again. Entra needs 25 requests a second.',
  },
} as const;

const lost = {
  lost: {
    why: 'The group made for this check cannot be recognised any more ({{answer}}). Nothing was changed.',
    remedy: tellEndpoint,
  },
} as const;

const refused = {
  refused: {
    why: 'The endpoint refuses the change. It answered {{answer}}. Entra would try it again and again.',
    remedy: tellEndpoint,
  },
} as const;

export const changing = { ...troubles, ...lost, ...refused } as const;

export const oddStatus = {
  'odd-status': {
    why: 'The change was made, but answered with {{answer}}. SCIM allows 200 and 204 only.',
    remedy: tellEndpoint,
  },
} as const;
