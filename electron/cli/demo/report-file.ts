import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Report, renderReport } from '../../../shared/report/findings-html';
import type { Words } from '../../../shared/words/words';
import { CouldNotAsk } from '../command';

const name = 'grouptalk-demo.html';

export interface ReportFile {
  readonly file: string;
  write(report: Report, words: Words): Promise<void>;
}

/**
 * Where the report goes: `folder`, made when it is not there; null is a new folder among the temporary ones.
 * Tried at once, so that a wrong path shows before the demo has run.
 */
export async function openReportFile(folder: string | null): Promise<ReportFile> {
  const file = await inFolder(folder);
  await put(file, '');
  return { file, write: (report, words) => put(file, renderReport(report, words)) };
}

async function inFolder(folder: string | null): Promise<string> {
  if (folder === null) return join(await mkdtemp(join(tmpdir(), 'grouptalk-demo-')), name);
  await attempt(folder, () => makeFolder(folder));
  return join(folder, name);
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a folder that exists
 * answers ENOENT to whatever is made in it, as Linux's /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

const put = (file: string, text: string) => attempt(file, () => writeFile(file, text, { mode: 0o600 }));

async function attempt(file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    throw new CouldNotAsk({ code: 'file-unwritable', params: { file } });
  }
}
