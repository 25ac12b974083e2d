import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallOutput } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { Overview } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { NeedsPermission } from '../../parts/needs-permission';
import { Nowhere } from '../../parts/nowhere';
import { StepPage } from '../../parts/step-page';
import { ProblemLine } from '../../problems';
import { SigningIn } from '../../sign-in/signing-in';
import { Choose } from './choose';
import { SignUpGuide } from './sign-up-guide';
import { Similar } from './similar';
import {
  type ConsentStance,
  canBeAllowed,
  describedBy,
  namesApplications,
  offersProvisioning,
  similarApps,
  standConsent,
  type Wait,
} from './standing';
import { There } from './there';
import { Waiting } from './waiting';

interface Task {
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export interface ConsentScreenProps {
  readonly overview: Pick<Overview, 'account' | 'tenant' | 'app' | 'statements' | 'steps' | 'problems'>;
  readonly wait: Wait;
  readonly signingIn: boolean;
  /** The sign-up page, as it was last opened from here. */
  readonly door: Task & { readonly value: CallOutput<'consent.begin'> | null };
  readonly looking: Task;
  readonly choosing: Task;
  readonly onSignIn: () => void;
  readonly onLook: () => void;
  /** Opens the sign-up page, and waits for the application. */
  readonly onSignUp: () => void;
  /** Waits without opening anything. */
  readonly onWait: () => void;
  readonly onShowGranted: () => void;
  readonly onCancel: () => void;
  readonly onChoose: (servicePrincipalId: string) => void;
  readonly onNext: () => void;
}

/** Step 3: GroupTalk's application comes into the tenant, by an administrator's consent on Microsoft's page. */
export function ConsentScreen(props: ConsentScreenProps) {
  const { overview, wait, door } = props;
  const words = useWords();
  const tenant = useTenantName();
  const stance = standConsent(overview, wait);
  const more = moreOf(stance);
  return (
    <StepPage
      standing={words.say(`screen.consent.standing.${stance.standing}`, { tenant, ...stance.params })}
      more={more ? words.find(more, { tenant }) : null}
      status={statusOf(props, stance)}
      primary={<Primary {...props} move={stance.move} />}
    >
      {door.value?.opened === 'nowhere' && !stance.app ? <Nowhere url={door.value.url} /> : null}
      <Content {...props} stance={stance} />
    </StepPage>
  );
}

function moreOf({ standing, app, move }: ConsentStance): string | null {
  if (standing === 'off') return 'screen.consent.more.off';
  if (standing === 'without') return 'screen.consent.more.without';
  if (app) return 'screen.consent.more.there';
  return move === 'choose' ? 'screen.consent.choose.stays' : 'screen.consent.writes-nothing';
}

function Primary(props: ConsentScreenProps & { readonly move: ConsentStance['move'] }): ReactNode {
  const words = useWords();
  const button = (says: string, onClick: () => void, busy = false) => (
    <Button appearance="primary" disabledFocusable={busy} onClick={onClick}>
      {says}
    </Button>
  );
  switch (props.move) {
    case 'sign-in':
      return button(words.say('remedy.sign-in-again'), props.onSignIn, props.signingIn);
    case 'look':
    case 'portal':
      return button(words.say('screen.consent.look-again'), props.onLook, props.looking.busy);
    case 'sign-up':
    case 'wait-on':
      return button(words.say('screen.consent.begin'), props.onSignUp, props.door.busy);
    case 'next':
      return button(words.say('screen.consent.next'), props.onNext);
    case 'allow':
    case 'choose':
      return null;
  }
}

/** Not what other steps may not read yet, nor what is asked for below. */
const isOfLooking = (one: Problem): boolean =>
  one.code !== 'consent-needed' || (namesApplications(one) && !canBeAllowed(one));

/** What is being waited for; else what could not be asked last, with the question that is asked again. */
function statusOf(props: ConsentScreenProps, { move }: ConsentStance): ReactNode {
  const { overview, wait, door, looking, choosing, onCancel } = props;
  // While nobody is signed in, the frame's bar says it.
  if (props.signingIn && overview.account) return <SigningIn />;
  const line = (problem: Problem, onRetry?: () => void) => (
    <ProblemLine problem={problem} step="consent" {...(onRetry ? { onRetry } : {})} />
  );
  if (door.problem) return line(door.problem, props.onSignUp);
  if (move === 'wait-on') return <Waiting wait={wait} onCancel={onCancel} />;
  if (choosing.problem) return line(choosing.problem);
  if (wait.look === 'failed' && wait.problem) return line(wait.problem, props.onWait);
  const unseen = overview.app ? null : overview.problems.find(isOfLooking);
  const seen = looking.problem ?? unseen;
  return seen ? line(seen) : null;
}

function Content(props: ConsentScreenProps & { readonly stance: ConsentStance }) {
  const { stance, overview, wait, choosing } = props;
  const words = useWords();
  const tenantId = overview.tenant?.id ?? null;
  if (stance.app) {
    const described = describedBy(wait, stance.app);
    return (
      <There
        app={stance.app}
        tenantId={tenantId}
        offered={offersProvisioning(overview, stance.app, wait)}
        granted={described ? described.granted : 'unlooked'}
        asking={wait.look === 'asking' || overview.account === null}
        onShowGranted={props.onShowGranted}
      />
    );
  }
  if (stance.move === 'choose') {
    return <Choose apps={stance.choice} tenantId={tenantId} busy={choosing.busy} onChoose={props.onChoose} />;
  }
  // What comes next comes in its place, once this is done.
  if (stance.move === 'allow') {
    return (
      <NeedsPermission
        step="consent"
        why={words.say('screen.consent.allow.why')}
        allow={words.say('screen.consent.allow.button')}
      />
    );
  }
  return (
    <>
      <SignUpGuide tenant={overview.tenant} />
      <Besides {...props} move={stance.move} />
      <Similar
        apps={similarApps(overview, wait)}
        tenantId={tenantId}
        busy={choosing.busy}
        onChoose={props.onChoose}
      />
    </>
  );
}

/** What can be done besides the next move. */
function Besides({
  move,
  door,
  onSignUp,
  onWait,
}: ConsentScreenProps & { readonly move: ConsentStance['move'] }) {
  const words = useWords();
  if (move === 'sign-up') {
    return (
      <div key="wait">
        <Button onClick={onWait}>{words.say('screen.consent.wait')}</Button>
      </div>
    );
  }
  if (move !== 'look') return null;
  return (
    // Another button than the one above: a press must not hit what has just come in its place.
    <div key="begin">
      <Button disabledFocusable={door.busy} onClick={onSignUp}>
        {words.say('screen.consent.begin')}
      </Button>
    </div>
  );
}
