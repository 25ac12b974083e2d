import type { ParentPort } from 'electron';
import type { FromProcess } from './messages';

/** The line to the process that started this one. */
export interface ParentLine {
  send(message: FromProcess): void;
  listen(onMessage: (message: unknown) => void): void;
  /** Calls back once, when that process is no more. */
  whenParentGone(listener: () => void): void;
}

const lookEveryMs = 500;

/** Over Electron's port in a utility process, over IPC in a forked Node; null when nobody is at the other end. */
export function parentLine(): ParentLine | null {
  const port: ParentPort | undefined = process.parentPort;
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      listen: (onMessage) => void port.on('message', ({ data }) => onMessage(data)),
      whenParentGone: whenOrphaned,
    };
  }
  if (!process.send) return null;
  return {
    send: (message) => void process.send?.(message),
    listen: (onMessage) => void process.on('message', onMessage),
    whenParentGone: (listener) => void process.once('disconnect', listener),
  };
}

/** A killed parent says nothing. Its child is handed on to another one; on Windows it keeps the dead one's number. */
function whenOrphaned(listener: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    listener();
  }, lookEveryMs);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
