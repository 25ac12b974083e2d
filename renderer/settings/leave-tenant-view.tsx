import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import type { Access } from '../../shared/model/access';
import { useFacts, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { Confirm } from '../parts/confirm';
import { Fold } from '../parts/fold';
import { LinkOut } from '../parts/link-out';
import { ProblemBar } from '../problems';
import { LeaveByHand } from './leave-by-hand';
import { LeaveGrants } from './leave-grants';
import { GoesAndStays, LeavePart } from './leave-part';

const graph = 'graph.microsoft.com';
const myApps = 'myapps.microsoft.com';
const goes = ['app', 'consents', 'sign-ins'] as const;
const stays = ['grouptalk', 'bin', 'registration', 'computer'] as const;

interface LeaveTenantViewProps {
  readonly tenant: string;
  readonly signedIn: boolean;
  /** null: not looked at yet. */
  readonly access: Access | null;
  readonly looking: boolean;
  readonly lookProblem: Problem | null;
  /** What was left when this app had been taken out; null: it was not. */
  readonly removed: Access | null;
  readonly removing: boolean;
  readonly removeProblem: Problem | null;
  readonly onLook: () => void;
  readonly onStopLooking: () => void;
  readonly onRemove: () => void;
}

/** What this app may do in the tenant, how that is taken back, and the button that does it. */
export function LeaveTenantView(props: LeaveTenantViewProps) {
  const { tenant, signedIn, access, looking, removed, removing, onRemove } = props;
  const { say } = useWords();
  const practice = useFacts().mode === 'practice';
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [confirming, setConfirming] = useState(false);
  const isOut = access?.seen === 'all' && access.servicePrincipal === null;
  const title = say('leave.access.title', { tenant });

  return (
    <LeavePart title={title}>
      {removed ? <Removed tenant={tenant} left={removed} /> : <Seen {...props} title={title} />}
      {removed || !signedIn || isOut ? null : (
        <>
          <Text>{say('leave.remove.what')}</Text>
          <Button ref={setButton} disabledFocusable={removing || looking} onClick={() => setConfirming(true)}>
            {say('leave.remove.does', { tenant })}
          </Button>
        </>
      )}
      {removing ? (
        <Asking
          what={say('leave.remove.busy', { tenant })}
          host={graph}
          mayTake={say('leave.remove.may-take')}
        />
      ) : null}
      <Failed {...props} />
      <Confirm
        open={confirming}
        backTo={button}
        title={say('leave.remove.question', { tenant })}
        does={say('leave.remove.yes', { tenant })}
        onNo={() => setConfirming(false)}
        onYes={() => {
          setConfirming(false);
          onRemove();
        }}
      >
        <GoesAndStays
          goes={{
            title: say('leave.remove.goes-title'),
            items: goes.map((one) => say(`leave.remove.goes.${one}`)),
          }}
          stays={{
            title: say('leave.remove.stays-title'),
            items: stays
              .filter((one) => !practice || one !== 'registration')
              .map((one) => say(`leave.remove.stays.${one}`)),
          }}
        />
      </Confirm>
    </LeavePart>
  );
}

function Seen(props: LeaveTenantViewProps & { readonly title: string }) {
  const { tenant, access, looking, lookProblem, removing, title, onLook, onStopLooking } = props;
  const { say } = useWords();
  const ofPeopleOnly =
    access?.seen === 'all' &&
    access.grants.length > 0 &&
    access.grants.every(({ person }) => person !== null);
  return (
    <>
      {access ? (
        access.seen === 'all' && access.servicePrincipal === null ? (
          <Text>{say('leave.access.none', { tenant })}</Text>
        ) : (
          <>
            {access.seen === 'own' ? <Text>{say('leave.access.own')}</Text> : null}
            <LeaveGrants access={access} title={title} />
            {ofPeopleOnly ? <Text>{say('leave.access.only-people', { address: myApps })}</Text> : null}
          </>
        )
      ) : null}
      <Button disabledFocusable={looking || removing} onClick={onLook}>
        {say(access ? 'leave.access.again' : 'leave.access.show')}
      </Button>
      {looking ? <Asking what={say('leave.access.asking')} host={graph} onCancel={onStopLooking} /> : null}
      {lookProblem && !looking ? <ProblemBar problem={lookProblem} onRetry={onLook} /> : null}
    </>
  );
}

function Removed({ tenant, left }: { readonly tenant: string; readonly left: Access }) {
  const { say } = useWords();
  return (
    <div role="status">
      <Text block>{say('leave.remove.done', { tenant })}</Text>
      <Text block>{say('leave.remove.done-more')}</Text>
      {left.registrationUrl ? (
        <>
          <Text block>{say('leave.remove.registration')}</Text>
          <LinkOut url={left.registrationUrl}>{say('leave.remove.open-registration')}</LinkOut>
        </>
      ) : null}
    </div>
  );
}

/** Why it was not removed, and the way by hand: open when it is the way that is left. */
function Failed({ access, removed, removing, removeProblem, onRemove }: LeaveTenantViewProps) {
  const { say } = useWords();
  if (removed) return null;
  const failed = removeProblem !== null && !removing;
  return (
    <>
      {failed ? <ProblemBar problem={removeProblem} onRetry={onRemove} /> : null}
      {access ? (
        <Fold key={String(failed)} open={failed} title={say('leave.by-hand.title')}>
          <LeaveByHand access={access} />
        </Fold>
      ) : null}
    </>
  );
}
