import { join } from 'node:path';
import { openDesktop } from '../support/desktop';
import { walkScreens } from '../support/person/walk-screens';
import { sitDown } from '../support/person/walker';
import { openCamera } from './camera';

/** The README's, by the state of the walk that they show. */
const forReading = new Map<string, readonly [file: string, theme: 'light' | 'dark']>([
  ['request-fetch', ['request.png', 'light']],
  ['consent-waiting', ['consent.png', 'light']],
  ['scope-done', ['scope.png', 'light']],
  ['configure-tested', ['configure.png', 'light']],
  ['watch-event', ['watch-dark.png', 'dark']],
  ['connection-written', ['connection.png', 'light']],
]);

/**
 * Walks the whole road in the packaged app, and takes pictures on the way.
 *
 * @param root the project's folder: `docs` gets the pictures of the README, `.cache/pictures` those of every screen
 */
export async function takePictures(root: string): Promise<void> {
  const desktop = await openDesktop({ keyring: true });
  const walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
  try {
    const camera = await openCamera(walker, {
      docs: join(root, 'docs'),
      review: join(root, '.cache', 'pictures'),
    });
    let taken = 0;
    const numbered = (name: string) => `${String(++taken).padStart(2, '0')}-${name}`;
    await walkScreens(
      walker,
      async (state) => {
        await camera.look(numbered(state));
        const kept = forReading.get(state);
        if (kept) await camera.keep(...kept);
      },
      (window, name) => camera.lookAt(window, numbered(name)),
    );
  } finally {
    await walker.launched.kill();
    await desktop.close();
  }
}
