import type { ElectronApplication, Page } from 'playwright-core';
import { createWords, type Words } from '../../../shared/words/words';
import type { Desktop } from '../desktop';
import { type LaunchedApp, launchApp } from '../launch-app';

/** Somebody in front of the packaged app, who knows no more of it than what the screen shows. */
export interface Walker {
  readonly launched: LaunchedApp;
  readonly app: ElectronApplication;
  /** The app's own window. */
  readonly page: Page;
  readonly userData: string;
  /** The sentences on the screen. */
  readonly say: Words['say'];
  /** Presses the button of this name, once it is there and can be pressed. */
  press(name: string | RegExp): Promise<void>;
}

interface Seat {
  readonly userData: string;
  /** Whether Electron finds the keyring; the desktop's own, unless said. */
  readonly keyring?: boolean;
}

/** Opens the app on the practice tenant; the same folder again goes on where it was. */
export async function sitDown(desktop: Desktop, { userData, ...seat }: Seat): Promise<Walker> {
  const launched = await launchApp(desktop, { userData, args: ['--practice'], ...seat });
  const page = await launched.app.firstWindow();
  page.setDefaultTimeout(patience);
  const { say } = createWords('en');
  const press = async (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  // Before the main process has told its facts, the window only says that it starts.
  await page.getByRole('button', { name: say('frame.practice.menu') }).click({ trial: true });
  return { launched, app: launched.app, page, userData, say, press };
}

/** Generous: the machine of the tests may be busy with four of these. */
export const patience = 30_000;
