import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { DoctorState } from '../../../shared/model/doctor-run';
import type { ReportFormat } from '../../../shared/model/report-format';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Busy } from '../../parts/busy';
import { Empty } from '../../parts/empty';
import { Section } from '../../parts/section';
import { StepPage } from '../../parts/step-page';
import { ProblemLine } from '../../problems';
import { SignInAgain } from '../../sign-in/sign-in-again';
import { useSignIn } from '../../sign-in/sign-in-context';
import { SigningIn } from '../../sign-in/signing-in';
import type { Seen } from '../../steps/scope/seen';
import type { Choice } from './choose-findings';
import { Findings } from './findings';
import { FoundSoFar } from './found-so-far';
import type { LayerId } from './layers';
import { Leftovers } from './leftovers';
import { ProgressLine } from './progress-line';
import { ReportActions } from './report-actions';
import { shownOf } from './shown';
import { standingOf } from './standing';
import { type Consent, type Trial, TrialQuestion, Trials } from './trials';
import { TwoSides } from './two-sides';
import type { Wanted } from './wanted';

const useStyles = makeStyles({
  wide: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

export interface ConnectionScreenProps {
  readonly look: Seen<'doctor.look'>;
  readonly run: Seen<'doctor.run'>;
  readonly remove: Seen<'doctor.removeLeftover'>;
  readonly save: Seen<'doctor.saveReport'>;
  /** What the doctor knows; null: not told yet. */
  readonly state: DoctorState | null;
  /** Which run was asked for last. */
  readonly wanted: Wanted;
  readonly choice: Choice;
  /** A question that waits for its answer; null: none. */
  readonly consent: Consent | null;
  /** Where the kept token is for. */
  readonly host: string;
  readonly on: {
    readonly check: () => void;
    readonly cancel: () => void;
    /** One check, with what it needs. */
    readonly again: (id: string) => void;
    readonly choose: (choice: Choice) => void;
    readonly askConsent: (trial: Trial) => void;
    readonly consent: () => void;
    readonly decline: () => void;
    readonly remove: (id: string | null) => void;
    readonly save: (format: ReportFormat) => void;
    readonly write: () => void;
  };
}

const triedBy: Readonly<Record<Wanted['kind'], readonly LayerId[]>> = {
  all: [],
  one: [],
  write: ['people', 'groups', 'after'],
  stamina: ['after'],
};

/** The connection doctor: where it breaks, who must act, and what to do, with request and answer. */
export function ConnectionScreen(props: ConnectionScreenProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { token, account } = useOverview();
  const signIn = useSignIn();
  const { look, run, remove, state, wanted, choice, consent, host, on } = props;
  const shown = shownOf(state, run, wanted);
  const hasToken = token.kind !== 'missing' && token.kind !== 'unusable';
  const asking = run.look === 'asking';
  const busy = asking || remove.look === 'asking' || !hasToken;
  const leftovers = state?.leftovers ?? [];
  const { standing, more } = standingOf(words, {
    known: state !== null || look.look === 'failed',
    token: token.kind,
    look: run.look,
    wanted,
    state,
    shown,
    host,
  });
  const below = useRef<HTMLDivElement>(null);
  useLeadUp(below, asking && (wanted.kind === 'write' || wanted.kind === 'stamina'));

  return (
    <StepPage
      standing={standing}
      more={more}
      status={statusOf(props, signIn.running && account !== null)}
      primary={<Primary hasToken={hasToken} asking={asking} again={state?.last != null} onCheck={on.check} />}
      wide={
        <div ref={below} className={styles.wide}>
          {(leftovers.length > 0 || remove.look !== 'idle') && (
            <Leftovers leftovers={leftovers} remove={remove} busy={busy} onRemove={on.remove} />
          )}
          <Section title={say(`screen.connection.findings.${asking ? titleIds[shown.stage] : 'title'}`)}>
            {shown.stage === 'there' && (
              <ReportActions save={props.save} onSave={on.save} onWrite={on.write} />
            )}
            {shown.stage === 'coming' ? (
              <FoundSoFar findings={shown.findings} writes={wanted.kind === 'write'} />
            ) : shown.stage === 'none' ? (
              <Empty
                what={say('screen.connection.findings.empty-what')}
                why={say(`screen.connection.findings.${hasToken ? 'empty-why' : 'no-token'}`, { host })}
              />
            ) : (
              <Findings
                shown={shown}
                state={state}
                choice={choice}
                busy={busy}
                onChoice={on.choose}
                onAgain={hasToken ? on.again : null}
              />
            )}
          </Section>
          <Trials busy={busy} onAsk={on.askConsent} />
          <TrialQuestion consent={consent} host={host} onYes={on.consent} onNo={on.decline} />
        </div>
      }
    >
      <TwoSides shown={shown} wants={asking ? triedBy[wanted.kind] : []} />
    </StepPage>
  );
}

/** A trial is agreed to far below the line that tells how it goes on: the focus goes up to it. */
function useLeadUp(below: RefObject<HTMLElement | null>, tries: boolean): void {
  useEffect(() => {
    if (!tries) return;
    // After the question has given the focus back.
    const timer = setTimeout(() => below.current?.closest('article')?.querySelector('h1')?.focus());
    return () => clearTimeout(timer);
  }, [below, tries]);
}

const titleIds = { none: 'title', coming: 'so-far', there: 'title', 'broken-off': 'title' } as const;

interface PrimaryProps {
  readonly hasToken: boolean;
  readonly asking: boolean;
  /** It was checked before. */
  readonly again: boolean;
  readonly onCheck: () => void;
}

function Primary({ hasToken, asking, again, onCheck }: PrimaryProps) {
  const { say } = useWords();
  const go = useGo();
  const { account } = useOverview();
  if (account === null) return <SignInAgain />;
  if (!hasToken) {
    return (
      <Button appearance="primary" onClick={() => go('request')}>
        {say('screen.connection.do.token')}
      </Button>
    );
  }
  return (
    <Button appearance="primary" disabledFocusable={asking} icon={asking ? <Busy /> : null} onClick={onCheck}>
      {say(again ? 'screen.connection.do.again' : 'screen.connection.do.check')}
    </Button>
  );
}

/** What is being waited for, else what went wrong last; null: neither. */
function statusOf(
  { look, run, state, wanted, host, on }: ConnectionScreenProps,
  signingIn: boolean,
): ReactNode {
  if (signingIn) return <SigningIn />;
  if (run.look === 'asking') {
    return (
      <ProgressLine
        wanted={wanted}
        hasLast={state?.last != null}
        count={run.progress.length}
        host={host}
        onCancel={on.cancel}
      />
    );
  }
  const failed = [run, look].find((one) => one.look === 'failed');
  return failed?.problem ? <ProblemLine problem={failed.problem} onRetry={on.check} /> : null;
}
