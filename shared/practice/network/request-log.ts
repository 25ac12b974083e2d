import type { IncomingMessage, ServerResponse } from 'node:http';
import { practiceHosts } from '../constants';
import type { Arrival, PracticeContext, PracticeHandler } from '../context';
import type { PracticeRequest } from '../world/request';

const mostBytes = 1_048_576;

/** How much of the log is kept: entries, and characters of bodies in all. */
export interface LogLimits {
  readonly entries: number;
  readonly characters: number;
}

const longDay: LogLimits = { entries: 50_000, characters: 64 * 1_048_576 };

/**
 * Writes each answered request into `world.requests`; with both bodies for the SCIM host, with none for others.
 * Entries are capped, and the characters of bodies that are kept in all: beyond either the oldest go, or a long
 * day would fill the memory.
 */
export function logRequests(
  context: PracticeContext,
  host: string,
  handler: PracticeHandler,
  most: LogLimits = longDay,
): PracticeHandler {
  const { world, clock } = context;
  let kept = world.requests.reduce((sum, entry) => sum + sizeOf(entry), 0);
  let bare = 0;
  const keep = (entry: PracticeRequest) => {
    world.requests.push(entry);
    kept += sizeOf(entry);
    // Every entry before `bare` has lost its bodies already.
    for (; kept > most.characters && bare < world.requests.length - 1; bare += 1) {
      const old = world.requests[bare];
      if (!old) continue;
      kept -= sizeOf(old);
      delete old.requestBody;
      delete old.responseBody;
    }
    while (world.requests.length > most.entries) {
      const gone = world.requests.shift();
      kept -= gone ? sizeOf(gone) : 0;
      bare = Math.max(0, bare - 1);
    }
  };
  return (req, res, arrival: Arrival) => {
    const bodies = host === practiceHosts.scim ? watchBodies(req, res) : null;
    const at = new Date(clock.now()).toISOString();
    res.once('finish', () => {
      const entry: PracticeRequest = {
        at,
        host,
        method: req.method ?? '',
        path: req.url ?? '',
        status: res.statusCode,
        userAgent: req.headers['user-agent'] ?? '',
      };
      keep(bodies ? { ...entry, ...bodies() } : entry);
    });
    handler(req, res, arrival);
  };
}

const sizeOf = ({ requestBody = '', responseBody = '' }: PracticeRequest) =>
  requestBody.length + responseBody.length;

function watchBodies(req: IncomingMessage, res: ServerResponse) {
  const request = collector();
  const response = collector();
  // A listener for `data` would start the flow before the handler is ready for it; watching `emit` does not.
  tap(req, 'emit', (event, chunk) => {
    if (event === 'data') request.add(chunk);
  });
  tap(res, 'write', response.add);
  tap(res, 'end', response.add);
  return () => ({
    ...(request.text() ? { requestBody: request.text() } : {}),
    ...(response.text() ? { responseBody: response.text() } : {}),
  });
}

function collector() {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    add(chunk: unknown) {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
      const part = Buffer.from(chunk as string);
      if (size + part.length > mostBytes) return;
      size += part.length;
      parts.push(part);
    },
    text: () => Buffer.concat(parts).toString('utf8'),
  };
}

function tap(target: object, method: string, see: (first: unknown, second: unknown) => void) {
  const original: unknown = Reflect.get(target, method);
  if (typeof original !== 'function') return;
  Reflect.set(target, method, (...given: unknown[]): unknown => {
    see(given[0], given[1]);
    return Reflect.apply(original, target, given);
  });
}
