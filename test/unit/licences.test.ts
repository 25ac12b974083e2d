import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicences } from '../../electron/licences';

describe('the licences that people read', () => {
  it('are a document', async () => {
    const read = await readLicences(join(import.meta.dirname, '../../LICENSE'));
    expect(read.ok && read.value).toContain('MIT License');
  });

  it('cannot be read where there is none, and the file is named', async () => {
    const file = join(import.meta.dirname, 'nowhere.md');
    expect(await readLicences(file)).toMatchObject({
      ok: false,
      problem: { code: 'file-unreadable', params: { file } },
    });
  });
});
