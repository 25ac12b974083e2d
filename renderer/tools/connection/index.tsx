import { useCallback, useState } from 'react';
import { useOverview } from '../../frame/contexts';
import { Say } from '../../frame/say';
import { useDrawer } from '../../parts/drawer';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useCall } from '../../use-call';
import { type Choice, everything } from './choose-findings';
import { hostOf } from './host';
import { ConnectionScreen } from './screen';
import { SupportMail } from './support-mail';
import type { Consent, Trial } from './trials';
import { useDoctor } from './use-doctor';
import { consentOf, type Wanted } from './wanted';

/** A message and its evidence want room. In pixels. */
const mailWidth = 640;

/** The tool Connection: asks the doctor, and keeps what somebody has agreed to. */
export function ConnectionTool() {
  const { token } = useOverview();
  const drawer = useDrawer();
  const host = token.kind === 'kept' ? hostOf(token.hint.tenantUrl) : 'GroupTalk';
  const { look, run, remove, state, wanted, start, cancelRun, takeAway } = useDoctor(host);
  const { ask: askSave, cancel: _save, ...save } = useCall('doctor.saveReport', { keep: true });
  const [choice, setChoice] = useState<Choice>(everything);
  const [consent, setConsent] = useState<Consent | null>(null);

  const askConsent = useCallback((trial: Trial, only: string | null = null) => {
    const { activeElement } = document;
    setConsent({ trial, only, backTo: activeElement instanceof HTMLElement ? activeElement : null });
  }, []);
  const checkAgain = (id: string) => {
    const needed = consentOf(id);
    if (needed) askConsent(needed, id);
    else void start({ kind: 'one', id });
  };
  const agreed = () => {
    if (!consent) return;
    setConsent(null);
    const next: Wanted = consent.only === null ? { kind: consent.trial } : { kind: 'one', id: consent.only };
    void start(next);
  };

  return (
    <NeedsSignIn>
      <ConnectionScreen
        look={look}
        run={run}
        remove={remove}
        save={save}
        state={state}
        wanted={wanted}
        choice={choice}
        consent={consent}
        host={host}
        on={{
          check: () => void start({ kind: 'all' }),
          cancel: cancelRun,
          again: checkAgain,
          choose: setChoice,
          askConsent: (trial) => askConsent(trial),
          consent: agreed,
          decline: () => setConsent(null),
          remove: (id) => void takeAway(id),
          save: (format) => void askSave({ format }),
          write: () =>
            drawer.open(<Say id="screen.connection.report.write" />, <SupportMail />, {
              takesFocus: true,
              width: mailWidth,
            }),
        }}
      />
    </NeedsSignIn>
  );
}
