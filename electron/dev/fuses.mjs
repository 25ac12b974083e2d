import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * How every fuse stands in a packaged app. They are bits in the executable that Electron reads before it
 * runs any script. https://www.electronjs.org/docs/latest/tutorial/fuses
 *
 * @typedef {'runAsNode' | 'cookieEncryption' | 'nodeOptions' | 'nodeCliInspect' | 'asarIntegrity'
 *   | 'onlyLoadAppFromAsar' | 'browserV8Snapshot' | 'fileProtocolPrivileges' | 'wasmTrapHandlers'} FuseName
 * @type {Readonly<Record<FuseName, { readonly option: FuseV1Options, readonly on: boolean }>>}
 */
export const fuses = {
  runAsNode: { option: FuseV1Options.RunAsNode, on: false },
  cookieEncryption: { option: FuseV1Options.EnableCookieEncryption, on: true },
  nodeOptions: { option: FuseV1Options.EnableNodeOptionsEnvironmentVariable, on: false },
  nodeCliInspect: { option: FuseV1Options.EnableNodeCliInspectArguments, on: false },
  asarIntegrity: { option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on: true },
  onlyLoadAppFromAsar: { option: FuseV1Options.OnlyLoadAppFromAsar, on: true },
  browserV8Snapshot: { option: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, on: false },
  fileProtocolPrivileges: { option: FuseV1Options.GrantFileProtocolExtraPrivileges, on: false },
  wasmTrapHandlers: { option: FuseV1Options.WasmTrapHandlers, on: true },
};

/** The keys of the table, typed. */
export const fuseNames = /** @type {readonly FuseName[]} */ (Object.keys(fuses));

/**
 * How the fuses of an executable stand.
 *
 * @param {string} executable the binary, or the `.app` folder on macOS
 * @returns {Promise<Readonly<Record<FuseName, 'on' | 'off' | 'unknown'>>>} `unknown`: this runtime is
 *   older than the fuse
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const stand = fuseNames.map((name) => {
    const state = wire[fuses[name].option];
    return [name, state === FuseState.ENABLE ? 'on' : state === FuseState.DISABLE ? 'off' : 'unknown'];
  });
  return Object.fromEntries(stand);
}

/**
 * Sets every fuse of an executable as the table has it, or as `differently` says for some of them.
 * Rejects when the runtime has a fuse that the table does not name.
 *
 * @param {string} executable the binary, or the `.app` folder on macOS
 * @param {Readonly<Partial<Record<FuseName, boolean>>>} [differently]
 * @returns {Promise<readonly FuseName[]>} the fuses that this runtime is too old to know
 */
export async function setFuses(executable, differently = {}) {
  const stand = await readFuses(executable);
  const known = fuseNames.filter((name) => stand[name] !== 'unknown');
  const wished = known.map((name) => [fuses[name].option, differently[name] ?? fuses[name].on]);
  await flipFuses(executable, {
    ...Object.fromEntries(wished),
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An arm64 Mac runs no binary whose signature does not fit its bytes; signing follows this step.
    resetAdHocDarwinSignature: process.platform === 'darwin',
  });
  return fuseNames.filter((name) => !known.includes(name));
}
