import type { BrowserWindow, Session, WebContents } from 'electron';
import type { Log } from './log/log';
import { hardenSession } from './net/harden-session';
import { placeOf } from './place-of';

/** Every session, right after it was made. */
export function guardSession(session: Session, log: Log): void {
  hardenSession(session);
  refusePermissions(session, log);
}

/** What its pages ask for is refused, and said in the log. */
function refusePermissions(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('warn', 'walls', `refused the permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler((_contents, permission) => {
    log('warn', 'walls', `refused the permission ${permission}`);
    return false;
  });
  session.setDevicePermissionHandler(({ deviceType }) => {
    log('warn', 'walls', `refused a device, ${deviceType}`);
    return false;
  });
  session.setDisplayMediaRequestHandler((_request, answer) => {
    log('warn', 'walls', 'refused a picture of the screen');
    answer({});
  });
}

/** The session of our own window: it reaches our own files, and no network at all. */
export function keepOffline(session: Session, log: Log): void {
  const urls = ['http', 'https', 'ws', 'wss', 'ftp'].map((scheme) => `${scheme}://*/*`);
  session.webRequest.onBeforeRequest({ urls: [...urls, 'file:///*'] }, ({ url }, answer) => {
    log('warn', 'walls', `refused a request, ${placeOf(url)}`);
    answer({ cancel: true });
  });
}

/** Every page, whoever's it is: no permissions, no further windows, no page inside the page, no holding on. */
export function guardContents(contents: WebContents, log: Log): void {
  // Again: whoever has prepared the session since may have refused them silently.
  refusePermissions(contents.session, log);
  contents.setWindowOpenHandler(({ url }) => {
    log('warn', 'walls', `refused a new window, ${placeOf(url)}`);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('warn', 'walls', 'refused a webview');
  });
  // Electron would obey, and ask nobody (electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload).
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
    log('warn', 'walls', 'refused to stay at a page that is being left');
  });
}

/** A window closes when it is told to: its page is not asked, and may be hanging. */
export function closeAtOnce(window: BrowserWindow): void {
  window.on('close', (event) => {
    event.preventDefault();
    window.destroy();
  });
}

/** The page of our own window: it stays where it is, and what breaks in it is said in the log. */
export function guardOwnPage(contents: WebContents, pageUrl: string, log: Log): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (event.url === pageUrl) return;
    event.preventDefault();
    log('warn', 'walls', `refused to go to ${placeOf(event.url)}`);
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('console-message', (details, _level, message) => {
    // Before Electron 35 the details do not have it.
    const said = details.message ?? message;
    if (/^(Uncaught|Not allowed)/.test(said)) log('error', 'page', said.slice(0, 300));
  });
}
