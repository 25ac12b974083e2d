import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { bodyStream } from '../../../electron/net/body-stream';

/** An answer in the hands of the test: it counts what is asked of it. */
function answering() {
  const events = new EventEmitter();
  const asked: string[] = [];
  const response = Object.assign(events, {
    statusCode: 200,
    statusMessage: 'OK',
    headers: {},
    pause: () => asked.push('pause'),
    resume: () => asked.push('resume'),
  });
  const { stream, fail } = bodyStream(response, () => asked.push('cut'));
  return {
    reader: stream.getReader(),
    fail,
    asked,
    says: (...event: [string, ...unknown[]]) => events.emit(...event),
  };
}

describe('the stream of a body', () => {
  it('hands on what comes, to its end', async () => {
    const { reader, says } = answering();
    says('data', Buffer.from('one '));
    says('data', Buffer.from('two'));
    says('end');
    const read = [await reader.read(), await reader.read(), await reader.read()];
    expect(read.map(({ value }) => value && new TextDecoder().decode(value))).toEqual([
      'one ',
      'two',
      undefined,
    ]);
    expect(read.at(-1)?.done).toBe(true);
  });

  it('holds the server back while nobody reads, and lets it go on when somebody does', async () => {
    const { reader, says, asked } = answering();
    await Promise.resolve();
    asked.length = 0;
    says('data', Buffer.alloc(40_000));
    expect(asked).toEqual([]);
    says('data', Buffer.alloc(40_000));
    expect(asked).toEqual(['pause']);
    await reader.read();
    await reader.read();
    await expect.poll(() => asked).toContain('resume');
  });

  it('cuts the connection when its reader wants no more, and hears nothing after that', async () => {
    const { reader, says, asked, fail } = answering();
    await reader.cancel();
    expect(asked).toContain('cut');
    says('data', Buffer.from('late'));
    says('error', new Error('late'));
    fail(new Error('later'));
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ['error', new Error('net::ERR_CONTENT_LENGTH_MISMATCH'), 'net::ERR_CONTENT_LENGTH_MISMATCH'],
    ['aborted', undefined, 'net::ERR_ABORTED'],
  ])('breaks off with the reason on %s', async (event, given, message) => {
    const { reader, says } = answering();
    says(event, given);
    await expect(reader.read()).rejects.toThrow(message);
  });
});
