import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './process';
import { median, type Row } from './row';

const rounds = 3;

/** The whole journey on the fast clock, process start included. */
export async function benchDemo(cli: string, practiceStartMs: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.push((await runNode([cli, 'demo', '--json', '--out', folder])).ms);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    what: `demo on the fast clock, median of ${rounds}`,
    ms: median(times),
    wantedMs: 30_000,
    yardstick: 'the start of the practice tenant',
    yardstickMs: practiceStartMs,
  };
}
