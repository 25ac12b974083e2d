import { failed, ok, type Result } from '../shared/contract/problem';
import { grouptalk } from '../shared/target/grouptalk';
import type { Log } from './log/log';

/** The only hosts whose pages we ever send anybody to. No redirector is among them. */
const knownHosts = [
  'admin.grouptalk.com',
  'datatracker.ietf.org',
  'entra.microsoft.com',
  'learn.microsoft.com',
  'portal.azure.com',
  'www.grouptalk.com',
  'www.rfc-editor.org',
] as const;
export type KnownHost = (typeof knownHosts)[number];

/** `nowhere`: there is no such page here, and the address is shown instead. */
export type Opened = 'browser' | 'window' | 'nowhere';

export interface DoorPowers {
  /** The system's browser or mail program. Rejects when there is none. */
  openExternal(url: string): Promise<void>;
  /** A window of ours for other people's pages. */
  openInWindow?(url: string): Promise<Result<null>>;
  /** Which way a host's pages go. */
  policy(host: KnownHost): Opened;
  readonly log: Log;
}

export interface Door {
  /** Problems: `address-refused`, no https address of a known host; and those of `openInWindow`. */
  open(url: string): Promise<Result<Opened>>;
  /** A mail to the support address, with its subject and text and nothing else. Same problem. */
  openMail(url: string): Promise<Result<Opened>>;
}

/** The one guarded door through which a link leaves the app. */
export function createDoor(powers: DoorPowers): Door {
  const refuse = (why: string, url: string) => {
    powers.log('warn', 'door', `refused, ${why}`);
    return failed('address-refused', { params: { url: shown(url) }, detail: why });
  };
  const outside = async (url: string): Promise<Opened> => {
    try {
      await powers.openExternal(url);
      return 'browser';
    } catch {
      powers.log('warn', 'door', 'this computer has no program for this address');
      return 'nowhere';
    }
  };

  return {
    open: async (text) => {
      const url = parse(text);
      if (url === null || url.protocol !== 'https:') return refuse('no https address', text);
      if (url.username !== '' || url.password !== '')
        return refuse('a name or password in the address', text);
      if (url.port !== '') return refuse('an unusual port', text);
      const host = knownHosts.find((one) => one === url.hostname);
      if (host === undefined) return refuse('an unknown host', text);
      const way = powers.policy(host);
      if (way === 'browser') return ok(await outside(url.href));
      if (way === 'nowhere' || powers.openInWindow === undefined) return ok('nowhere');
      const opened = await powers.openInWindow(url.href);
      return opened.ok ? ok('window') : opened;
    },
    openMail: async (text) => {
      const url = parse(text);
      if (url?.protocol !== 'mailto:') return refuse('no mail address', text);
      if (url.pathname !== grouptalk.supportAddress) return refuse('a mail to somebody else', text);
      // RFC 6068 lets a link add `cc`, `bcc` and, in some programs, attachments.
      const fields = [...url.searchParams.keys()];
      const odd = fields.some((name) => name !== 'subject' && name !== 'body');
      if (odd || new Set(fields).size !== fields.length) return refuse('a mail with more than a text', text);
      return ok(await outside(url.href));
    },
  };
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** What may be said of a refused address: where it leads, and nothing that it carries. */
function shown(text: string): string {
  const url = parse(text);
  if (url === null) return '';
  return url.host === '' ? url.protocol : `${url.protocol}//${url.host}`;
}
