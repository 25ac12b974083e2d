import type { Finding } from '../../../shared/model/finding';
import type { JobState } from '../../../shared/model/job-health';
import type { Principal } from '../../../shared/model/principal';
import type { Verdict } from '../../../shared/model/verdict';
import type { Words } from '../../../shared/words/words';
import type { Seen } from '../scope/seen';
import type { Configured, PartId } from './next-move';

interface Known {
  readonly now: Configured;
  readonly probe: Seen<'configure.probe'>;
  readonly save: Seen<'configure.save'>;
  readonly mappings: Seen<'configure.mappings'>;
  readonly one: Seen<'configure.provisionOne'>;
  readonly tried: Principal | null;
}

interface PartState {
  readonly state: string;
  readonly verdict: Verdict | null;
}

/** Where each part stands: a few words and a shape, for the line that stays when it is folded. Pure. */
export const partStates = (words: Words, known: Known): Readonly<Record<PartId, PartState>> => ({
  test: testState(words, known),
  settings: settingsState(words, known),
  mappings: mappingsState(words, known),
  one: trialState(words, known),
  start: { state: words.say(`screen.configure.job.${known.now.job}`), verdict: jobVerdicts[known.now.job] },
});

function testState({ say, find }: Words, { probe }: Known): PartState {
  if (probe.look === 'asking') return { state: say('screen.configure.state.testing'), verdict: null };
  if (probe.look === 'failed') return notDone(say('screen.configure.state.not-done'));
  const together = probe.value?.together;
  if (!together) return { state: say('screen.configure.state.untested'), verdict: null };
  return { state: find(`screen.configure.state.${together.outcome}`) ?? '', verdict: together.verdict };
}

function settingsState({ say }: Words, { save, now }: Known): PartState {
  if (save.look === 'asking') return { state: say('screen.configure.state.saving'), verdict: null };
  if (now.saved === 'yes') return { state: say('screen.configure.state.saved'), verdict: 'pass' };
  if (now.saved === 'in-part') return { state: say('screen.configure.state.incomplete'), verdict: 'warn' };
  return { state: now.saved === 'no' ? say('screen.configure.state.unsaved') : '', verdict: null };
}

function mappingsState({ say, find }: Words, { mappings }: Known): PartState {
  if (mappings.look === 'asking') return { state: say('screen.configure.state.checking'), verdict: null };
  if (mappings.look === 'failed') return notDone(say('screen.configure.state.not-done'));
  if (!mappings.value) return { state: say('screen.configure.state.unchecked'), verdict: null };
  const open = mappings.value.findings.filter(needsEyes);
  if (open.length === 0) return { state: say('screen.configure.state.fits'), verdict: 'pass' };
  const verdict = open.some((one) => one.verdict === 'fail') ? 'fail' : 'warn';
  return { state: find('screen.configure.state.look', { count: open.length }) ?? '', verdict };
}

const needsEyes = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'warn' || verdict === 'note';

function trialState({ say }: Words, { one, tried }: Known): PartState {
  if (one.look === 'asking') return { state: say('screen.configure.state.running'), verdict: null };
  if (one.look === 'failed') return notDone(say('screen.configure.state.not-done'));
  if (!one.value || !tried) return { state: say('screen.configure.state.nobody'), verdict: null };
  const arrived = one.value.finding.verdict === 'pass';
  const params = { name: tried.displayName };
  return {
    state: say(arrived ? 'screen.configure.state.one-done' : 'screen.configure.state.one-failed', params),
    verdict: one.value.finding.verdict,
  };
}

const notDone = (state: string): PartState => ({ state, verdict: 'warn' });

const jobVerdicts: Readonly<Record<JobState, Verdict | null>> = {
  none: null,
  'not-started': null,
  'first-cycle': 'pass',
  running: 'pass',
  paused: 'warn',
  'switched-off': 'warn',
  quarantine: 'fail',
};
