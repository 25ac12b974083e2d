import { tmpdir } from 'node:os';

// On plain Node the package `electron` answers with the path of its runtime, and fetches that when it is missing:
// electron-store, which imports it, needs neither.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= tmpdir();
