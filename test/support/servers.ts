import { afterEach } from 'vitest';

/** Starts things and closes them after each test, in reverse order. Call once at a test file's top. */
export function closing(): <T extends { close(): Promise<void> }>(started: Promise<T>) => Promise<T> {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  return async (started) => {
    const one = await started;
    open.push(one);
    return one;
  };
}
