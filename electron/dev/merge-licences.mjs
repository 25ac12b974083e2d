import { join } from 'node:path';
import { stop } from './install.mjs';
import { mergeLicences } from './licences.mjs';
import { root } from './root.mjs';

/** The last step of a build: `dist/licences.md`. */
const faults = mergeLicences(join(root, 'dist'));
if (faults.length > 0) stop(faults.join('\n'));
