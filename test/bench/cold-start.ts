import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Desktop } from '../support/desktop';
import { familyOf, isAlive } from '../support/process-family';

/** One start of an app from nothing, in milliseconds since its process was asked for; memory when it idles. */
export interface ColdStart {
  /** First text on the screen. */
  readonly painted: number;
  /** The app's own mark, where it makes one. */
  readonly marked: number | null;
  /** Proportional set size of the whole family of processes, in KiB. */
  readonly pssKib: number;
}

/** Long enough for either app to have come to rest. */
const idleMs = 4_000;

/**
 * Starts an app that was packaged with the inspector's fuse on, leaves it alone until it idles, and only then
 * asks its page when things happened: nothing of ours runs while it starts.
 */
export async function coldStart(
  desktop: Desktop,
  executable: string,
  args: readonly string[],
  mark: string,
): Promise<ColdStart> {
  const userData = desktop.makeFolder('user-data');
  const [command, all] = desktop.asPerson(executable, [
    '--inspect=0',
    '--remote-debugging-port=0',
    '--disable-gpu',
    '--password-store=basic',
    `--user-data-dir=${userData}`,
    ...args,
  ]);
  const asked = Date.now();
  const child = spawn(command, all, {
    cwd: '/',
    env: { ...desktop.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const pid = child.pid ?? 0;
  try {
    const address = await devToolsAddress(child.stderr);
    child.stderr.resume();
    await wait(idleMs);
    const pssKib = familyOf(pid).reduce((sum, one) => sum + pssOf(one.pid), 0);
    const browser = await chromium.connectOverCDP(address);
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error(`${executable} has no page`);
    const times = await page.evaluate((name) => {
      const at = (entry: PerformanceEntry | undefined) =>
        entry ? performance.timeOrigin + entry.startTime : null;
      return {
        painted: at(performance.getEntriesByName('first-contentful-paint')[0]),
        marked: at(performance.getEntriesByName(name)[0]),
      };
    }, mark);
    await browser.close();
    if (times.painted === null) throw new Error(`${executable} has painted nothing`);
    const { painted, marked } = times;
    return { painted: painted - asked, marked: marked === null ? null : marked - asked, pssKib };
  } finally {
    const family = familyOf(pid).map((one) => one.pid);
    if (child.exitCode === null) child.kill('SIGKILL');
    await gone;
    while (family.some(isAlive)) await wait(20);
  }
}

/** https://chromedevtools.github.io/devtools-protocol/: the address stands in a line on stderr. */
async function devToolsAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (ws:\/\/\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The app ended before its page could be asked.');
}

/** 0 for a process that has ended meanwhile. */
function pssOf(pid: number): number {
  try {
    const [, kib] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kib ?? 0);
  } catch {
    return 0;
  }
}
