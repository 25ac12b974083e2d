import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { mirror } from '../../electron/dev/mirror.mjs';
import { packaged } from '../../electron/dev/package.mjs';
import { openDesktop } from '../support/desktop';
import { type ColdStart, coldStart } from './cold-start';
import { median } from './row';

const pairs = 10;
const wanted = { painted: 1.25, interactive: 1.6, pss: 1.5, asarMb: 8 };

/** Cold starts of the packaged app in turns with a bare window on the same runtime, fuses and all. */
export async function benchWindow(bareWindow: string): Promise<readonly string[]> {
  const desktop = await openDesktop({ keyring: false });
  try {
    const bareFolder = join(desktop.folder, 'bare');
    mirror(packaged.journeys, bareFolder);
    const bareAsar = join(bareFolder, 'resources', 'app.asar');
    // A hard link to ours until now.
    rmSync(bareAsar);
    await createPackage(bareWindow, bareAsar);

    const ours: ColdStart[] = [];
    const bare: ColdStart[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      bare.push(await coldStart(desktop, join(bareFolder, packaged.executable), [], railMark));
      ours.push(await coldStart(desktop, join(packaged.journeys, packaged.executable), [], railMark));
    }
    const yardstick = median(bare.map((one) => one.painted));
    const interactive = ours.map((one) => one.marked ?? Number.NaN);
    return [
      compared(
        'Cold start to painted rail labels',
        median(ours.map((one) => one.painted)),
        yardstick,
        'ms',
        wanted.painted,
      ),
      compared('Cold start to a rail that answers', median(interactive), yardstick, 'ms', wanted.interactive),
      compared(
        'Memory of all processes at rest (PSS)',
        median(ours.map((one) => one.pssKib)) / 1024,
        median(bare.map((one) => one.pssKib)) / 1024,
        'MiB',
        wanted.pss,
      ),
      asarText(),
    ];
  } finally {
    await desktop.close();
  }
}

/** The window sets it when the rail has its listeners. */
const railMark = 'rail-answers';

function compared(what: string, value: number, bare: number, unit: string, most: number): string {
  const ratio = value / bare;
  const verdict = ratio <= most ? 'yes' : 'NO';
  return `${what}, median of ${pairs}: ${Math.round(value)} ${unit}; ${ratio.toFixed(2)} × a bare window (${Math.round(bare)} ${unit}), wanted ≤ ${most} ×: ${verdict}`;
}

function asarText(): string {
  const mb = statSync(join(packaged.journeys, 'resources', 'app.asar')).size / 1_000_000;
  return `app.asar: ${mb.toFixed(1)} MB, wanted ≤ ${wanted.asarMb} MB: ${mb <= wanted.asarMb ? 'yes' : 'NO'}`;
}
