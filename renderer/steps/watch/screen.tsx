import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { StepPage } from '../../parts/step-page';
import { ProblemBar } from '../../problems';
import { Portal } from '../configure/portal';
import { Permission } from '../scope/permission';
import { type Allowing, wantsConsent } from '../scope/use-allowing';
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
  readonly allowing: Allowing;
  readonly onAgain: () => void;
  readonly onAllow: () => void;
}

/** Step 6: how provisioning is doing, and what it did to each person and group. */
export function WatchScreen({ followed, logs, allowing, onAgain, onAllow }: WatchScreenProps) {
  const styles = useStyles();
  const { say } = useWords();
  const words = useWords();
  const go = useGo();
  const { app } = useOverview();
  const tenant = useTenantName();
  const logsRef = useRef<HTMLDivElement>(null);
  const { health, look, problem } = followed;
  const hasApp = app?.kind === 'one';
  const mayNot = { job: wantsConsent(followed), logs: wantsConsent(logs) };
  const { standing, more, move } = standingOf(words, { hasApp, health, look, mayNot, tenant });
  const press: Readonly<Record<WatchMove, () => void>> = {
    allow: onAllow,
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
  const primary = (
    <Button appearance="primary" disabledFocusable={move === 'allow' && allowing.busy} onClick={press[move]}>
      {say(`screen.watch.do.${move}`)}
    </Button>
  );
  if (!hasApp) return <StepPage standing={standing} more={more} primary={primary} />;
  const runs = health !== null && health.state !== 'none' && health.state !== 'not-started';

  return (
    <StepPage
      standing={standing}
      more={more}
      primary={primary}
      wide={
        <div ref={logsRef} className={styles.wide}>
          {(runs || (logs.events?.length ?? 0) > 0) && (
            <LogSection logs={logs} allowing={allowing} onAllow={onAllow} />
          )}
          {runs && <Reports />}
          <Portal />
        </div>
      }
    >
      {mayNot.job && (
        <Permission what={say('screen.watch.more.none')} step="watch" allowing={allowing} onAllow={onAllow} />
      )}
      {look === 'failed' && problem && !mayNot.job && (
        <ProblemBar problem={problem} step="watch" onRetry={onAgain} />
      )}
      {health ? (
        <JobPanel health={health} followed={followed} />
      ) : look === 'asking' ? (
        <Asking what={say('screen.watch.standing.asking')} host="graph.microsoft.com" />
      ) : (
        !mayNot.job && <Empty what={say('screen.watch.more.none')} why={standing} />
      )}
    </StepPage>
  );
}
