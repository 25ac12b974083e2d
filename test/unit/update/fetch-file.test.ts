import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/update/feed-trouble';
import { fetchFile } from '../../../electron/update/fetch-file';
import { systemClock } from '../../../shared/http/node/system-clock';
import type { Clock } from '../../../shared/model/clock';
import { stillClock } from '../../support/still-clock';

const bytes = randomBytes(100_000);
const sha512 = createHash('sha512').update(bytes).digest('base64');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Given {
  readonly body?: BodyInit | ReadableStream<Uint8Array>;
  readonly head?: ResponseInit;
  readonly clock?: Clock;
  readonly size?: number | undefined;
  readonly to?: string;
}

const run = ({ body = bytes, head = {}, clock = systemClock(), size = bytes.length, to }: Given) => {
  const counted: { done: number; total: number }[] = [];
  const file = to ?? join(folder, 'update');
  const done = fetchFile({
    fetch: async () => new Response(body, head),
    clock,
    url: new URL('https://updates.example.com/update.exe'),
    to: file,
    size,
    sha512,
    signal: new AbortController().signal,
    onBytes: (now) => void counted.push(now),
  });
  const problem = done.then(
    () => null,
    (error: unknown) => problemOf(error),
  );
  return { file, counted, problem };
};

describe('a file that is fetched', () => {
  it('lies there whole, for this person only', async () => {
    const { file, counted, problem } = run({});
    expect(await problem).toBe(null);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(counted.at(-1)).toEqual({ done: bytes.length, total: bytes.length });
  });

  it('may come without a size in the manifest', async () => {
    const { counted, problem } = run({ size: undefined, head: { headers: { 'content-length': '100000' } } });
    expect(await problem).toBe(null);
    expect(counted.at(-1)?.total).toBe(100_000);
  });

  it.each(['5, 5', '1e999', 'many'])(
    'is counted by what came where the server tells %s for its size',
    async (told) => {
      const { counted, problem } = run({ size: undefined, head: { headers: { 'content-length': told } } });
      expect(await problem).toBe(null);
      expect(counted.at(-1)).toEqual({ done: bytes.length, total: bytes.length });
    },
  );

  it('is given up, and gone, when the server falls silent for a minute', async () => {
    const clock = stillClock();
    let cut = false;
    const body = new ReadableStream<Uint8Array>({
      start: (control) => control.enqueue(new Uint8Array(bytes.subarray(0, 1000))),
      cancel: () => {
        cut = true;
      },
    });
    const { file, counted, problem } = run({ body, clock });
    await expect.poll(() => counted.length).toBe(1);
    await clock.pass(59_000);
    expect(cut).toBe(false);
    await clock.pass(2_000);
    expect(await problem).toMatchObject({ code: 'update-feed-unreachable', detail: 'fell silent' });
    expect(existsSync(file)).toBe(false);
    expect(cut).toBe(true);
  });

  it.each([
    ['a digit more', Buffer.concat([bytes, Buffer.from('1')])],
    ['a digit less', bytes.subarray(1)],
    ['nothing', Buffer.alloc(0)],
  ])('with %s is none, and gone', async (_, body) => {
    const { file, problem } = run({ body });
    expect(await problem).toMatchObject({ code: 'update-not-genuine' });
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['404', { status: 404 }],
    ['206', { status: 206 }],
    ['302', { status: 302 }],
    ['a web page', { headers: { 'content-type': 'text/html' } }],
  ])('that is answered with %s is not there', async (detail, head) => {
    const { problem } = run({ head });
    expect(await problem).toMatchObject({
      code: 'update-feed-unreachable',
      detail: `update.exe was answered with ${detail}`,
    });
  });

  it('needs a place on the disk', async () => {
    const { problem } = run({ to: join(folder, 'nowhere', 'update') });
    expect(await problem).toMatchObject({ code: 'file-unwritable' });
  });
});
