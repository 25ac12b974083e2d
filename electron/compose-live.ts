import { session as sessions, shell } from 'electron';
import { failed, ok } from '../shared/contract/problem';
import { globalCloud } from '../shared/target/cloud';
import type { ComposedWorld, WorldOptions } from './compose-world';
import { createDoor } from './links';
import { createElectronWayThere } from './net/electron-way-there';

/** Real tenants: the system's proxies and trust, its browser and its mail program. */
export function composeLive({ log, clock }: WorldOptions): ComposedWorld {
  // In memory, and not the window's own, which reaches no network.
  const session = sessions.fromPartition('live');
  const openExternal = (url: string) => shell.openExternal(url);
  const door = createDoor({ openExternal, policy: () => 'browser', log });
  return {
    session,
    clientId: null,
    wayThere: createElectronWayThere({ session, clock }),
    guard: (http) => http,
    openBrowser: async (url) => {
      if (new URL(url).origin !== globalCloud.loginOrigin) throw new Error('not the sign-in page');
      await openExternal(url);
    },
    links: {
      open: door.open,
      openSignUp: door.open,
      mail: async ({ mailto }) => {
        const opened = await door.openMail(mailto);
        if (!opened.ok) return opened;
        return opened.value === 'nowhere' ? failed('no-mail-program') : ok('mail-program');
      },
    },
    practice: null,
    onState: () => undefined,
    onNew: () => undefined,
    close: async () => undefined,
  };
}
