import { statfsSync, statSync } from 'node:fs';

/** Whether a file can be moved into a folder: on the same disk always, on another one only where it has the room. */
export function hasRoom(folder: string, file: string): boolean {
  try {
    const { dev, size } = statSync(file);
    const { bavail, bsize } = statfsSync(folder);
    return statSync(folder).dev === dev || bavail * bsize > size;
  } catch {
    return false;
  }
}
