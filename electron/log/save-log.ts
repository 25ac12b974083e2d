import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Words } from '../../shared/words/words';
import { type LogFile, savedLogName } from './log-file';

interface SavePowers {
  readonly words: Words;
  readonly window: BrowserWindow;
  readonly logFile: LogFile;
}

/** Asks for a name, and writes the whole log there, for whoever has no page to do it in. */
export async function saveLog({ words, window, logFile }: SavePowers): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), savedLogName),
    properties: ['showOverwriteConfirmation'],
  });
  if (canceled) return;
  try {
    await writeFile(filePath, logFile.read(Number.POSITIVE_INFINITY).text, { mode: 0o600 });
  } catch (error) {
    await dialog.showMessageBox(window, {
      type: 'error',
      message: words.say('problem.file-unwritable', { file: filePath }),
      detail: error instanceof Error ? error.message : '',
    });
  }
}
