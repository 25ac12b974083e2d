import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import type { AppFacts } from '../../shared/model/app-facts';
import type { Overview } from '../../shared/model/overview';
import type { Bridge } from '../bridge';

interface Live {
  readonly facts: AppFacts | null;
  readonly overview: Overview | null;
  /** Why the main process could not tell them. */
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** What the main process holds as the truth: read once, then as it is announced. */
export function useLive(bridge: Bridge): Live {
  const [facts, setFacts] = useState<AppFacts | null>(null);
  const [overview, setOverview] = useState<Overview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const read = useCallback(async () => {
    setProblem(null);
    const [look, seen] = await Promise.all([bridge.call('app.look', {}), bridge.call('overview.read', {})]);
    // What was announced meanwhile is newer.
    if (look.ok) setFacts((announced) => announced ?? look.value);
    if (seen.ok) setOverview((announced) => announced ?? seen.value);
    const bad = [look, seen].find((one) => !one.ok);
    if (bad && !bad.ok) setProblem(bad.problem);
  }, [bridge]);

  useEffect(() => {
    const stops = [bridge.on('facts', setFacts), bridge.on('overview', setOverview)];
    void read();
    return () => {
      for (const stop of stops) stop();
    };
  }, [bridge, read]);

  return { facts, overview, problem, retry: () => void read() };
}
