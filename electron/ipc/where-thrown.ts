/** An error for the log: its name and places. Its message may carry anything, so it stays out. */
export function whereThrown(error: unknown): string {
  if (!(error instanceof Error)) return 'threw something that is no error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`threw ${error.name}`, ...frames.slice(0, 6).map((line) => line.trim())].join(' ');
}
