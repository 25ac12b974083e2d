import { writeFile } from 'node:fs/promises';
import { failed, ok } from '../../../shared/contract/problem';
import { savedLogName } from '../../log/log-file';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

type Powers = Pick<HandlerPowers, 'supportLog' | 'dialogs'>;

/** What support reads, and how it comes into their hands. */
export const supportLogHandlers = ({ supportLog, dialogs }: Powers): HandlersOf<'log' | 'screen'> => ({
  'log.read': async () => ok(supportLog.read()),
  'log.show': async () => {
    supportLog.show();
    return ok(null);
  },
  'log.save': async () => {
    const { text } = supportLog.read(Number.POSITIVE_INFINITY);
    const file = await dialogs.save(savedLogName);
    if (file === null) return ok({ file });
    try {
      await writeFile(file, text, { mode: 0o600 });
    } catch (error) {
      const detail = error instanceof Error ? error.message : '';
      return failed('file-unwritable', { params: { file }, detail, remedy: 'try-again' });
    }
    return ok({ file });
  },
  'screen.broke': async ({ screen, error, where }) => {
    supportLog.note('error', 'screen', `${screen} could not be drawn: ${error}, in ${where}`);
    return ok(null);
  },
});
