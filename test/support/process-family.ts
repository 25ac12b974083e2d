import { readdirSync, readFileSync } from 'node:fs';

export interface AppProcess {
  readonly pid: number;
  readonly type: string;
  /** The whole command line; Chromium puts spaces between the arguments of its children. */
  readonly command: string;
  /** `/proc/PID/status`, by field. */
  readonly status: Readonly<Record<string, string>>;
}

/** A process and all that it has started, itself first. */
export function familyOf(pid: number): readonly AppProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((one) => one !== undefined);
  const below = (parent: number): AppProcess[] =>
    all.filter(({ status }) => status.PPid === `${parent}`).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
}

/** A process that has ended and that nobody has fetched yet is not alive. */
export function isAlive(pid: number): boolean {
  const one = readProcess(pid);
  return one !== undefined && !one.status.State?.startsWith('Z');
}

/** Undefined when it has ended meanwhile. */
function readProcess(pid: number): AppProcess | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((line) => line.split(':\t'))
      .map(([field = '', value = '']) => [field, value.trim()]);
    const type = /\s--type=(\S+)/.exec(command)?.[1] ?? 'browser';
    return { pid, type, command, status: Object.fromEntries(status) };
  } catch {
    return undefined;
  }
}
