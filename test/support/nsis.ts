import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const include = resolve(import.meta.dirname, '../../electron/installer/uninstall.nsh');

/**
 * As electron-builder has it around our part: the flag of an update before it, whom the app was installed for after.
 * https://github.com/electron-userland/electron-builder/tree/master/packages/app-builder-lib/templates/nsis
 */
const scriptFor = (target: Target) => `
Unicode true
Target ${target}
Name "trial"
RequestExecutionLevel user
SilentInstall silent
SilentUnInstall silent
OutFile "trial.exe"
InstallDir "C:\\trial"
!define BUILD_UNINSTALLER
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!macro _isUpdated _a _b _t _f
  ClearErrors
  \${GetParameters} $R9
  \${GetOptions} $R9 "--updated" $R9
  IfErrors \`\${_f}\` \`\${_t}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!include "${include}"
Var installMode
Section
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section "Uninstall"
  StrCpy $installMode CurrentUser
  ClearErrors
  \${GetParameters} $R9
  \${GetOptions} $R9 "/allusers" $R9
  \${ifNot} \${Errors}
    StrCpy $installMode all
    SetShellVarContext all
  \${endIf}
  !insertmacro customUnInstall
SectionEnd
`;

/** electron-builder makes the first; the second also runs where Wine has no 32 bits. */
export type Target = 'x86-unicode' | 'amd64-unicode';

/** Compiles our part of the installer, warnings being errors, as electron-builder has them. */
export function compileUninstaller(
  folder: string,
  target: Target,
): {
  readonly status: number | null;
  readonly said: string;
} {
  const { status, stdout, stderr } = spawnSync('makensis', ['-WX', '-V2', '-'], {
    cwd: folder,
    input: scriptFor(target),
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** A Windows of our own, with our uninstaller on it. */
export interface Windows {
  /** Writes empty files; paths below `C:\`, with slashes. */
  put(...files: readonly string[]): Promise<void>;
  /** All files below a folder of `C:\`, with slashes, sorted. */
  filesBelow(folder: string): Promise<readonly string[]>;
  remove(folder: string): Promise<void>;
  /** The folder of the person who is signed in, below `C:\`. */
  readonly home: string;
  addValue(key: string, name: string, data: string): void;
  hasValue(key: string, name: string): boolean;
  uninstall(...args: readonly string[]): number | null;
  close(): Promise<void>;
}

/** Opens one in Wine, and installs the trial on it. */
export async function openWindows(): Promise<Windows> {
  const folder = await mkdtemp(join(tmpdir(), 'windows-'));
  const prefix = join(folder, 'prefix');
  const env = { PATH: process.env.PATH, HOME: folder, WINEPREFIX: prefix, WINEDEBUG: '-all' };
  // Wine's own services would hold pipes open.
  const wine = (...args: readonly string[]) => spawnSync('wine', args, { cwd: folder, env, stdio: 'ignore' });
  const close = async () => {
    spawnSync('wineserver', ['-k'], { env });
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const { status, said } = compileUninstaller(folder, 'amd64-unicode');
  if (status !== 0) throw new Error(said);
  // Else each program starts Windows anew.
  spawnSync('wineserver', ['-p'], { env });
  wine('trial.exe', '/S');
  const c = join(prefix, 'drive_c');
  if (!existsSync(join(c, 'trial', 'uninstall.exe'))) {
    await close();
    throw new Error('Wine did not run the trial.');
  }
  const [user = ''] = (await readdir(join(c, 'users'))).filter((name) => name !== 'Public');
  const filesBelow = async (start: string) => {
    const entries = await readdir(join(c, start), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(c, start).length + 1))
      .sort();
  };
  return {
    home: `users/${user}`,
    put: async (...files) => {
      for (const file of files) {
        await mkdir(dirname(join(c, file)), { recursive: true });
        await writeFile(join(c, file), '');
      }
    },
    filesBelow,
    remove: (start) => rm(join(c, start), { recursive: true, force: true }),
    addValue: (key, name, data) => void wine('reg', 'add', key, '/v', name, '/d', data, '/f'),
    hasValue: (key, name) => wine('reg', 'query', key, '/v', name).status === 0,
    uninstall: (...args) => wine('C:\\trial\\uninstall.exe', '/S', ...args, '_?=C:\\trial').status,
    close,
  };
}
