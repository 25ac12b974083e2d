import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { Principal } from '../../../shared/model/principal';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Busy } from '../../parts/busy';
import { useTenantName } from '../../parts/in-tenant';
import { StepPage } from '../../parts/step-page';
import type { Look } from '../../use-call';
import type { Seen } from '../scope/seen';
import type { Search } from '../scope/use-search';
import { mappingState, savedState, testState, trialState } from './configured';
import type { Draft } from './draft';
import { Mappings } from './mappings';
import { type Configured, type Move, nextMove, type PartId, partOf } from './next-move';
import { Part } from './part';
import { partStates } from './part-states';
import { Portal } from './portal';
import { ProvisionOne } from './provision-one';
import { Settings, type Stage } from './settings';
import { standingOf } from './standing';
import { StartJob, type Steering } from './start-job';
import { TestConnection } from './test-connection';
import { type Parts, useParts } from './use-parts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column' },
});

export interface ConfigureScreenProps {
  readonly probe: Seen<'configure.probe'>;
  readonly draft: Draft;
  readonly counts: Seen<'scope.counts'>;
  /** What part 2 shows. */
  readonly stage: Stage;
  readonly review: Seen<'configure.review'>;
  /** The review is of what is typed now. */
  readonly reviewFits: boolean;
  readonly declined: boolean;
  /** Somebody tried to go on with something typed wrong. */
  readonly strict: boolean;
  readonly save: Seen<'configure.save'>;
  readonly mappings: Seen<'configure.mappings'>;
  readonly one: Seen<'configure.provisionOne'>;
  readonly search: Search;
  readonly assigned: Seen<'scope.look'>;
  readonly chosen: Principal | null;
  readonly tried: Principal | null;
  readonly steer: Seen<'job.steer'>;
  readonly steering: Steering | null;
  readonly restartDue: boolean;
  readonly asksRestart: boolean;
  readonly on: {
    readonly test: () => void;
    readonly cancelTest: () => void;
    readonly draft: (draft: Draft) => void;
    readonly count: () => void;
    readonly review: () => void;
    /** Back from the review to the form. */
    readonly change: () => void;
    readonly save: () => void;
    readonly check: () => void;
    readonly lookAssigned: () => void;
    readonly cancelCheck: () => void;
    readonly choose: (principal: Principal | null) => void;
    readonly provision: (principal: Principal) => void;
    readonly cancelOne: () => void;
    readonly askRestart: (asks: boolean) => void;
    readonly steer: (action: Steering) => void;
  };
}

const order: readonly PartId[] = ['test', 'settings', 'mappings', 'one', 'start'];

