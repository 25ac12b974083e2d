import { useCallback, useState } from 'react';
import type { Principal } from '../../../shared/model/principal';
import { useOverview } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useCall } from '../../use-call';
import { useDraft } from '../../use-draft';
import { useSearch } from '../scope/use-search';
import { configurationOf, type Draft, draftOf, isDraft, isHeadCount, isOneAddress } from './draft';
import { ConfigureScreen } from './screen';
import type { Stage } from './settings';
import type { Steering } from './start-job';

/** Step 5: asks for the tests, the review and the mappings; saves, provisions one, and steers the job. */
export function ConfigureStep() {
  const overview = useOverview();
  const tenantId = overview.tenant?.id ?? '';
  const { ask: askProbe, cancel: cancelProbe, ...probe } = useCall('configure.probe');
  const { ask: askCounts, cancel: _counts, ...counts } = useCall('scope.counts');
  const { ask: askMappings, cancel: cancelMappings, ...mappings } = useCall('configure.mappings');
  const { ask: askOne, cancel: cancelOne, ...one } = useCall('configure.provisionOne', { keep: true });
  const { ask: askSteer, cancel: _steer, ...steer } = useCall('job.steer', { keep: true });
  const { ask: askAssigned, cancel: _assigned, ...assigned } = useCall('scope.look');
  const lookAssigned = useCallback(() => void askAssigned({}), [askAssigned]);
  const search = useSearch('configure.search');
  const [typed, setTyped] = useDraft<Draft | null>('configure.settings', null, isDraft);
  const draft = typed ?? draftOf(overview);
  const saving = useSaving(draft, tenantId, counts.value?.people ?? null);
  const [chosen, setChosen] = useState<Principal | null>(null);
  const [tried, setTried] = useState<Principal | null>(null);
  const [steering, setSteering] = useState<Steering | null>(null);
  const [asksRestart, setAsksRestart] = useState(false);

  const provision = async (principal: Principal) => {
    setTried(principal);
    await askOne({ tenantId, principalId: principal.id });
  };
  const steerJob = async (action: Steering) => {
    setSteering(action);
    const result = await askSteer({ tenantId, action });
    setAsksRestart(false);
    if (result.ok && action === 'restart') saving.restarted();
  };

  return (
    <NeedsSignIn>
      <ConfigureScreen
        probe={probe}
        draft={draft}
        counts={counts}
        {...saving.shown}
        mappings={mappings}
        one={one}
        search={search}
        assigned={assigned}
        chosen={chosen}
        tried={tried}
        steer={steer}
        steering={steering}
        asksRestart={asksRestart}
        on={{
          test: () => void askProbe({}),
          cancelTest: cancelProbe,
          draft: (next) => {
            setTyped(next);
            saving.edited();
          },
          count: () => void askCounts({}),
          review: () => void saving.review(),
          change: saving.change,
          save: () => void saving.save(),
          check: () => void askMappings({}),
          lookAssigned,
          cancelCheck: cancelMappings,
          choose: setChosen,
          provision: (principal) => void provision(principal),
          cancelOne,
          askRestart: setAsksRestart,
          steer: (action) => void steerJob(action),
        }}
      />
    </NeedsSignIn>
  );
}

/** Review, then save what was reviewed: a change in between, here or elsewhere, asks for a new review. */
function useSaving(draft: Draft, tenantId: string, people: number | null) {
  const { ask: askReview, cancel: _review, ...review } = useCall('configure.review');
  const { ask: askSave, cancel: _save, ...save } = useCall('configure.save', { keep: true });
  const [stage, setStage] = useState<Stage>('form');
  const [reviewFits, setFits] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [strict, setStrict] = useState(false);
  const [restartDue, setRestartDue] = useState(false);
  const isRight =
    isOneAddress(draft.notify) &&
    (draft.scope === 'assigned' || (people !== null && isHeadCount(draft.typedHeadCount, people)));

  const readReview = async () => {
    setFits(false);
    setFits((await askReview(configurationOf(draft))).ok);
  };

  return {
    shown: { stage, review, save, reviewFits, declined, strict, restartDue },
    edited: () => setFits(false),
    restarted: () => setRestartDue(false),
    change: () => {
      setFits(false);
      setStage('form');
    },
    review: async () => {
      setStrict(!isRight);
      setDeclined(false);
      setStage(isRight ? 'review' : 'form');
      if (isRight) await readReview();
    },
    save: async () => {
      const result = await askSave({ tenantId, ...configurationOf(draft) });
      if (result.ok) {
        setFits(false);
        setDeclined(false);
        setStage('saved');
        setRestartDue(result.value.findings.some(({ id }) => id === 'scope-change'));
      } else if (result.problem.code === 'write-declined') {
        setDeclined(true);
        await readReview();
      }
    },
  };
}
