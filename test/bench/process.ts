import { type ChildProcess, spawn } from 'node:child_process';

export interface Started {
  /** From the spawn to the first line, in milliseconds. */
  readonly ms: number;
  readonly line: string;
  readonly child: ChildProcess;
  /** Ends the process and waits for it. */
  end(): Promise<void>;
}

/** Starts Node and waits for its first line on stdout. Rejects when it ends before. */
export function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const end = () => {
      child.kill('SIGINT');
      return ended;
    };
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const whole = said.includes('\n');
      said += text;
      if (whole || !said.includes('\n')) return;
      resolve({ ms: performance.now() - began, line: said.slice(0, said.indexOf('\n')), child, end });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`)));
  });
}

/** Runs Node to its end; rejects unless it ends with 0. */
export function runNode(args: readonly string[]): Promise<{ readonly ms: number; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve({ ms: performance.now() - began, stdout });
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${stdout}`));
    });
  });
}
