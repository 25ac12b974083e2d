import type { App } from 'electron';

type LoginItems = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;

/**
 * Starts the app with the person's session, or no longer, as the policy says. Nothing is touched where it says
 * nothing. Linux has no such setting in Electron (electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows).
 */
export function startAtSignIn(app: LoginItems, wanted: boolean | undefined, platform: NodeJS.Platform): void {
  if (wanted === undefined || (platform !== 'win32' && platform !== 'darwin')) return;
  if (app.getLoginItemSettings().openAtLogin === wanted) return;
  app.setLoginItemSettings({ openAtLogin: wanted });
}
