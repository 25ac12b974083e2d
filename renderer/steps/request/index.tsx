import { useState } from 'react';
import { useFacts, useGo, useOverview } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useSignIn } from '../../sign-in/sign-in-context';
import { useCall } from '../../use-call';
import { grouptalkAdminUrl } from './addresses';
import { RequestScreen } from './screen';
import { useHandIn } from './use-hand-in';
import { useMail } from './use-mail';

/** Step 2: writes to GroupTalk Support, and takes the secret token in. */
export function RequestStep() {
  const overview = useOverview();
  const facts = useFacts();
  const go = useGo();
  const signIn = useSignIn();
  const { account, tenant } = overview;
  const mail = useMail(account && tenant ? JSON.stringify(tenant) : null);
  const handIn = useHandIn(account?.homeAccountId ?? '');
  const door = useCall('link.open');
  const state = useCall('statement.make', { keep: true });
  const withdraw = useCall('statement.withdraw', { keep: true });
  const forget = useCall('token.forget', { keep: true });
  const [replacing, setReplacing] = useState(false);

  return (
    <NeedsSignIn>
      <RequestScreen
        overview={overview}
        memoryOnly={facts.secrets === 'memory-only'}
        now={Date.now()}
        signingIn={signIn.running}
        mail={mail}
        door={{
          opened: door.value?.opened ?? null,
          problem: door.problem,
          onOpen: () => void door.ask({ url: grouptalkAdminUrl }),
        }}
        handIn={{
          ...handIn,
          keep: async () => {
            const kept = await handIn.keep();
            if (kept) setReplacing(false);
            return kept;
          },
        }}
        replacing={replacing}
        stating={{
          busy: state.look === 'asking' || withdraw.look === 'asking',
          problem: state.problem ?? withdraw.problem,
        }}
        forgetting={{ busy: forget.look === 'asking', problem: forget.problem }}
        onSignIn={() => void signIn.again()}
        onState={(id) => void state.ask({ id })}
        onTakeBack={(id) => void withdraw.ask({ id })}
        onReplace={setReplacing}
        onForget={() => void forget.ask({})}
        onNext={() => go('consent')}
      />
    </NeedsSignIn>
  );
}
