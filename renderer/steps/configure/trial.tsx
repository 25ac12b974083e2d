import type { CallOutput } from '../../../shared/contract/calls';
import type { FiveStep } from '../../../shared/model/on-demand';
import type { Verdict } from '../../../shared/model/verdict';
import { sayFiveSteps } from '../../../shared/words/say-five-steps';
import { useWords } from '../../frame/contexts';
import { FindingSentence } from './finding-sentence';
import { Ladder } from './ladder';

const verdicts: Readonly<Record<FiveStep['state'], Verdict>> = {
  passed: 'pass',
  failed: 'fail',
  skipped: 'note',
  'not-reached': 'skipped',
  'not-told': 'skipped',
};

/** What became of the one who was provisioned: the sentence first, then the five steps. */
export function Trial({ steps, finding }: CallOutput<'configure.provisionOne'>) {
  const words = useWords();
  const said = sayFiveSteps(words, steps);
  const rungs = steps.map(({ id, state, details }, at) => ({
    id,
    verdict: verdicts[state],
    details,
    title: said[at]?.title ?? id,
    state: said[at]?.state ?? state,
    says: said[at]?.says ?? '',
    isOpen: state === 'failed',
  }));
  return (
    <div aria-live="polite">
      <FindingSentence finding={finding} />
      <Ladder brief rungs={rungs} label={words.say('screen.configure.one.steps')} />
    </div>
  );
}
