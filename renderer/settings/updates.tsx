import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Problem } from '../../shared/contract/problem';
import type { Updates as UpdateFacts } from '../../shared/model/updates';
import { useFacts, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { Section } from '../parts/section';
import { When } from '../parts/when';
import { ProblemBar } from '../problems';
import { sizes } from '../styles/theme';
import { useCall } from '../use-call';
import { NotChanged } from './not-changed';
import { sayBytes, sayUpdates } from './say-updates';
import { Settled, useSettled } from './settled';

const useStyles = makeStyles({
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground3 },
  state: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  // The highest of its states: none moves what stands below.
  steady: { minHeight: '44px' },
  bar: { maxWidth: sizes.field },
  bytes: { fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Where this app stands with its updates, and what can be done about it. */
export function Updates() {
  const { say } = useWords();
  const { updates, settings } = useFacts();
  const { ask: check, cancel, ...checked } = useCall('updates.check', { keep: true });
  const install = useCall('updates.install', { keep: true });
  const change = useCall('settings.change');
  const settled = useSettled('updates');
  const failed = [install, checked].find((one) => one.look === 'failed');
  return (
    <Section title={say('settings.updates.title')}>
      <UpdatesView
        updates={updates}
        wanted={settings.updates}
        settled={settled}
        asking={checked.look === 'asking'}
        installing={install.look === 'asking'}
        problem={failed?.problem ?? updates.problem}
        onWanted={(wanted) => void change.ask({ updates: wanted })}
        onCheck={() => void check({})}
        onStop={cancel}
        onInstall={() => void install.ask({})}
      />
      <NotChanged call={change} />
    </Section>
  );
}

interface UpdatesViewProps {
  readonly updates: UpdateFacts;
  /** As chosen here. */
  readonly wanted: boolean;
  /** The computer's policy has chosen. */
  readonly settled: boolean;
  /** Somebody has asked just now. */
  readonly asking: boolean;
  readonly installing: boolean;
  readonly problem: Problem | null;
  readonly onWanted: (wanted: boolean) => void;
  readonly onCheck: () => void;
  readonly onStop: () => void;
  readonly onInstall: () => void;
}

export function UpdatesView(props: UpdatesViewProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { updates, settled, problem, asking, installing } = props;
  const { state, offBy, host } = updates;
  // A copy that cannot be updated has nothing to choose.
  if (offBy === 'build') return <State {...props} />;
  const busy = asking || state === 'asking' || state === 'downloading';
  return (
    <>
      <Field hint={settled ? <Settled /> : host ? say('settings.updates.switch-what', { host }) : null}>
        <Switch
          className={styles.flush}
          checked={settled ? state !== 'off' : props.wanted}
          disabled={settled}
          label={say('settings.updates.switch')}
          onChange={(_, { checked }) => props.onWanted(checked)}
        />
      </Field>
      <State {...props} />
      {problem ? (
        <ProblemBar
          problem={problem}
          {...(state === 'ready'
            ? { onRetry: props.onInstall }
            : state === 'off'
              ? {}
              : { onRetry: props.onCheck })}
        />
      ) : null}
      {state === 'ready' ? (
        <div className={styles.buttons}>
          <Button disabledFocusable={installing} onClick={props.onInstall}>
            {say('settings.updates.install')}
          </Button>
          <Text size={200} className={styles.note}>
            {say('settings.updates.install-what')}
          </Text>
        </div>
      ) : state === 'off' ? null : (
        <div className={styles.buttons}>
          <Button disabledFocusable={busy} onClick={props.onCheck}>
            {say('settings.updates.check')}
          </Button>
        </div>
      )}
    </>
  );
}

function State({ updates, asking, installing, onStop }: UpdatesViewProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { state, host, bytes, checkedAt } = updates;
  if (installing) return <Asking what={say('settings.updates.installing')} />;
  if (state === 'asking') {
    return (
      <Asking
        what={say('settings.updates.asking')}
        {...(host ? { host } : {})}
        {...(asking ? { onCancel: onStop } : {})}
      />
    );
  }
  const said = sayUpdates(words, updates);
  const progress = state === 'downloading' ? sayBytes(words, updates) : null;
  return (
    <div className={mergeClasses(styles.state, state !== 'off' && styles.steady)}>
      <Text role="status">{said}</Text>
      {progress && bytes ? (
        <>
          <ProgressBar
            className={styles.bar}
            aria-label={said}
            aria-valuetext={progress}
            value={bytes.done}
            max={Math.max(bytes.total, bytes.done, 1)}
          />
          <Text size={200} className={styles.bytes}>
            {progress}
          </Text>
        </>
      ) : checkedAt && state !== 'off' ? (
        <Text size={200} className={styles.note}>
          {say('settings.updates.looked')} <When iso={checkedAt} />
        </Text>
      ) : null}
    </div>
  );
}
