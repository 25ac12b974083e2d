import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** electron-builder's own reader and validator, over its own JSON schema. */
const builder: {
  getConfig(folder: string, file: string | null, more: object | null): Promise<Record<string, unknown>>;
  validateConfiguration(configuration: object, log: { isEnabled: boolean }): Promise<void>;
} = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))(
  'app-builder-lib/out/util/config/config.js',
);
const read = () => builder.getConfig(root, null, null);
const judge = (configuration: object) => builder.validateConfiguration(configuration, { isEnabled: false });

describe('electron-builder.yml', () => {
  it('is valid by the schema of electron-builder', async () => {
    await expect(judge(await read())).resolves.toBeUndefined();
  });

  it('would not be with an option that does not exist', async () => {
    await expect(judge({ ...(await read()), signature: true })).rejects.toThrow('signature');
  });

  it('asks for Windows x64 and arm64, a universal Mac with the hardened runtime, and Linux', async () => {
    expect(await read()).toMatchObject({
      win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
      mac: {
        hardenedRuntime: true,
        target: [
          { target: 'dmg', arch: 'universal' },
          { target: 'zip', arch: 'universal' },
        ],
      },
      linux: { target: [{ target: 'AppImage' }, { target: 'deb' }] },
    });
  });

  it('names no certificate, no account and no place to publish', async () => {
    expect(JSON.stringify(await read())).not.toMatch(
      /certificate|identity|publisherName|password|teamId|https?:/i,
    );
    expect(await read()).toMatchObject({ publish: null });
  });
});
