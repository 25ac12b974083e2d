import { useState } from 'react';
import type { Overview } from '../../../shared/model/overview';
import type { SecretHint } from '../../../shared/model/secret-hint';
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
  const mail = useMail(account && tenant ? JSON.stringify([tenant, facts.language]) : null);
  const handIn = useHandIn(account?.homeAccountId ?? '');
  const door = useCall('link.open');
  const state = useCall('statement.make', { keep: true });
  const withdraw = useCall('statement.withdraw', { keep: true });
  const forget = useCall('token.forget', { keep: true });
  const [replacing, setReplacing] = useState(false);
  const [kept, setKept] = useState<{ readonly hint: SecretHint; readonly before: string } | null>(null);
  // What was just kept is shown at once: the overview takes a look longer to tell of it.
  const told = JSON.stringify(overview.token);
  const token: Overview['token'] = kept?.before === told ? { kind: 'kept', hint: kept.hint } : overview.token;

  return (
    <NeedsSignIn>
      <RequestScreen
        overview={{ ...overview, token }}
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
            const hint = await handIn.keep();
            if (hint) {
              setKept({ hint, before: told });
              setReplacing(false);
            }
            return hint;
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
        onForget={() => {
          setKept(null);
          void forget.ask({});
        }}
        onNext={() => go('consent')}
      />
    </NeedsSignIn>
  );
}
