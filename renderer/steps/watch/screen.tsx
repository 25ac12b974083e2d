import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import type { Words } from '../../../shared/words/words';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { NeedsPermission } from '../../parts/needs-permission';
import { StepPage } from '../../parts/step-page';
import { ProblemLine } from '../../problems';
import { SignInAgain } from '../../sign-in/sign-in-again';
import { useSignIn } from '../../sign-in/sign-in-context';
import { SigningIn } from '../../sign-in/signing-in';
import { Portal } from '../configure/portal';
import { wantsConsent } from '../scope/wants-consent';
import { JobPanel } from './job-panel';
import { LogSection } from './log-section';
import { Reports } from './reports';
import { standingOf, type WatchMove } from './standing';
import type { Followed } from './use-follow';
import { everything, type Logs } from './use-log-pages';

const useStyles = makeStyles({
  wide: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
});

export interface WatchScreenProps {
  readonly followed: Followed;
  readonly logs: Logs;
  readonly onAgain: () => void;
  /** Microsoft has just been told that this app may read the job and the logs. */
  readonly onAllowed: () => void;
}

/** Step 6: how provisioning is doing, and what it did to each person and group. */
export function WatchScreen({ followed, logs, onAgain, onAllowed }: WatchScreenProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const go = useGo();
  const { account, app } = useOverview();
  const tenant = useTenantName();
  const logsRef = useRef<HTMLDivElement>(null);
  const { health, look } = followed;
  const signIn = useSignIn();
  const hasApp = app?.kind === 'one';
  const mayNot = { job: wantsConsent(followed), logs: wantsConsent(logs) };
  const { standing, more, move } = standingOf(words, { hasApp, health, look, mayNot, tenant });
  const press: Readonly<Record<Exclude<WatchMove, 'allow'>, () => void>> = {
    consent: () => go('consent'),
    configure: () => go('configure'),
    cause: () => go('configure'),
    more: () => go('scope'),
    look: () => {
      onAgain();
      logs.onAgain();
    },
    failures: () => {
      logs.onChoice({ ...everything, status: 'failure' });
      logsRef.current?.scrollIntoView({ block: 'start' });
    },
  };
  // Where something must be allowed first, its button stands beside what it is for.
  const primary =
    account === null ? (
      <SignInAgain />
    ) : (
      move !== 'allow' && (
        <Button appearance="primary" onClick={press[move]}>
          {say(`screen.watch.do.${move}`)}
        </Button>
      )
    );
  if (!hasApp) return <StepPage standing={standing} more={more} primary={primary} />;
  const permission = (
    <NeedsPermission
      step="watch"
      why={say(mayNot.job ? 'screen.watch.permission.why' : 'screen.watch.permission.why-logs')}
      allow={say('screen.watch.do.allow')}
      quiet={move !== 'allow'}
      onAllowed={onAllowed}
    />
  );
  const runs = health !== null && health.state !== 'none' && health.state !== 'not-started';

  return (
    <StepPage
      standing={standing}
      more={more}
      status={statusOf(words, {
        followed,
        mayNot: mayNot.job,
        signingIn: signIn.running && account !== null,
        onAgain,
      })}
      primary={primary}
      wide={
        (health || look === 'failed') && (
          <div ref={logsRef} className={styles.wide}>
            {(runs || (logs.events?.length ?? 0) > 0) && (
              <LogSection logs={logs} {...(mayNot.logs && !mayNot.job ? { permission } : {})} />
            )}
            {runs && <Reports />}
            <Portal />
          </div>
        )
      }
    >
      {mayNot.job && permission}
      {health ? (
        <JobPanel health={health} followed={followed} />
      ) : (
        look !== 'asking' && !mayNot.job && <Empty what={say('screen.watch.more.none')} why={standing} />
      )}
    </StepPage>
  );
}

interface Waited {
  readonly followed: Followed;
  readonly mayNot: boolean;
  readonly signingIn: boolean;
  readonly onAgain: () => void;
}

/** What is being waited for, else what went wrong last; null: neither. */
function statusOf({ say }: Words, { followed, mayNot, signingIn, onAgain }: Waited): ReactNode {
  const { look, problem, health } = followed;
  if (signingIn) return <SigningIn />;
  if (look === 'failed' && problem && !mayNot) {
    return <ProblemLine problem={problem} step="watch" onRetry={onAgain} />;
  }
  return look === 'asking' && !health ? (
    <Asking what={say('screen.watch.standing.asking')} host="graph.microsoft.com" />
  ) : null;
}
