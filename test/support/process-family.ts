import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface AppProcess {
  readonly pid: number;
  readonly type: string;
  /** The whole command line; Chromium puts spaces between the arguments of its children. */
  readonly command: string;
  /** `/proc/PID/status`, by field. Elsewhere than on Linux: `PPid` only. */
  readonly status: Readonly<Record<string, string>>;
}

/** A process and all that it has started, itself first. */
export function familyOf(pid: number): readonly AppProcess[] {
  const all = everyProcess();
  const below = (parent: number): AppProcess[] =>
    all.filter(({ status }) => status.PPid === `${parent}`).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
}

/** A process that has ended and that nobody has fetched yet is not alive. */
export function isAlive(pid: number): boolean {
  if (process.platform !== 'linux') return everyProcess().some((one) => one.pid === pid);
  const one = readProcess(pid);
  return one !== undefined && !one.status.State?.startsWith('Z');
}

function everyProcess(): readonly AppProcess[] {
  if (process.platform === 'win32') return askWindows();
  if (process.platform === 'darwin') return askPs();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((one) => one !== undefined);
}

/** Undefined when it has ended meanwhile. */
function readProcess(pid: number): AppProcess | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((line) => line.split(':\t'))
      .map(([field = '', value = '']) => [field, value.trim()]);
    return { pid, type: typeOf(command), command, status: Object.fromEntries(status) };
  } catch {
    return undefined;
  }
}

function askPs(): readonly AppProcess[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,stat=,command='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return [...stdout.matchAll(/^ *(\d+) +(\d+) +(\S+) +(.*)$/gm)]
    .filter(([, , , state]) => !state?.startsWith('Z'))
    .map(([, pid, parent = '', , command = '']) => ({
      pid: Number(pid),
      type: typeOf(command),
      command,
      status: { PPid: parent },
    }));
}

function askWindows(): readonly AppProcess[] {
  const question =
    'Get-CimInstance Win32_Process | Select-Object ProcessId,ParentProcessId,CommandLine | ConvertTo-Json -Compress';
  const { stdout } = spawnSync('powershell', ['-NoProfile', '-Command', question], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const rows: { ProcessId: number; ParentProcessId: number; CommandLine: string | null }[] =
    JSON.parse(stdout);
  return rows.map(({ ProcessId, ParentProcessId, CommandLine }) => ({
    pid: ProcessId,
    type: typeOf(CommandLine ?? ''),
    command: CommandLine ?? '',
    status: { PPid: `${ParentProcessId}` },
  }));
}

const typeOf = (command: string) => /\s--type=(\S+)/.exec(command)?.[1] ?? 'browser';
