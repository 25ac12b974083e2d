import { notTried } from './findings-skipped';

const answer401 = 'Ask whoever runs the endpoint to answer 401 when a token is wrong or has expired.';

/** The secret token: as a text, in time, and at the endpoint. */
const answer401WithoutToken = 'Ask whoever runs the endpoint to answer 401 when there is no token.';

export const tokenFindings = {
  'token-shape': {
    title: 'The secret token as a text',
    jwt: { why: 'The secret token is a readable JWT. Its issuer: {{issuer}}' },
    opaque: {
      why: 'The secret token is not a JWT, so nothing can be read from it. GroupTalk issues a JWT.',
      remedy: 'If this endpoint is GroupTalk, copy the token from GroupTalk Admin again.',
    },
    'bearer-prefix': {
      why: 'The word Bearer stood before the secret token. It was taken away here. Issuer: {{issuer}}',
      remedy: 'Enter the token in Entra without that word, since Entra adds it itself.',
    },
    quoted: {
      why: 'The secret token stands in quotes. Entra would send the quotes too.',
      remedy: 'Copy the token again, without the quotes.',
    },
    unsigned: {
      why: 'Nobody has signed this JWT, so anybody could write one like it.',
      remedy: 'Ask GroupTalk for a signed token.',
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
    'in-milliseconds': {
      why: 'The claim {{claim}} counts milliseconds. JWT wants seconds, so whoever reads it may be wrong by millennia.',
      remedy: 'Ask GroupTalk when the token really expires, and to correct the claim.',
    },
    'as-text': {
      why: 'The claim {{claim}} is written as text. JWT wants a number, and strict readers refuse the token.',
      remedy: 'Ask GroupTalk to correct the claim.',
    },
    unreadable: {
      why: 'The claim {{claim}} is no time at all, so nobody knows when the token expires.',
      remedy: 'Ask GroupTalk when the token expires, and to correct the claim.',
    },
    'issued-ahead': {
      why: 'The token says that it was issued in the future. Strict readers refuse it until then.',
      remedy: 'Ask GroupTalk to check the clock of the server that issues tokens.',
    },
    'ends-before-it-begins': {
      why: 'The token says that it expires before it begins to be valid.',
      remedy: 'Obtain a new secret token in GroupTalk Admin.',
    },
    ...notTried,
  },
  'token-tenant': {
    title: 'The tenant that the secret token names',
    same: { why: 'The secret token is for this tenant.' },
    unnamed: { why: 'The secret token names no tenant.' },
    'not-compared': {
      why: 'Nobody is signed in, so the tenant was not compared: {{tenant}}',
      remedy: 'Compare it with your tenant ID in the Entra admin center.',
    },
    other: {
      why: 'The secret token names another tenant than yours: {{tenant}} ({{claim}}). Your people could reach a stranger.',
      remedy: 'Make sure that the token is from your own organization in GroupTalk Admin.',
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
  'token-required': {
    title: 'No entry without a token',
    refused: { why: 'Without the secret token the endpoint tells nobody anything.' },
    'let-in': {
      why: 'The endpoint answers {{path}} without any token. The data of your people are open to everybody.',
      remedy: 'Ask whoever runs the endpoint to demand the token. Do not provision before that.',
    },
    forbidden: {
      why: 'Without a token the endpoint answers 403. It should be 401, but nobody gets in.',
      remedy: answer401WithoutToken,
    },
    'not-there': {
      why: 'Without a token the endpoint answers 404. It should be 401, but nobody gets in.',
      remedy: answer401WithoutToken,
    },
    'bad-request': {
      why: 'Without a token the endpoint answers {{status}}. It should be 401, but nobody gets in.',
      remedy: answer401WithoutToken,
    },
    redirected: {
      why: 'Without a token the endpoint sends people elsewhere ({{status}}). It should answer 401, but nobody gets in.',
      remedy: answer401WithoutToken,
    },
    page: {
      why: 'Without a token the endpoint shows a web page. It should answer 401, but nobody gets in.',
      remedy: answer401WithoutToken,
    },
    'error-in-200': {
      why: 'Without a token the endpoint answers {{status}} with an error inside. Entra takes that for an answer.',
      remedy: answer401WithoutToken,
    },
    stumbled: {
      why: 'Without a token the endpoint stumbles: it answers {{status}} instead of 401.',
      remedy: 'Ask whoever runs the endpoint to answer 401 when there is no token.',
    },
    'not-shown': {
      why: 'No answer shows whether the endpoint demands a token.',
      remedy: 'Look at the other findings first.',
    },
    ...notTried,
  },
  'token-wrong-refused': {
    title: 'No entry with a wrong token',
    refused: { why: 'The endpoint refuses a wrong token with 401, and says why.' },
    'no-body': {
      why: 'The endpoint refuses a wrong token with 401, but says nothing more.',
      remedy: 'A SCIM error would show the reason in Entra’s logs. GroupTalk may add one.',
    },
    'no-scim-error': {
      why: 'The endpoint refuses a wrong token with 401, but gives no reason in SCIM.',
      remedy: 'A SCIM error would show the reason in Entra’s logs. GroupTalk may add one.',
    },
    'error-in-200': {
      why: 'The endpoint answers a wrong token with {{status}} and an error inside. Entra takes that for an answer.',
      remedy: answer401,
    },
    'refused-by-page': {
      why: 'The endpoint refuses a wrong token with 401, but with a web page instead of a SCIM error.',
      remedy: 'Ask whoever runs the endpoint to answer in SCIM, so that Entra’s logs show the reason.',
    },
    'no-challenge': {
      why: 'The endpoint refuses a wrong token with 401, but without the header WWW-Authenticate.',
      remedy: 'HTTP asks for that header. Entra does without it.',
    },
    'let-in': {
      why: 'The endpoint takes any token. Whoever knows the address sees the data of your people.',
      remedy: 'Ask whoever runs the endpoint to check the token. Do not provision before that.',
    },
    'signature-not-looked-at': {
      why: 'The endpoint takes a token with a false signature. Anybody could write one for your organization.',
      remedy: 'Ask whoever runs the endpoint to check the signature. Do not provision before that.',
    },
    forbidden: {
      why: 'The endpoint answers a wrong token with 403 instead of 401. Entra takes that for missing rights.',
      remedy: answer401,
    },
    'other-status': {
      why: 'The endpoint answers a wrong token with {{status}} instead of 401. Entra cannot tell that a token has expired.',
      remedy: answer401,
    },
    'server-error': {
      why: 'The endpoint stumbles over a wrong token: {{status}} instead of 401. Entra would try again and again.',
      remedy: answer401,
    },
    redirected: {
      why: 'The endpoint sends a wrong token elsewhere ({{status}}) instead of answering 401.',
      remedy: answer401,
    },
    page: {
      why: 'The endpoint answers a wrong token with a web page and status {{status}} instead of 401.',
      remedy: answer401,
    },
    'not-shown': {
      why: 'No answer shows what becomes of a wrong token.',
      remedy: 'Look at the other findings first.',
    },
    ...notTried,
  },
} as const;
