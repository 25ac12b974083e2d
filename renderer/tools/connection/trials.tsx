import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Confirm } from '../../parts/confirm';
import { Section } from '../../parts/section';

const useStyles = makeStyles({
  trials: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  why: { color: tokens.colorNeutralForeground2 },
  points: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

/** What somebody must agree to first. */
export type Trial = 'write' | 'stamina';

/** A question that waits for its answer. */
export interface Consent {
  readonly trial: Trial;
  /** One check alone; null: the whole trial. */
  readonly only: string | null;
  /** What has opened it. */
  readonly backTo: HTMLElement | null;
}

const trials = {
  write: {
    title: 'screen.connection.trial.title',
    why: 'screen.connection.trial.why',
    button: 'screen.connection.trial.button',
    ask: 'screen.connection.trial.ask',
    yes: 'screen.connection.trial.yes',
    points: [
      'screen.connection.trial.makes',
      'screen.connection.trial.harmless',
      'screen.connection.trial.bills',
      'screen.connection.trial.removes',
    ],
  },
  stamina: {
    title: 'screen.connection.stamina.title',
    why: 'screen.connection.stamina.why',
    button: 'screen.connection.stamina.button',
    ask: 'screen.connection.stamina.ask',
    yes: 'screen.connection.stamina.yes',
    points: ['screen.connection.stamina.sends', 'screen.connection.stamina.others'],
  },
} as const;

interface TrialsProps {
  readonly busy: boolean;
  readonly onAsk: (trial: Trial) => void;
}

/** What goes further than reading, each behind a question of its own. */
export function Trials({ busy, onAsk }: TrialsProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.trials}>
      {(['write', 'stamina'] as const).map((trial) => (
        <Section key={trial} title={say(trials[trial].title)}>
          <Text className={styles.why}>{say(trials[trial].why)}</Text>
          <div>
            <Button disabledFocusable={busy} onClick={() => onAsk(trial)}>
              {say(trials[trial].button)}
            </Button>
          </div>
        </Section>
      ))}
    </div>
  );
}

interface TrialQuestionProps {
  readonly consent: Consent | null;
  /** Where it would be: it stands on the button. */
  readonly host: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Says what would be done, and where. */
export function TrialQuestion({ consent, host, onYes, onNo }: TrialQuestionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { ask, yes, points } = trials[consent?.trial ?? 'write'];
  return (
    <Confirm
      open={consent !== null}
      title={say(ask, { host })}
      does={say(yes, { host })}
      backTo={consent?.backTo ?? null}
      onYes={onYes}
      onNo={onNo}
    >
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{say(point, { host })}</li>
        ))}
      </ul>
    </Confirm>
  );
}
