import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeIcons } from '../../electron/dev/icons.mjs';
import about from '../../package.json';

const root = resolve(import.meta.dirname, '../..');

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

/** electron-builder's own reader and validator, over its own JSON schema. */
const builder: {
  getConfig(folder: string, file: string | null, more: object | null): Promise<Record<string, unknown>>;
  validateConfiguration(configuration: object, log: { isEnabled: boolean }): Promise<void>;
} = ofBuilder('app-builder-lib/out/util/config/config.js');

/** What it makes of the icons that it is given. */
const {
  convertIcon,
}: {
  convertIcon(asked: {
    readonly sources: readonly string[];
    readonly fallbackSources: readonly string[];
    readonly roots: readonly string[];
    readonly format: 'ico' | 'icns' | 'set';
    readonly outDir: string;
  }): Promise<{ readonly icons: readonly { readonly file: string; readonly size: number }[] }>;
} = ofBuilder('app-builder-lib/out/util/iconConverter.js');
const read = () => builder.getConfig(root, null, null);
const judge = (configuration: object) => builder.validateConfiguration(configuration, { isEnabled: false });

const icon = z.object({ icon: z.string() });
const configuration = z.object({
  appId: z.string(),
  productName: z.string(),
  directories: z.object({ buildResources: z.string() }),
  win: icon,
  mac: icon,
  linux: icon,
  nsis: z.object({ include: z.string() }),
  deb: z.object({ afterRemove: z.string() }),
});

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
        notarize: true,
        target: [
          { target: 'dmg', arch: 'universal' },
          { target: 'zip', arch: 'universal' },
        ],
      },
      linux: { target: [{ target: 'AppImage' }, { target: 'deb' }] },
    });
  });

  it('lets whoever has no rights install for himself, and an administrator for everybody, in two languages', async () => {
    expect(await read()).toMatchObject({
      nsis: {
        oneClick: false,
        perMachine: false,
        allowElevation: true,
        installerLanguages: ['en_US', 'sv_SE'],
      },
    });
  });

  it('finds the icons that are made, and what uninstalling does', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'icons-')), 'made');
    makeIcons(folder);
    const { win, mac, linux, nsis, deb, directories } = configuration.parse(await read());
    expect(directories.buildResources).toBe('.cache/icons');
    const taken = async (icon: string, format: 'ico' | 'icns' | 'set') => {
      const asked = { sources: [icon], fallbackSources: [], roots: [folder], format, outDir: folder };
      return (await convertIcon(asked)).icons;
    };
    // As they are, and not made anew out of another.
    expect(await taken(win.icon, 'ico')).toMatchObject([{ file: join(folder, 'icon.ico') }]);
    expect(await taken(mac.icon, 'icns')).toMatchObject([{ file: join(folder, 'icon.icns') }]);
    expect((await taken(linux.icon, 'set')).map(({ size }) => size)).toEqual([
      16, 24, 32, 48, 64, 96, 128, 256, 512, 1024,
    ]);
    for (const file of [nsis.include, deb.afterRemove]) expect(existsSync(join(root, file))).toBe(true);
    await rm(join(folder, '..'), { recursive: true });
  });

  it('calls the app what the uninstaller calls it', async () => {
    const { appId, productName, nsis } = configuration.parse(await read());
    const script = await readFile(join(root, nsis.include), 'utf8');
    expect(script).toContain(`"$R0\\${productName}"`);
    expect(script).toContain(`"$R0\\${productName} Practice"`);
    expect(script).toContain(`"$R0\\${about.name}-updater"`);
    expect(script).toContain(`"${appId}"`);
    expect(script).toContain(`"electron.app.${productName}"`);
  });

  it('leaves nothing in the script of the deb package for electron-builder to stumble over', async () => {
    const { deb } = configuration.parse(await read());
    const script = await readFile(join(root, deb.afterRemove), 'utf8');
    const filledIn = [...script.matchAll(/\$\{([a-zA-Z]+)\}/g)].map(([, name]) => name);
    expect([...new Set(filledIn)].sort()).toEqual(['executable', 'sanitizedProductName']);
    // Without it electron-builder makes no deb package.
    expect(about.homepage).toMatch(/^https:/);
  });

  it('names no certificate, no account and no place to publish', async () => {
    expect(JSON.stringify(await read())).not.toMatch(
      /certificate|identity|publisherName|password|teamId|https?:/i,
    );
    expect(await read()).toMatchObject({ publish: null });
  });
});
