import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { checkIds, layerOf, writingLayers } from '../../shared/model/check-id';
import { type Lab, openLab } from '../support/lab/open-lab';
import { runUnpaced } from './doctor';
import { runNode } from './process';
import { median, type Row, rowText } from './row';

const shortMs = 50;
const longMs = 450;
/** The first ones find nothing compiled. */
const warmUp = 5;
const rounds = 11;
const mostRequests = 35;
const wantedRatio = 1.3;

interface Patient {
  /** From now on each answer takes so long. */
  wait(ms: number): void;
  readonly lab: Lab;
}

/**
 * `check`, reading only, against an endpoint that does nothing but wait: how long it takes, and how much it asks.
 * `self` is this very bench as a file, which runs the checks in a process of its own when it is told `doctor`.
 */
export async function benchCheck(cli: string, self: string): Promise<readonly string[]> {
  let waitMs = 0;
  /** When the answer to each path is due: what the endpoint itself takes is part of the wait. */
  const due = new Map<string, number>();
  const lab = await openLab({
    hear: () => (request) => {
      due.set(request.path, performance.now() + waitMs);
      return request;
    },
    answer:
      () =>
      async (answer, { path }) => {
        const left = (due.get(path) ?? 0) - performance.now();
        if (left > 0) await new Promise((done) => setTimeout(done, left));
        return answer;
      },
  });
  const patient: Patient = {
    lab,
    wait: (ms) => {
      waitMs = ms;
    },
  };
  try {
    return [await unpaced(self, patient), rowText(await asUsual(cli, patient)), ...(await requests(lab))];
  } finally {
    await lab.close();
  }
}

/**
 * The run of an app that has been open for a while, its pace lifted. What it lasts longer when every answer takes
 * longer tells how many requests have to wait for each other.
 */
async function unpaced(self: string, { lab, wait }: Patient): Promise<string> {
  const timed = async (ms: number) => {
    wait(ms);
    const { stdout } = await runNode([self, 'doctor', lab.tenantUrl, lab.token, String(warmUp + rounds)]);
    wait(0);
    return median(z.array(z.number()).parse(JSON.parse(stdout)).slice(warmUp));
  };
  const short = await timed(shortMs);
  const chain = Math.max(1, Math.round(((await timed(longMs)) - short) / (longMs - shortMs)));
  const ratio = short / (chain * shortMs);
  return [
    `check with its pace lifted, median of ${rounds}: ${Math.round(short)} ms;`,
    `${ratio.toFixed(2)} × the longest chain of requests that wait for each other (${chain} at ${shortMs} ms each),`,
    `wanted ≤ ${wantedRatio}: ${ratio <= wantedRatio ? 'yes' : 'NO'}`,
  ].join(' ');
}

async function asUsual(cli: string, { lab, wait }: Patient): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, lab.token, { mode: 0o600 });
  wait(shortMs);
  try {
    const began = performance.now();
    const args = ['check', '--tenant-url', lab.tenantUrl, '--token-file', tokenFile, '--json'];
    const { stdout } = await runNode([cli, ...args]);
    return {
      what: `check at its usual pace, each answer after ${shortMs} ms`,
      ms: z.object({ ms: z.number() }).parse(JSON.parse(stdout)).ms,
      wantedMs: 10_000,
      yardstick: 'the same with its process',
      yardstickMs: performance.now() - began,
    };
  } finally {
    wait(0);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of each check alone, with those that it needs, and of all together, which share them. */
async function requests(lab: Lab): Promise<readonly string[]> {
  const counted = async (run: () => Promise<unknown>) => {
    const before = lab.seen.length;
    await run();
    return lab.seen.length - before;
  };
  const row = (what: string, count: number) => `  ${what.padEnd(28)}${String(count).padStart(3)}`;
  const rows: string[] = [];
  for (const id of checkIds) {
    const layer = layerOf(id);
    if (layer === 'after' || writingLayers.includes(layer)) continue;
    rows.push(row(id, await counted(() => runUnpaced(lab, [id]))));
  }
  const all = await counted(() => runUnpaced(lab));
  const kept = all <= mostRequests ? 'yes' : 'NO';
  return [
    'requests of each check alone, with those that it needs:',
    ...rows,
    `${row('all that only read', all)}, wanted ≤ ${mostRequests}: ${kept}`,
  ];
}
