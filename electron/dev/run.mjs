import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs Node on a file of this project (or a package's own script) and answers its exit code. Ctrl-C
 * reaches the child by itself, since both are in the terminal's foreground group; it decides how to end.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @param {string} [cwd] default: where npm was called
 * @returns {Promise<number>}
 */
export function runNode(args, env = {}, cwd = process.env.INIT_CWD ?? process.cwd()) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args], {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const ignore = () => {};
    process.on('SIGINT', ignore);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
}

/** A command-line tool installed with the project. @param {string} path below node_modules */
export const tool = (path) => join(root, 'node_modules', path);
