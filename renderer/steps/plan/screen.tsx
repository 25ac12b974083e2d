import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CallOutput, CallProgress } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { Overview } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { FindingList } from '../../parts/finding-list';
import { useTenantName } from '../../parts/in-tenant';
import { StepPage } from '../../parts/step-page';
import { When } from '../../parts/when';
import { ProblemBar } from '../../problems';
import { SigningIn } from '../../sign-in/signing-in';
import { AdminStatement } from './admin-statement';
import { LicenceOffer } from './licence-offer';
import { type PlanMove, standPlan } from './standing';
import { Teaching } from './teaching';
import { TenantFacts } from './tenant-facts';

const useStyles = makeStyles({
  found: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  // Findings arrive in their place: what stands below them does not move.
  place: { minHeight: '172px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  note: { color: tokens.colorNeutralForeground3 },
});

export interface PlanScreenProps {
  readonly overview: Pick<Overview, 'account' | 'lastAccount' | 'tenant' | 'role' | 'statements'>;
  /** The look at the plan: what is asked, what came, what went wrong. */
  readonly look: 'idle' | 'asking' | 'answered' | 'failed';
  readonly plan: CallOutput<'plan.look'> | null;
  readonly asking: CallProgress<'plan.look'> | null;
  readonly problem: Problem | null;
  /** When the look began: milliseconds since 1970. */
  readonly askedAt: number | null;
  readonly signing: { readonly busy: boolean; readonly problem: Problem | null };
  /** While a statement is made or taken back. */
  readonly stating: { readonly busy: boolean; readonly problem: Problem | null };
  /** While Microsoft is asked for the permission to read licences. */
  readonly allowing: { readonly busy: boolean; readonly problem: Problem | null };
  readonly onSignIn: () => void;
  readonly onLook: () => void;
  readonly onCancel: () => void;
  readonly onState: () => void;
  readonly onTakeBack: () => void;
  readonly onAllow: () => void;
  readonly onNext: () => void;
}

/** Step 1: in which tenant, with which role and licence, and what to decide before anything is set up. */
export function PlanScreen(props: PlanScreenProps) {
  const { overview, look, plan, signing, stating } = props;
  const words = useWords();
  const tenant = useTenantName();
  const statement = overview.statements.find((one) => one.id === 'grouptalk-account-is-admin') ?? null;
  const { standing, move } = standPlan({ overview, look, plan, stated: statement !== null });

  return (
    <StepPage
      standing={words.say(`screen.plan.standing.${standing}`, { tenant })}
      more={words.say(move === 'state' ? 'screen.plan.admin.only-if' : 'screen.plan.writes-nothing')}
      primary={<Primary {...props} move={move} />}
    >
      {signing.busy ? <SigningIn /> : null}
      {signing.problem && !signing.busy ? (
        <ProblemBar problem={signing.problem} step="plan" onRetry={props.onSignIn} />
      ) : null}
      <TenantFacts overview={overview} />
      <Found {...props} move={move} />
      <AdminStatement
        statement={statement}
        busy={stating.busy || overview.account === null}
        problem={stating.problem}
        statedAbove={move === 'state'}
        onState={props.onState}
        onTakeBack={props.onTakeBack}
      />
      <Teaching mapped={plan?.mapped ?? null} />
    </StepPage>
  );
}

type WithMove = PlanScreenProps & { readonly move: PlanMove };

function Primary(props: WithMove) {
  const words = useWords();
  const button = (says: string, onClick: () => void, busy = false) => (
    <Button appearance="primary" disabledFocusable={busy} onClick={onClick}>
      {says}
    </Button>
  );
  switch (props.move) {
    case 'sign-in':
      return button(words.say('remedy.sign-in-again'), props.onSignIn, props.signing.busy);
    case 'state':
      return button(words.say('screen.plan.admin.claim'), props.onState, props.stating.busy);
    case 'look':
      return button(words.say('screen.plan.look-again'), props.onLook, props.look === 'asking');
    case 'go-on':
      return button(words.say('screen.plan.next'), props.onNext);
  }
}

/** The statement has its own place below, so its finding is not said twice. */
function Found(props: WithMove) {
  const { overview, look, plan, problem, allowing, onAllow } = props;
  const styles = useStyles();
  const words = useWords();
  const findings = plan?.findings.filter((one) => one.id !== 'grouptalk-admin') ?? [];
  const licenceUnknown = findings.some((one) => one.id === 'licence' && one.outcome === 'unknown');
  const why = overview.account ? 'screen.plan.not-yet.why' : 'screen.plan.not-yet.signed-out';
  return (
    <div className={mergeClasses(styles.found, overview.account !== null && styles.place)}>
      {findings.length > 0 ? (
        <FindingList findings={findings} title={words.say('screen.plan.found')} />
      ) : look === 'idle' ? (
        <Empty what={words.say('screen.plan.not-yet.what')} why={words.say(why)} />
      ) : null}
      {problem ? <ProblemBar problem={problem} step="plan" onRetry={props.onLook} /> : null}
      {licenceUnknown ? <LicenceOffer {...allowing} onAllow={onAllow} /> : null}
      {overview.account ? <LastLook {...props} /> : null}
    </div>
  );
}

/** One line, whether somebody is being asked or it is told when that was. */
function LastLook({ move, look, problem, asking, plan, askedAt, onLook, onCancel }: WithMove) {
  const styles = useStyles();
  const words = useWords();
  if (look === 'asking') {
    return (
      <Asking
        what={words.say(`screen.plan.asking.${asking ?? 'tenant'}`)}
        host="graph.microsoft.com"
        mayTake={words.say('screen.plan.may-take')}
        onCancel={onCancel}
      />
    );
  }
  return (
    <div className={styles.line}>
      {plan && askedAt !== null ? (
        <Text size={200} className={styles.note}>
          {words.say('screen.plan.looked-at')} <When iso={new Date(askedAt).toISOString()} />
        </Text>
      ) : null}
      {move === 'look' || problem ? null : (
        <Button size="small" appearance="subtle" onClick={onLook}>
          {words.say('screen.plan.look-again')}
        </Button>
      )}
    </div>
  );
}
