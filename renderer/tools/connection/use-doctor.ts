import { useCallback, useEffect, useState } from 'react';
import type { DoctorState } from '../../../shared/model/doctor-run';
import { useCall } from '../../use-call';
import { inputOf, type Wanted } from './wanted';

/** It is a look into a file of this computer. */
const lookAgainMs = 5_000;

/** What the doctor knows, and how it is asked. A run goes on while somebody looks at another screen. */
export function useDoctor(host: string) {
  const { ask: askLook, cancel: _look, ...look } = useCall('doctor.look');
  const { ask: askRun, cancel: cancelRun, ...run } = useCall('doctor.run', { keep: true });
  const { ask: askRemove, cancel: _remove, ...remove } = useCall('doctor.removeLeftover', { keep: true });
  const [state, setState] = useState<DoctorState | null>(null);
  const [wanted, setWanted] = useState<Wanted>({ kind: 'all' });

  const lookNow = useCallback(async () => {
    const result = await askLook({});
    if (result.ok) setState(result.value);
  }, [askLook]);
  useEffect(() => void lookNow(), [lookNow]);

  // What is written down is being taken away elsewhere, too: after a cancelled run, and at the start of the app.
  const mayGo = (state?.leftovers.length ?? 0) > 0 && run.look !== 'asking' && remove.look !== 'asking';
  useEffect(() => {
    if (!mayGo) return;
    const timer = setInterval(() => void lookNow(), lookAgainMs);
    return () => clearInterval(timer);
  }, [mayGo, lookNow]);

  const hasLast = state?.last != null;
  const start = async (next: Wanted) => {
    setWanted(next);
    const result = await askRun(inputOf(next, host, hasLast));
    if (result.ok) setState(result.value);
    // What was made before it ended is written down all the same.
    else await lookNow();
  };
  const takeAway = async (id: string | null) => {
    const result = await askRemove(id === null ? {} : { id });
    if (result.ok) setState(result.value);
    else await lookNow();
  };

  return { look, run, remove, state, wanted, start, cancelRun, takeAway };
}
