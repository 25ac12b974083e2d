import type { watch } from './en/watch';
import type { Words } from './words';

interface Watched {
  readonly state: string;
  readonly progress: readonly unknown[];
  readonly entries: readonly unknown[];
}

/** What a person should know beside the state of a job, so that its numbers and its silence are not misread. */
export function sayWatch(words: Words, { state, progress, entries }: Watched): readonly string[] {
  const notes: readonly (readonly [keyof typeof watch, boolean])[] = [
    ['cycles', state === 'not-started' || state === 'first-cycle'],
    ['silence', state === 'running'],
    ['progress-pages', progress.length > 0],
    ['counts-never-fall', entries.length > 0],
    ['support-logs', state !== 'none' && state !== 'not-started'],
  ];
  return notes.filter(([, fits]) => fits).map(([id]) => words.say(`watch.${id}`));
}
