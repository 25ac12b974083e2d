import type { NetResponse } from './net-request';

export interface BodyStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** Breaks the stream off; without effect once it has ended. */
  fail(error: unknown): void;
}

/** Read ahead no further than this, in bytes. */
const readAhead = 64 * 1024;

/** The body of an answer. What nobody reads is not fetched; `cut` is called when the reader wants no more. */
export function bodyStream(response: NetResponse, cut: () => void): BodyStream {
  let control: ReadableStreamDefaultController<Uint8Array> | null = null;
  const finish = (end: (open: ReadableStreamDefaultController<Uint8Array>) => void) => {
    const open = control;
    control = null;
    if (open) end(open);
  };
  const fail = (error: unknown) => finish((open) => open.error(error));
  const stream = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        control = opened;
        response.on('data', (chunk) => {
          if (!control) return;
          control.enqueue(new Uint8Array(chunk));
          if ((control.desiredSize ?? 0) <= 0) response.pause?.();
        });
        response.on('end', () => finish((open) => open.close()));
        response.on('aborted', () => fail(new Error('net::ERR_ABORTED')));
        response.on('error', fail);
      },
      pull: () => void response.resume?.(),
      cancel() {
        control = null;
        cut();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: readAhead }),
  );
  return { stream, fail };
}
