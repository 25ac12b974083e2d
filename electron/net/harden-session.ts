import type { Session } from 'electron';

/**
 * Refuses everything that no page of ours, and no page of others that we show, has any business with. For
 * every session there is, right after it was made: Chromium fetches a spelling dictionary for each one unless
 * it is told of no language (electronjs.org/docs/latest/api/session).
 */
export function hardenSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  // Camera, microphone, place, notifications, opening other programs' links, …
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
