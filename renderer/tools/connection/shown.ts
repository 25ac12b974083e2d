import type { DoctorState } from '../../../shared/model/doctor-run';
import type { Finding } from '../../../shared/model/finding';
import type { Seen } from '../../steps/scope/seen';
import { isPartial, type Wanted } from './wanted';

export interface Shown {
  /**
   * `none`: there was no run yet · `coming`: of a running one, in the order of arrival · `there`: all of the last one ·
   * `broken-off`: what a first run had found when it ended early.
   */
  readonly stage: 'none' | 'coming' | 'there' | 'broken-off';
  readonly findings: readonly Finding[];
  /** Is being checked again just now, in its place. */
  readonly again: string | null;
}

/** What there is to see: of the running question, else of the last run. Pure. */
export function shownOf(state: DoctorState | null, run: Seen<'doctor.run'>, wanted: Wanted): Shown {
  const last = state?.last ?? null;
  const asking = run.look === 'asking';
  const came = run.progress;
  if (asking && last && isPartial(wanted, true)) {
    const again = wanted.kind === 'one' ? wanted.id : wanted.kind;
    return {
      stage: 'there',
      findings: inPlace(last.findings, came),
      again: came.some(({ id }) => id === again) ? null : again,
    };
  }
  if (asking) return { stage: 'coming', findings: inPlace([], came), again: null };
  if (last) return { stage: 'there', findings: last.findings, again: null };
  return came.length > 0
    ? { stage: 'broken-off', findings: inPlace([], came), again: null }
    : { stage: 'none', findings: [], again: null };
}

/** What has come takes the place of what was known of it; what is new comes last. */
function inPlace(known: readonly Finding[], came: readonly Finding[]): readonly Finding[] {
  const all = new Map(known.map((one) => [one.id, one]));
  for (const one of came) all.set(one.id, one);
  return [...all.values()];
}
