import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { Overview } from '../../../shared/model/overview';
import type { StatementId } from '../../../shared/model/statement';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { Said } from '../../parts/said';
import { StepPage } from '../../parts/step-page';
import { ProblemLine } from '../../problems';
import { SigningIn } from '../../sign-in/signing-in';
import { AnswerStage } from './answer-stage';
import { type AdminDoor, FetchStage } from './fetch-stage';
import { KeptToken } from './kept-token';
import { type Mail, MailStage } from './mail-stage';
import { moveOf } from './pending';
import { Stage } from './stage';
import { type StageId, type StageState, stageIds, standRequest } from './stages';
import { TokenStage } from './token-stage';
import type { HandIn } from './use-hand-in';

const useStyles = makeStyles({
  stages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface RequestScreenProps {
  readonly overview: Pick<Overview, 'account' | 'tenant' | 'statements' | 'token'>;
  /** This computer keeps secrets until a restart only. */
  readonly memoryOnly: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signingIn: boolean;
  readonly mail: Mail;
  readonly door: AdminDoor;
  readonly handIn: HandIn;
  /** A new token is handed in while an old one is kept. */
  readonly replacing: boolean;
  readonly stating: { readonly busy: boolean; readonly problem: Problem | null };
  readonly forgetting: { readonly busy: boolean; readonly problem: Problem | null };
  readonly onSignIn: () => void;
  readonly onState: (id: StatementId) => void;
  readonly onTakeBack: (id: StatementId) => void;
  readonly onReplace: (replacing: boolean) => void;
  readonly onForget: () => void;
  readonly onNext: () => void;
}

/** Step 2: GroupTalk Support is asked, answers, and the secret token comes here. Four stages, none of them locked. */
export function RequestScreen(props: RequestScreenProps) {
  const { overview, handIn, mail, door, replacing, now } = props;
  const styles = useStyles();
  const words = useWords();
  const tenant = useTenantName();
  const signedOut = overview.account === null;
  const stance = standRequest({
    overview,
    pending: handIn.pending
      ? moveOf(handIn.pending, handIn.typed)
      : handIn.problem?.code.startsWith('token-')
        ? 'refused'
        : null,
    mailOpened: mail.opened,
    adminOpened: door.opened !== null,
    replacing,
    now,
  });
  const standing = signedOut ? 'signed-out' : stance.standing;

  return (
    <StepPage
      standing={words.say(`screen.request.standing.${standing}`, { tenant, ...stance.params })}
      more={words.say('screen.request.writes-nothing', { tenant })}
      status={statusOf(props)}
      primary={<Primary {...props} done={stance.present === null} signedOut={signedOut} />}
    >
      <ol className={styles.stages}>
        {stageIds.map((id, at) => (
          <Stage
            key={id}
            number={at + 1}
            title={words.say(`screen.request.${id}.title`)}
            state={stance.states[id]}
            aside={<StatedIn {...props} id={id} />}
          >
            <Content
              {...props}
              id={id}
              state={stance.states[id]}
              present={!signedOut && stance.present === id}
            />
          </Stage>
        ))}
      </ol>
    </StepPage>
  );
}

function statusOf({ signingIn, stating, overview, handIn }: RequestScreenProps): ReactNode {
  const { account, token } = overview;
  // While nobody is signed in, the frame's bar says it.
  if (signingIn && account) return <SigningIn />;
  if (stating.problem) return <ProblemLine problem={stating.problem} />;
  // That it has expired, the sentence above says.
  const unsaid = token.kind === 'unusable' && token.problem.code !== 'token-expired' && !handIn.pending;
  return unsaid ? <ProblemLine problem={token.problem} /> : null;
}

/** Only where no stage has it: at the very end, and while nobody is signed in. */
function Primary({
  done,
  signedOut,
  signingIn,
  onSignIn,
  onNext,
}: RequestScreenProps & { readonly done: boolean; readonly signedOut: boolean }) {
  const words = useWords();
  if (signedOut) {
    return (
      <Button appearance="primary" disabledFocusable={signingIn} onClick={onSignIn}>
        {words.say('remedy.sign-in-again')}
      </Button>
    );
  }
  if (!done) return null;
  return (
    <Button appearance="primary" onClick={onNext}>
      {words.say('screen.request.next')}
    </Button>
  );
}

const statementOf: Readonly<Partial<Record<StageId, StatementId>>> = {
  mail: 'request-sent',
  answer: 'request-answered',
};

/** Who has stated that a stage is done, and the way back. */
function StatedIn({ id, overview, stating, onTakeBack }: RequestScreenProps & { readonly id: StageId }) {
  const statement = overview.statements.find((one) => one.id === statementOf[id]);
  if (!statement) return null;
  return (
    <Said
      statement={statement}
      busy={stating.busy || overview.account === null}
      onTakeBack={() => onTakeBack(statement.id)}
    />
  );
}

interface ContentProps extends RequestScreenProps {
  readonly id: StageId;
  readonly state: StageState;
  /** It has the primary button. */
  readonly present: boolean;
}

function Content(props: ContentProps) {
  const { id, present, overview, stating, handIn, replacing, onState, onReplace } = props;
  const off = overview.account === null;
  const { token, statements } = overview;
  const said = (one: StatementId) => statements.some((statement) => statement.id === one);
  const kept = token.kind === 'kept';
  switch (id) {
    case 'mail':
      return (
        <MailStage
          mail={props.mail}
          present={present}
          sent={said('request-sent')}
          busy={off || stating.busy}
          onSent={() => onState('request-sent')}
        />
      );
    case 'answer':
      return (
        <AnswerStage
          present={present}
          over={kept || said('request-answered')}
          busy={off || stating.busy}
          onAnswered={() => onState('request-answered')}
          onConsent={props.onNext}
        />
      );
    case 'fetch':
      return (
        <FetchStage
          door={props.door}
          present={present}
          shown={present || props.state === 'under-way'}
          tenant={overview.tenant}
        />
      );
    case 'token':
      return kept && !replacing && !handIn.pending ? (
        <KeptToken
          hint={token.hint}
          memoryOnly={props.memoryOnly}
          now={props.now}
          forgetting={props.forgetting}
          onReplace={() => onReplace(true)}
          onForget={props.onForget}
        />
      ) : (
        <TokenStage
          handIn={handIn}
          present={present}
          tenant={overview.tenant}
          memoryOnly={props.memoryOnly}
          off={off}
          now={props.now}
          onStopReplacing={kept ? () => onReplace(false) : null}
        />
      );
  }
}
