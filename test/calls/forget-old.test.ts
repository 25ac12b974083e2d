import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { newFolder, openBackstage, startPractised } from '../support/backstage';

it('nothing is too old until somebody has told the time', { timeout: 60_000 }, async () => {
  const practised = await startPractised();
  const folder = await newFolder();
  const app = await openBackstage(practised, { folder });
  try {
    expect(await app.forgetOld()).toBe(false);
    expect(app.forgotten).toEqual([]);
    await app.get('signIn.begin', {});
    expect(await app.forgetOld()).toBe(true);
    const [before = 0] = app.forgotten;
    expect((Date.now() - before) / 86_400_000).toBeCloseTo(90, 0);
  } finally {
    await app.close();
    await practised.close();
    await rm(folder, { recursive: true, force: true });
  }
});
