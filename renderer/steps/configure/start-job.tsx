import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CallInput } from '../../../shared/contract/calls';
import type { JobState } from '../../../shared/model/job-health';
import { useOverview, useWords } from '../../frame/contexts';
import { Busy } from '../../parts/busy';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import type { Look } from '../../use-call';
import { ConfirmHere } from '../scope/confirm-here';
import type { Seen } from '../scope/seen';
import { sayWho } from '../scope/standing';
import type { Move } from './next-move';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { minHeight: '32px' },
});

export type Steering = CallInput<'job.steer'>['action'];

interface StartJobProps {
  readonly seen: Seen<'job.steer'>;
  readonly state: JobState;
  readonly move: Move;
  /** What was asked last. */
  readonly steering: Steering | null;
  /** Whether it is being asked if a restart is meant. */
  readonly asksRestart: boolean;
  readonly onAskRestart: (asks: boolean) => void;
  readonly onSteer: (action: Steering) => void;
}

/** Part 5: start, pause, restart. */
export function StartJob(props: StartJobProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const { seen, state, move, steering } = props;
  const asking = seen.look === 'asking';
  if (state === 'none') {
    return <Empty what={say('screen.configure.start.first')} why={say('screen.configure.start.no-job')} />;
  }
  const runs = state === 'running' || state === 'first-cycle';
  const isStart = state === 'not-started' || state === 'paused' || state === 'switched-off';
  const button = (action: Steering, label: string, isNext: boolean, press: () => void) => (
    <Button
      appearance={isNext ? 'primary' : 'secondary'}
      disabledFocusable={asking}
      icon={asking && steering === action ? <Busy /> : null}
      onClick={press}
    >
      {label}
    </Button>
  );

  // What came of a press stands where the button was: whoever presses twice must not press what has come instead.
  const answered = seen.look === 'answered' && steering !== null;
  const told = (
    <Told look={seen.look} state={state}>
      {asking ? say('screen.configure.start.asking') : null}
      {answered ? say(`screen.configure.start.done.${steering}`) : null}
    </Told>
  );
  return (
    <>
      <Effect state={state} />
      {answered && told}
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar
          problem={seen.problem}
          step="configure"
          {...(steering ? { onRetry: () => props.onSteer(steering) } : {})}
        />
      )}
      {props.asksRestart ? (
        <ConfirmHere
          title={say('screen.configure.start.restart-title', { tenant })}
          act={say('screen.configure.do.restart', { tenant })}
          acting={asking}
          isNext={move === 'restart'}
          keep={say('screen.configure.start.keep')}
          onAct={() => props.onSteer('restart')}
          onKeep={() => props.onAskRestart(false)}
        >
          <Text>{say('screen.configure.start.restart-effect')}</Text>
          <Text>{say('screen.configure.start.restart-long')}</Text>
          {state === 'quarantine' && <Text>{say('screen.configure.start.quarantine')}</Text>}
        </ConfirmHere>
      ) : (
        <div className={styles.buttons}>
          {isStart &&
            button('start', say('screen.configure.do.start', { tenant }), move === 'start', () =>
              props.onSteer('start'),
            )}
          {runs &&
            button('pause', say('screen.configure.do.pause', { tenant }), false, () =>
              props.onSteer('pause'),
            )}
          {state !== 'not-started' &&
            button('restart', `${say('screen.configure.do.restart-ask')} …`, move === 'restart', () =>
              props.onAskRestart(true),
            )}
        </div>
      )}
      {!answered && told}
    </>
  );
}

interface ToldProps {
  readonly look: Look;
  readonly state: JobState;
  readonly children: ReactNode;
}

/** What came of it. Takes the focus from a button that went away with it, at once or with the job's new state. */
function Told({ look, state, children }: ToldProps) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pressed = look === 'answered' && state !== 'none';
    if (pressed && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [look, state]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={styles.told}>
      {children}
    </div>
  );
}

/** What pressing will do, before it is pressed. */
function Effect({ state }: { readonly state: JobState }) {
  const words = useWords();
  const { say } = words;
  const { assigned, settings } = useOverview();
  const tenant = useTenantName();
  if (state === 'running' || state === 'first-cycle')
    return <Text>{say('screen.configure.start.runs')}</Text>;
  if (state === 'quarantine') return <Text>{say('screen.configure.start.quarantine')}</Text>;
  const who = assigned ? sayWho(words, assigned) : null;
  const scope =
    settings?.scope === 'all'
      ? say('screen.configure.start.scope-everyone', { tenant })
      : who
        ? say('screen.configure.start.scope', { who })
        : assigned
          ? say('screen.configure.start.scope-nobody')
          : '';
  return (
    <Text>
      {say(state === 'not-started' ? 'screen.configure.start.first' : 'screen.configure.start.later')} {scope}
    </Text>
  );
}
