import type { Updates } from '../../shared/model/updates';
import type { Words } from '../../shared/words/words';

/** Where this app stands with its updates, as a sentence. */
export function sayUpdates({ say }: Words, { state, offBy, version }: Updates): string {
  switch (state) {
    case 'off':
      return say(`settings.updates.off-by.${offBy ?? 'build'}`);
    case 'downloading':
    case 'ready':
      return version
        ? say(`settings.updates.${state}`, { version })
        : say(`settings.updates.${state}-unknown`);
    default:
      return say(`settings.updates.${state}`);
  }
}

/** How much of it has come; null: nobody knows yet. */
export const sayBytes = ({ say }: Words, { bytes }: Updates): string | null =>
  bytes && say('settings.updates.bytes', { done: bytes.done / 1_000_000, total: bytes.total / 1_000_000 });
