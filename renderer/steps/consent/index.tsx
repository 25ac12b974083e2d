import { useEffect, useRef, useState } from 'react';
import { useGo, useOverview } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useSignIn } from '../../sign-in/sign-in-context';
import { type Asked, useCall } from '../../use-call';
import { ConsentScreen } from './screen';

/** Step 3: opens GroupTalk's sign-up, and waits until its application stands in the tenant. */
export function ConsentStep() {
  const overview = useOverview();
  const go = useGo();
  const signIn = useSignIn();
  const begin = useCall('consent.begin', { keep: true });
  const wait = useCall('consent.wait', { keep: true });
  const look = useCall('overview.look', { keep: true });
  const choose = useCall('app.choose', { keep: true });

  const lookedAt = useRef(overview.lookedAt);
  const [answeredAt, setAnsweredAt] = useState(overview.lookedAt);
  useEffect(() => {
    lookedAt.current = overview.lookedAt;
  }, [overview.lookedAt]);

  const ask = async (keepWaiting: boolean) => {
    await wait.ask({ keepWaiting });
    setAnsweredAt(lookedAt.current);
  };
  const waitOn = () => void ask(true);
  const signUp = async () => {
    const begun = await begin.ask({});
    if (begun.ok && wait.look !== 'asking') waitOn();
  };

  return (
    <NeedsSignIn>
      <ConsentScreen
        overview={overview}
        wait={{ ...wait, fresh: answeredAt === overview.lookedAt }}
        signingIn={signIn.running}
        door={{ ...taskOf(begin), value: begin.value }}
        looking={taskOf(look)}
        choosing={taskOf(choose)}
        onSignIn={() => void signIn.again()}
        onLook={() => void look.ask({})}
        onSignUp={() => void signUp()}
        onWait={waitOn}
        onShowGranted={() => void ask(false)}
        onCancel={wait.cancel}
        onChoose={(servicePrincipalId) => void choose.ask({ servicePrincipalId })}
        onNext={() => go('scope')}
      />
    </NeedsSignIn>
  );
}

const taskOf = ({ look, problem }: Pick<Asked<'app.choose'>, 'look' | 'problem'>) => ({
  busy: look === 'asking',
  problem,
});
