import { notTried } from './findings-skipped';

/** What stands between here and the endpoint, and where it sends its callers. */
export const detourFindings = {
  proxy: {
    title: 'A proxy on the way',
    none: { why: 'No proxy stands between this computer and {{host}}.' },
    found: { why: 'The way to {{host}} leads through the proxy {{proxy}}, which lets us through.' },
    'signs-in': { why: 'The proxy {{proxy}} wants a sign-in, and gets it from this computer.' },
    'not-looked-at': {
      why: 'The way leads through the proxy {{proxy}}, which cannot be looked at from here.',
      remedy: 'Nothing needs to be done. The checks that follow go through the proxy.',
    },
    'reads-tls': {
      why: 'The certificate of {{host}} comes from {{issuer}}, which only this computer knows. Something on the way reads what is encrypted.',
      remedy:
        'Ask for {{host}} to be left alone, since the secret token can be read. Entra goes another way.',
    },
    'reads-tls-untrusted': {
      why: 'Something on the way reads what is encrypted: {{issuer}}. This computer does not trust it, so nothing was sent.',
      remedy:
        'Ask whoever runs the network to leave {{host}} alone, or to have its certificate trusted here.',
    },
    'private-authority': {
      why: 'The certificate of {{host}} comes from {{issuer}}, which only this computer knows. Entra may not trust it.',
      remedy:
        'If no program here reads what is encrypted, the endpoint needs a certificate from a public authority.',
    },
    unreachable: {
      why: 'The proxy {{proxy}} does not answer, or is no proxy.',
      remedy: 'Check the proxy settings of this computer, for example HTTPS_PROXY.',
    },
    refused: {
      why: 'The proxy {{proxy}} does not let anybody through to {{host}}.',
      remedy: 'Ask whoever runs the proxy to allow {{host}}. Entra does not go through it.',
    },
    'wants-sign-in': {
      why: 'The proxy {{proxy}} wants a sign-in before it connects.',
      remedy: 'Sign in to the proxy, or ask for {{host}} to be allowed without a sign-in.',
    },
    'timed-out': {
      why: 'The proxy {{proxy}} did not connect to {{host}} in time.',
      remedy: 'Ask whoever runs the proxy whether it may connect to {{host}}.',
    },
    ...notTried,
  },
  redirect: {
    title: 'Answers where they are asked',
    none: { why: 'The endpoint answers where it is asked, and sends nobody elsewhere.' },
    'plain-http': {
      why: 'The endpoint sends us on to {{to}}, without encryption ({{status}}). The token was not sent there.',
      remedy: 'Ask whoever runs the endpoint to answer at the https:// address itself.',
    },
    loop: {
      why: 'The endpoint sends us back to the very address that was asked ({{status}}). That never ends.',
      remedy: 'Ask whoever runs the endpoint, or a gateway before it.',
    },
    slash: {
      why: 'The endpoint wants another slash at the end of /Users or /Groups ({{status}}). Entra does not add one.',
      remedy: 'Ask whoever runs the endpoint to answer at both addresses.',
    },
    'sign-in': {
      why: 'The endpoint sends us to a sign-in page: {{to}} ({{status}}). Services cannot sign in there. The token was not sent.',
      remedy: 'Check the Tenant URL and the secret token. If both are right, ask whoever runs the endpoint.',
    },
    'other-host': {
      why: 'The endpoint sends us on to another host: {{to}} ({{status}}). The token was not sent there.',
      remedy: 'If you trust that host, enter its address as the Tenant URL.',
    },
    within: {
      why: 'The endpoint sends us on to another address: {{to}} ({{status}}). It was not gone after.',
      remedy: 'Enter that address as the Tenant URL, if it is the right one.',
    },
    'no-target': {
      why: 'The endpoint answers that it is elsewhere, but not where ({{status}}).',
      remedy: 'Check the Tenant URL. If it is right, ask whoever runs the endpoint.',
    },
    ...notTried,
  },
} as const;
