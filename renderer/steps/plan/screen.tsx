import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallOutput, CallProgress } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { Finding } from '../../../shared/model/finding';
import type { Overview } from '../../../shared/model/overview';
import type { Words } from '../../../shared/words/words';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { FindingList } from '../../parts/finding-list';
import { useTenantName } from '../../parts/in-tenant';
import { NeedsPermission } from '../../parts/needs-permission';
import { Section } from '../../parts/section';
import { StepPage } from '../../parts/step-page';
import { When } from '../../parts/when';
import { ProblemLine } from '../../problems';
import { SigningIn } from '../../sign-in/signing-in';
import { AdminStatement } from './admin-statement';
import { type PlanMove, standPlan } from './standing';
import { Teaching } from './teaching';
import { TenantFacts } from './tenant-facts';

const useStyles = makeStyles({
  // Findings arrive in their place: what stands below them does not move.
  found: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: '188px',
  },
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
  readonly onSignIn: () => void;
  readonly onLook: () => void;
  readonly onCancel: () => void;
  readonly onState: () => void;
  readonly onTakeBack: () => void;
  readonly onNext: () => void;
}

/** Step 1: in which tenant, with which role and licence, and what to decide before anything is set up. */
export function PlanScreen(props: PlanScreenProps) {
  const { overview, look, plan, stating } = props;
  const words = useWords();
  const tenant = useTenantName();
  const statement = overview.statements.find((one) => one.id === 'grouptalk-account-is-admin') ?? null;
  const { standing, move } = standPlan({ overview, look, plan, stated: statement !== null });

  return (
    <StepPage
      standing={words.say(`screen.plan.standing.${standing}`, { tenant })}
      more={words.say(move === 'state' ? 'screen.plan.admin.only-if' : 'screen.plan.writes-nothing')}
      status={statusOf(props, words)}
      primary={<Primary {...props} move={move} />}
    >
      <TenantFacts overview={overview} />
      <Found {...props} move={move} />
      <AdminStatement
        statement={statement}
        busy={stating.busy || overview.account === null}
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

/** What is being waited for, or what went wrong last. */
function statusOf(props: PlanScreenProps, words: Words): ReactNode {
  const { signing, stating, look, asking, problem } = props;
  // While nobody is signed in, the frame's bar says it.
  if (signing.busy && props.overview.account) return <SigningIn />;
  if (signing.problem) return <ProblemLine problem={signing.problem} step="plan" onRetry={props.onSignIn} />;
  if (stating.problem) return <ProblemLine problem={stating.problem} />;
  if (look === 'asking') {
    return (
      <Asking
        what={words.say(`screen.plan.asking.${asking ?? 'tenant'}`)}
        host="graph.microsoft.com"
        mayTake={words.say('screen.plan.may-take')}
        onCancel={props.onCancel}
      />
    );
  }
  return problem ? <ProblemLine problem={problem} step="plan" onRetry={props.onLook} /> : null;
}

/** What has a place of its own is not said twice: the tenant, the statement, a permission to ask for. */
function Found(props: WithMove) {
  const { overview, look, plan, onLook } = props;
  const styles = useStyles();
  const words = useWords();
  const mayNot = plan?.licencesNeedPermission === true;
  const elsewhere = (one: Finding) =>
    one.id === 'grouptalk-admin' ||
    (one.id === 'tenant' && one.verdict === 'pass') ||
    (one.id === 'licence' && mayNot);
  const findings = plan?.findings.filter((one) => !elsewhere(one)) ?? [];
  const why = overview.account === null ? 'signed-out' : look === 'asking' ? 'asking' : 'why';
  return (
    <div className={styles.found}>
      {findings.length > 0 ? (
        <FindingList unfolded findings={findings} title={words.say('screen.plan.found')} />
      ) : (
        <Section title={words.say('screen.plan.found')}>
          <Empty what={words.say('screen.plan.not-yet.what')} why={words.say(`screen.plan.not-yet.${why}`)} />
        </Section>
      )}
      {mayNot ? (
        <NeedsPermission
          quiet
          step="plan"
          why={words.say('screen.plan.licence.why')}
          allow={words.say('screen.plan.licence.allow')}
          onAllowed={onLook}
        />
      ) : null}
      {overview.account ? <LastLook {...props} /> : null}
    </div>
  );
}

function LastLook({ move, look, plan, askedAt, onLook }: WithMove) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.line}>
      {plan && askedAt !== null ? (
        <Text size={200} className={styles.note}>
          {words.say('screen.plan.looked-at')} <When iso={new Date(askedAt).toISOString()} />
        </Text>
      ) : null}
      {move === 'look' ? null : (
        <Button size="small" appearance="subtle" disabledFocusable={look === 'asking'} onClick={onLook}>
          {words.say('screen.plan.look-again')}
        </Button>
      )}
    </div>
  );
}
