import { useCallback, useEffect, useState } from 'react';
import type { JobHealth } from '../../../shared/model/job-health';
import { isPassing } from '../../passing';
import type { Asked } from '../../use-call';
import { useCall } from '../../use-call';

export interface Followed extends Pick<Asked<'watch.follow'>, 'look' | 'problem'> {
  /** What was seen last; null: nothing yet. */
  readonly health: JobHealth | null;
  /** When: milliseconds since 1970; null: in an earlier look, not by this screen. */
  readonly seenAt: number | null;
  readonly pollMs: number;
}

/** A first cycle is watched closely; a later one comes only every 40 minutes. In milliseconds. */
const pollOf = (health: JobHealth | null) => (health?.state === 'first-cycle' ? 5_000 : 30_000);

/** Follows the job while the screen is shown. `known`: what is known of it from elsewhere. */
export function useFollow(appId: string | null, known: JobHealth | null): Followed & { again(): void } {
  const { ask, cancel, look, problem, progress } = useCall('watch.follow');
  const [last, setLast] = useState<{ readonly health: JobHealth; readonly at: number } | null>(null);
  const told = progress.at(-1);

  useEffect(() => {
    if (told) setLast({ health: told, at: Date.now() });
  }, [told]);

  const health = told ?? last?.health ?? known;
  const pollMs = pollOf(health);
  const again = useCallback(() => void ask({ pollMs }), [ask, pollMs]);
  useEffect(() => {
    if (!appId) return;
    again();
    return cancel;
  }, [appId, again, cancel]);

  const passes = look === 'failed' && problem !== null && isPassing(problem);
  useEffect(() => {
    if (!appId || !passes) return;
    const timer = setTimeout(again, 30_000);
    return () => clearTimeout(timer);
  }, [appId, passes, again]);

  return { look, problem, health, seenAt: last?.at ?? null, pollMs, again };
}
