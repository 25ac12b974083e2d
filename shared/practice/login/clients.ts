import { practiceClientId, practiceGroupTalkAppId, practiceHosts } from '../constants';

/** An app that people may sign in to. */
export interface ClientApp {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  /** Public clients prove themselves with PKCE; the others would need a secret. */
  readonly public: boolean;
  mayReturnTo(redirectUri: string): boolean;
}

const clients: readonly ClientApp[] = [
  {
    id: practiceClientId,
    name: 'GroupTalk Onboarding',
    publisher: 'unverified',
    public: true,
    mayReturnTo: isLoopback,
  },
  {
    id: practiceGroupTalkAppId,
    name: 'GroupTalk',
    publisher: 'GroupTalk AB',
    public: false,
    mayReturnTo: (uri) => parse(uri)?.origin === `https://${practiceHosts.admin}`,
  },
];

export const findClient = (id: string): ClientApp | undefined =>
  clients.find((one) => one.id === id.toLowerCase());

/** `http://localhost`, any port and path (learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions). */
function isLoopback(uri: string): boolean {
  const url = parse(uri);
  return url?.protocol === 'http:' && url.hostname === 'localhost' && !url.username && !url.password;
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