/** Step 5: test, save, check the mappings, provision one, start. */
export function ConfigureScreen(props: ConfigureScreenProps) {
  const styles = useStyles();
  const words = useWords();
  const overview = useOverview();
  const tenant = useTenantName();
  const input = useRef<HTMLInputElement>(null);
  const { probe, mappings, one, on } = props;
  const now: Configured = {
    hasApp: overview.app?.kind === 'one',
    token: overview.token.kind,
    test: testState(probe.value),
    saved: savedState(overview),
    reviewed: props.reviewFits && props.review.value !== null,
    mappings: mappingState(mappings.value?.findings ?? null),
    chosen: props.chosen !== null,
    trial: trialState(one.value),
    job: overview.job?.state ?? 'none',
    restartDue: props.restartDue,
  };
  const move = nextMove(now);
  const { standing, more } = standingOf(words, {
    move,
    now,
    tenant,
    steps: overview.steps,
    together: probe.value?.together ?? null,
    looks: { test: probe.look, save: props.save.look, trial: one.look },
  });
  const looks: Readonly<Record<PartId, readonly Look[]>> = {
    test: [probe.look],
    settings: [props.review.look, props.save.look],
    mappings: [mappings.look],
    one: [one.look],
    start: [props.steer.look],
  };
  const used = (id: PartId) => looks[id].some((look) => look !== 'idle') || (id === 'one' && now.chosen);
  const parts = useParts({
    first: order.filter((id) => partOf[move] === id || used(id)),
    begun: order.some((id) => looks[id].includes('asking')),
  });
  const primary = <Primary {...{ move, now, props, parts, input }} />;
  if (!now.hasApp) return <StepPage standing={standing} more={more} primary={primary} />;

  const states = partStates(words, { ...props, now });
  const hasJob = now.job !== 'none';
  const contents: Readonly<Record<PartId, () => ReactNode>> = {
    test: () => (
      <TestConnection seen={probe} isNext={move === 'test'} onTest={on.test} onCancel={on.cancelTest} />
    ),
    settings: () => (
      <Settings
        {...props}
        on={{
          ...on,
          change: () => {
            on.change();
            parts.goTo('settings');
          },
        }}
        move={move}
        reviewed={now.reviewed}
      />
    ),
    mappings: () => (
      <Mappings
        seen={mappings}
        hasJob={hasJob}
        isNext={move === 'check'}
        onCheck={on.check}
        onCancel={on.cancelCheck}
      />
    ),
    one: () => (
      <ProvisionOne
        seen={one}
        hasJob={hasJob}
        search={props.search}
        assigned={props.assigned}
        onShown={on.lookAssigned}
        chosen={props.chosen}
        tried={props.tried}
        isNext={move === 'provision'}
        inputRef={input}
        onChoose={on.choose}
        onProvision={on.provision}
        onCancel={on.cancelOne}
      />
    ),
    start: () => (
      <StartJob
        seen={props.steer}
        state={now.job}
        move={move}
        steering={props.steering}
        asksRestart={props.asksRestart}
        onAskRestart={on.askRestart}
        onSteer={on.steer}
      />
    ),
  };

  return (
    <StepPage standing={standing} more={more} primary={primary}>
      <div className={styles.parts}>
        {order.map((id, at) => (
          <Part
            key={id}
            number={at + 1}
            title={words.say(`screen.configure.part.${id}`)}
            {...states[id]}
            open={parts.open.includes(id)}
            headRef={parts.headOf(id)}
            onToggle={() => parts.toggle(id)}
          >
            {contents[id]()}
          </Part>
        ))}
      </div>
      <Portal names />
    </StepPage>
  );
}

interface PrimaryProps {
  readonly move: Move;
  readonly now: Configured;
  readonly props: ConfigureScreenProps;
  readonly parts: Parts;
  readonly input: RefObject<HTMLInputElement | null>;
}

/**
 * The moves that only look. Those that write stand in their part, under what they write: to a folded one, this leads.
 * Each press leaves open what it is about, and folds the rest.
 */
function Primary({ move, now, props, parts, input }: PrimaryProps) {
  const { say } = useWords();
  const go = useGo();
  const { on, probe, review, mappings } = props;
  const button = (label: string, press: () => void, asking = false) => (
    <Button appearance="primary" disabledFocusable={asking} icon={asking ? <Busy /> : null} onClick={press}>
      {label}
    </Button>
  );
  switch (move) {
    case 'consent':
      return button(say('screen.configure.do.consent'), () => go('consent'));
    case 'token':
      return button(say('screen.configure.do.token'), () => go('request'));
    case 'test': {
      const label = now.test === 'untested' ? 'screen.configure.do.test' : 'screen.configure.do.test-again';
      return button(
        say(label),
        () => {
          parts.show('test');
          on.test();
        },
        probe.look === 'asking',
      );
    }
    case 'review':
      return button(
        say('screen.configure.do.review'),
        () => {
          parts.goTo('settings');
          on.review();
        },
        review.look === 'asking',
      );
    case 'check': {
      const label =
        now.mappings === 'wrong' ? 'screen.configure.do.check-again' : 'screen.configure.do.check';
      return button(
        say(label),
        () => {
          parts.show('mappings');
          on.check();
        },
        mappings.look === 'asking',
      );
    }
    case 'choose':
      return button(say('screen.configure.do.choose'), () => {
        parts.show('one');
        requestAnimationFrame(() => input.current?.focus());
      });
    case 'watch':
      return button(say('screen.configure.do.watch'), () => go('watch'));
    default: {
      const id = partOf[move];
      if (!id || parts.open.includes(id)) return null;
      const number = order.indexOf(id) + 1;
      return button(say('screen.configure.do.go-on', { number }), () => parts.goTo(id));
    }
  }
}
