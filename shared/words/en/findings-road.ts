import { notTried } from './findings-skipped';

/** The way to the endpoint: clock, address, name, connection, encryption, HTTP. */
export const roadFindings = {
  clock: {
    title: 'The clock of this computer',
    right: { why: 'This computer and the endpoint agree on the time.' },
    unknown: {
      why: 'The endpoint does not say what time it is, so the clock could not be compared.',
      remedy: 'Compare the clock of this computer with a clock that you trust.',
    },
    loose: {
      why: 'This computer says {{ours}}, the endpoint says {{theirs}} (UTC). That is {{seconds}} seconds apart.',
      remedy: 'Let this computer set its clock from the network.',
    },
    behind: {
      why: 'This computer is late: it says {{ours}}, the endpoint says {{theirs}} (UTC). Tokens and certificates are judged wrongly.',
      remedy: 'Set the clock of this computer, then check again.',
    },
    ahead: {
      why: 'This computer is ahead: it says {{ours}}, the endpoint says {{theirs}} (UTC). Tokens and certificates are judged wrongly.',
      remedy: 'Set the clock of this computer, then check again.',
    },
    ...notTried,
  },
  'tenant-url': {
    title: 'The Tenant URL',
    good: { why: 'The Tenant URL can be used: {{url}}' },
    'put-right': { why: 'Blanks around the Tenant URL were taken away: {{url}}' },
    'slash-added': { why: 'The Tenant URL can be used. A slash was added at its end: {{url}}' },
    'not-as-documented': {
      why: 'This is an address of GroupTalk, but not the one in the tutorial.',
      remedy: 'Enter {{documented}} unless GroupTalk gave you another address.',
    },
    'entra-flag': {
      why: 'The ending aadOptscim062020 is meant for Entra alone. It was left out here.',
      remedy: 'Keep it in Entra only if GroupTalk asked for it.',
    },
    'ends-with-resource': {
      why: 'The Tenant URL ends with the name of a resource. Entra adds /Users and /Groups itself.',
      remedy: 'Remove the last part of {{url}} if the checks below fail.',
    },
    'resource-twice': {
      why: 'The Tenant URL ends with the name of a resource, and nothing answers below it.',
      remedy: 'Enter it as {{suggestion}}. Entra adds /Users and /Groups itself.',
    },
    empty: {
      why: 'There is no Tenant URL.',
      remedy: 'Enter the Tenant URL from the GroupTalk tutorial, step 2.',
    },
    'not-a-url': {
      why: 'This text is not a web address.',
      remedy: 'Enter the whole Tenant URL, from https:// to the last slash.',
    },
    'blank-inside': {
      why: 'There is a blank or a line break inside the Tenant URL.',
      remedy: 'Copy the Tenant URL again, as one line.',
    },
    'scheme-missing': {
      why: 'The Tenant URL does not begin with https://.',
      remedy: 'Enter it as {{suggestion}}',
    },
    'scheme-unknown': {
      why: 'The Tenant URL must begin with https://, and it begins with something else.',
      remedy: 'Enter the Tenant URL with https:// in front.',
    },
    'plain-http': {
      why: 'The Tenant URL begins with http://, so the secret token would travel unprotected. Nothing was sent.',
      remedy: 'Enter it as {{suggestion}}',
    },
    'user-info': {
      why: 'The Tenant URL holds a user name or a password. Nothing was sent.',
      remedy: 'Remove everything between https:// and the @ sign. The secret token goes into its own field.',
    },
    query: {
      why: 'The Tenant URL goes on after a question mark. Entra adds its own questions there.',
      remedy: 'Enter it as {{suggestion}}',
    },
    fragment: {
      why: 'The Tenant URL goes on after a # sign. That part never reaches the endpoint.',
      remedy: 'Enter it as {{suggestion}}. An address with # is often that of an admin page.',
    },
    ...notTried,
  },
  dns: {
    title: 'The name of the host',
    found: { why: '{{host}} is known: {{addresses}}' },
    address: { why: '{{host}} is an address already, so no name had to be looked up.' },
    private: {
      why: '{{host}} is {{addresses}}, which is an address inside a network. Entra comes from the Internet.',
      remedy: 'Make sure that Entra reaches the endpoint, or that a provisioning agent stands in between.',
    },
    'by-proxy': {
      why: 'The proxy {{proxy}} looks up {{host}}, so this computer did not.',
      remedy: 'Nothing needs to be done.',
    },
    'not-found': {
      why: 'The name {{host}} is not known.',
      remedy: 'Check the Tenant URL for a typing mistake. If it is right, check the DNS of this network.',
    },
    'timed-out': {
      why: 'The look-up of {{host}} got no answer.',
      remedy: 'Check the network and its DNS servers, then check again.',
    },
    broken: {
      why: 'The look-up of {{host}} failed ({{code}}).',
      remedy: 'Check the network and its DNS servers, then check again.',
    },
    ...notTried,
  },
  tcp: {
    title: 'The connection',
    connected: { why: '{{host}} takes connections on port {{port}}.' },
    'connected-by-proxy': { why: 'The proxy {{proxy}} connects to {{host}}, port {{port}}.' },
    'not-found': {
      why: 'The proxy {{proxy}} does not know the name {{host}}.',
      remedy: 'Check the Tenant URL for a typing mistake.',
    },
    refused: {
      why: '{{host}} refused the connection on port {{port}}. Nothing listens there.',
      remedy: 'Check the port in the Tenant URL. If it is right, ask whoever runs the endpoint.',
    },
    'timed-out': {
      why: '{{host}} did not answer on port {{port}}. A firewall may be dropping the connection.',
      remedy: 'Ask for outgoing connections to {{host}}, port {{port}}, to be allowed.',
    },
    unreachable: {
      why: 'There is no way from this network to {{host}}.',
      remedy: 'Check the network connection of this computer, and whether a VPN is needed.',
    },
    'proxy-found-nobody': {
      why: 'The proxy {{proxy}} could not connect to {{host}}, port {{port}}.',
      remedy: 'Check the host for a typing mistake. If it is right, ask whoever runs the endpoint.',
    },
    'not-looked-at': {
      why: 'The way leads through the proxy {{proxy}}. The connection behind it cannot be looked at from here.',
      remedy: 'Nothing needs to be done. The checks that follow go through the proxy.',
    },
    broken: {
      why: 'The connection to {{host}}, port {{port}}, broke off ({{code}}).',
      remedy: 'Check again. If it stays so, ask whoever runs the network.',
    },
    ...notTried,
  },
  tls: {
    title: 'The certificate and the encryption',
    good: {
      why: '{{host}} has a trusted certificate, valid until {{until, day}} (days left: {{days}}), and speaks {{protocol}}.',
    },
    'plain-loopback': {
      why: '{{host}} is this computer itself and is reached without encryption.',
      remedy: 'Nothing needs to be done for a test. Entra needs https://.',
    },
    'expires-soon': {
      why: 'The certificate of {{host}} expires on {{until, day}}. After that Entra cannot connect.',
      remedy: 'Ask whoever runs the endpoint to renew the certificate in time.',
    },
    'wrong-name': {
      why: 'The certificate is for {{names}}, not for {{host}}.',
      remedy: 'Check the host in the Tenant URL. If it is right, the endpoint needs another certificate.',
    },
    expired: {
      why: 'The certificate of {{host}} expired on {{until, day}}.',
      remedy: 'Ask whoever runs the endpoint to renew it. Check the clock of this computer too.',
    },
    'not-yet-valid': {
      why: 'The certificate of {{host}} is valid only from {{from, day}}.',
      remedy: 'Check the clock of this computer. If it is right, the endpoint needs another certificate.',
    },
    'self-signed': {
      why: 'The certificate of {{host}} is signed by itself. Entra trusts only known authorities.',
      remedy: 'The endpoint needs a certificate from a public authority.',
    },
    'chain-incomplete': {
      why: 'The certificate of {{host}} comes without its intermediate certificate, so its authority cannot be found.',
      remedy: 'The endpoint must send the whole chain of certificates.',
    },
    untrusted: {
      why: 'The certificate of {{host}} comes from {{issuer}}, which is not trusted here ({{code}}).',
      remedy:
        'If your company inspects encrypted traffic, trust its certificate here. Otherwise the endpoint needs a public one.',
    },
    'old-protocol': {
      why: '{{host}} speaks only {{protocol}}. Entra needs TLS 1.2.',
      remedy: 'The endpoint must offer TLS 1.2.',
    },
    'no-tls-12': {
      why: '{{host}} does not offer TLS 1.2, only {{protocol}}. Entra is documented to speak TLS 1.2 alone.',
      remedy: 'The endpoint must offer TLS 1.2, besides newer versions.',
    },
    'other-suites': {
      why: '{{host}} offers TLS 1.2, but none of the cipher suites that Entra uses.',
      remedy: 'The endpoint must offer ECDHE with AES-GCM, 128 or 256 bits, in TLS 1.2.',
    },
    'weak-signature': {
      why: 'A certificate of {{host}} is signed with {{hash}}, which nobody trusts any more.',
      remedy: 'The endpoint needs a certificate that is signed with SHA-256 or better.',
    },
    'weak-key': {
      why: 'The key of the certificate is too short for Entra: {{key}}. It needs RSA 2048 or ECC 256 bits.',
      remedy: 'The endpoint needs a certificate with a longer key.',
    },
    'timed-out': {
      why: '{{host}} took the connection, but did not finish the encryption handshake in time.',
      remedy: 'Check again. A firewall between here and there may hold it up.',
    },
    'not-looked-at': {
      why: 'A proxy stands before {{host}}. The certificate behind it cannot be looked at from here.',
      remedy:
        'Nothing needs to be done. The checks that follow still refuse a certificate that is not trusted.',
    },
    'no-handshake': {
      why: '{{host}} and this computer found no common encryption ({{code}}).',
      remedy: 'Check the port in the Tenant URL. The endpoint must offer TLS 1.2.',
    },
    ...notTried,
  },
  http: {
    title: 'Answers over HTTP',
    answers: { why: 'The endpoint answers. The slowest answer took {{ms, number}} ms.' },
    'captive-portal': {
      why: 'This network wants a sign-in before it lets anything through.',
      remedy: 'Open a web page in the browser, sign in to the network, then check again.',
    },
    'timed-out': {
      why: 'The endpoint took the request, but no whole answer came in time.',
      remedy: 'Check again later. If it stays so, ask whoever runs the endpoint.',
    },
    'too-large': {
      why: 'The answer is far larger than an empty list can be. It was cut off.',
      remedy:
        'Check the Tenant URL. If it is right, the endpoint sends everything instead of a search result.',
    },
    truncated: {
      why: 'The answer broke off before its end.',
      remedy: 'Check again. If it stays so, ask whoever runs the endpoint or a gateway before it.',
    },
    'not-http': {
      why: 'What came back is not HTTP.',
      remedy: 'Check the port in the Tenant URL.',
    },
    garbled: {
      why: 'The answer cannot be unpacked. Its body does not fit what its head says.',
      remedy: 'Ask whoever runs the endpoint, or a gateway before it.',
    },
    'proxy-unreachable': {
      why: 'The proxy does not answer, or is no proxy.',
      remedy: 'Check the proxy settings of this computer, for example HTTPS_PROXY.',
    },
    'proxy-refused': {
      why: 'A proxy did not let the request through.',
      remedy: 'Ask for the host of the Tenant URL to be allowed on the proxy.',
    },
    'proxy-wants-sign-in': {
      why: 'A proxy wants a sign-in before it lets the request through.',
      remedy: 'Sign in to the proxy, then check again.',
    },
    'certificate-refused': {
      why: 'The certificate was not accepted for the request ({{code}}).',
      remedy: 'Look at the certificate of the host. A proxy may put its own in its place.',
    },
    'encryption-broke-off': {
      why: 'The endpoint ended the encryption before it answered ({{code}}). Perhaps it wants a certificate from the caller.',
      remedy: 'Ask whoever runs the endpoint. It must let Entra in with the secret token alone.',
    },
    'broke-off': {
      why: 'The connection was closed before an answer came ({{code}}).',
      remedy: 'Check again. A firewall may close connections that it does not know.',
    },
    ...notTried,
  },
} as const;
