import { useEffect, useRef } from 'react';
import { useGo, useOverview } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useSignIn } from '../../sign-in/sign-in-context';
import { useCall } from '../../use-call';
import { PlanScreen } from './screen';

/** Step 1: looks at tenant, role and licence as soon as somebody is signed in. */
export function PlanStep() {
  const overview = useOverview();
  const go = useGo();
  const signIn = useSignIn();
  const { ask, ...seen } = useCall('plan.look');
  const state = useCall('statement.make', { keep: true });
  const withdraw = useCall('statement.withdraw', { keep: true });
  const id = 'grouptalk-account-is-admin';
  const who = overview.account?.homeAccountId ?? null;

  useEffect(() => {
    if (who !== null) void ask({});
  }, [who, ask]);

  // What could not be seen without the network is seen as soon as the tenant is reached again.
  const missed = seen.look === 'failed';
  const { facts } = overview;
  const before = useRef(facts);
  useEffect(() => {
    const isBack = before.current !== 'now' && facts === 'now';
    before.current = facts;
    if (isBack && missed) void ask({});
  }, [facts, missed, ask]);

  return (
    <NeedsSignIn>
      <PlanScreen
        overview={overview}
        look={seen.look}
        plan={seen.value}
        asking={seen.progress.at(-1) ?? null}
        problem={seen.problem}
        askedAt={seen.askedAt}
        signing={{ busy: signIn.running, problem: signIn.begin.problem }}
        stating={{
          busy: state.look === 'asking' || withdraw.look === 'asking',
          problem: state.problem ?? withdraw.problem,
        }}
        onSignIn={() => void signIn.again()}
        onLook={() => void ask({})}
        onCancel={seen.cancel}
        onState={() => void state.ask({ id })}
        onTakeBack={() => void withdraw.ask({ id })}
        onNext={() => go('request')}
      />
    </NeedsSignIn>
  );
}
