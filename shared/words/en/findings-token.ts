import { notTried } from './findings-skipped';

/** The secret token: as a text, in time, and at the endpoint. */
export const tokenFindings = {
  'token-shape': {
    title: 'The secret token as a text',
    jwt: { why: 'The secret token is a readable JWT. Its issuer: {{issuer}}' },
    opaque: {
      why: 'The secret token is not a JWT, so nothing can be read from it. GroupTalk issues a JWT.',
      remedy: 'If this endpoint is GroupTalk, copy the token from GroupTalk Admin again.',
    },
    damaged: {
      why: 'The secret token begins like a JWT, but cannot be read. Perhaps only a part was copied.',
      remedy: 'Copy the whole token again.',
    },
    'odd-characters': {
      why: 'The secret token holds characters that bearer tokens usually do not have, such as quotes.',
      remedy: 'Copy the token again, without anything around it.',
    },
    empty: {
      why: 'There is no secret token.',
      remedy: 'Copy the token from GroupTalk Admin, Microsoft Entra Integration.',
    },
    'line-break': {
      why: 'There is a line break inside the secret token. It was not sent.',
      remedy: 'Copy the token again, as one line.',
    },
    'blank-inside': {
      why: 'There is a blank inside the secret token. It was not sent.',
      remedy: 'Copy the token again, without the words around it.',
    },
    'control-character': {
      why: 'There is an invisible character inside the secret token. It was not sent.',
      remedy: 'Copy the token again, or save the file as plain text.',
    },
    'non-ascii': {
      why: 'There are letters in the secret token that no token can have. It was not sent.',
      remedy: 'Copy the token again, straight from GroupTalk Admin and not from a document or mail.',
    },
    ...notTried,
  },
  'token-expiry': {
    title: 'How long the secret token is valid',
    valid: { why: 'The secret token is valid until {{until, day}}.' },
    unknown: {
      why: 'The secret token does not say when it expires. Entra gives no warning either.',
      remedy: 'Ask GroupTalk how long it is valid, and note the date.',
    },
    soon: {
      why_one: 'The secret token expires on {{until, day}}, in {{count}} day. Then provisioning stops.',
      why_other: 'The secret token expires on {{until, day}}, in {{count}} days. Then provisioning stops.',
      remedy: 'Obtain a new secret token in GroupTalk Admin and enter it in Entra before that day.',
    },
    expired: {
      why: 'The secret token expired on {{until, day}}. Entra cannot sign in with it.',
      remedy: 'Obtain a new secret token in GroupTalk Admin and enter it in Entra.',
    },
    'not-yet-valid': {
      why: 'The secret token is valid only from {{from, day}}.',
      remedy: 'Wait until then, or obtain a new secret token in GroupTalk Admin.',
    },
    ...notTried,
  },
  'token-accepted': {
    title: 'The secret token at the endpoint',
    accepted: { why: 'The endpoint accepts the secret token.' },
    'not-shown': {
      why: 'No answer shows whether the secret token is accepted.',
      remedy: 'Look at the other findings first.',
    },
    unauthorized: {
      why: 'The endpoint does not accept the secret token. It answered {{answer}}.',
      remedy:
        'Make sure that your GroupTalk account has Admin permissions. Then obtain a new secret token in GroupTalk Admin.',
    },
    forbidden: {
      why: 'The endpoint knows the secret token, but does not allow it this. It answered {{answer}}.',
      remedy:
        'Make sure that your GroupTalk account has Admin permissions. Then obtain a new secret token in GroupTalk Admin.',
    },
    'refused-by-page': {
      why: 'A web page refused the request, before the endpoint could. It answered {{answer}}.',
      remedy: 'Ask whether a firewall or gateway blocks requests from this network.',
    },
    ...notTried,
  },
} as const;
