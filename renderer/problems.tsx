import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { Problem } from '../shared/contract/problem';
import type { StepId } from '../shared/model/step';
import { useGo, usePlace, useWords } from './frame/contexts';
import { stepAt } from './frame/step-order';
import { CopyButton } from './parts/copy-button';
import { useDrawer } from './parts/drawer';
import { Fold } from './parts/fold';
import { StatusLine } from './parts/status-line';
import { useSignIn } from './sign-in/sign-in-context';
import { SigningIn } from './sign-in/signing-in';

const useStyles = makeStyles({
  bar: { alignItems: 'start' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', minWidth: 0 },
  detail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  code: {
    margin: 0,
    maxHeight: '200px',
    maxWidth: '100%',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  harmless: { color: tokens.colorNeutralForeground3 },
  warns: { color: tokens.colorStatusWarningForeground3 },
});

/** Nothing went wrong: somebody stopped, or has not been asked for leave yet. */
const harmless = ({ code, remedy }: Problem): boolean =>
  code === 'cancelled' || (code === 'consent-needed' && remedy === 'ask-for-consent');

interface ProblemProps {
  readonly problem: Problem;
  /** The step whose permissions are asked for; else the one in which the bar is drawn; a tool has those of a step. */
  readonly step?: StepId;
  /** Asks the same question again; also after a sign-in or a consent that the bar has led to. */
  readonly onRetry?: () => void;
}

interface ProblemBarProps extends ProblemProps {
  /** Puts the bar away. */
  readonly onClose?: () => void;
}

/** Why something could not be asked, with the next move as a button. The code and the detail are folded. */
export function ProblemBar({ problem, step, onRetry, onClose }: ProblemBarProps) {
  const styles = useStyles();
  const words = useWords();
  const said = words.problem(problem);
  const { button, running } = useRemedy(problem, step, onRetry);
  return (
    <MessageBar
      intent={harmless(problem) ? 'info' : 'warning'}
      layout="multiline"
      role="alert"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{said.message}</MessageBarTitle>
        {said.remedy && !button ? words.say('frame.what-to-do', { remedy: said.remedy }) : null}
        {running ? <SigningIn /> : null}
        <Fold title={words.say('frame.details')}>
          <Detail problem={problem} message={said.message} />
        </Fold>
      </MessageBarBody>
      <MessageBarActions
        {...(onClose
          ? {
              containerAction: (
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={words.say('frame.close')}
                  onClick={onClose}
                />
              ),
            }
          : {})}
      >
        {button ? (
          <Button onClick={button.press} disabledFocusable={running}>
            {button.says}
          </Button>
        ) : null}
        {onRetry && button?.press !== onRetry ? (
          <Button appearance="transparent" onClick={onRetry} disabledFocusable={running}>
            {words.say('remedy.try-again')}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The same on one line, for the status of a screen; the code and the detail are in the drawer. */
export function ProblemLine({ problem, step, onRetry }: ProblemProps) {
  const styles = useStyles();
  const words = useWords();
  const drawer = useDrawer();
  const said = words.problem(problem);
  const { button, running } = useRemedy(problem, step, onRetry);
  if (running) return <SigningIn />;
  const Mark = harmless(problem) ? InfoRegular : WarningFilled;
  return (
    <div role="alert">
      <StatusLine mark={<Mark aria-hidden className={harmless(problem) ? styles.harmless : styles.warns} />}>
        <Text>
          {said.message}
          {said.remedy && !button ? ` ${words.say('frame.what-to-do', { remedy: said.remedy })}` : null}
        </Text>
        {button ? (
          <Button size="small" onClick={button.press}>
            {button.says}
          </Button>
        ) : null}
        {onRetry && button?.press !== onRetry ? (
          <Button size="small" appearance="subtle" onClick={onRetry}>
            {words.say('remedy.try-again')}
          </Button>
        ) : null}
        <Button
          size="small"
          appearance="subtle"
          onClick={() =>
            drawer.open(words.say('frame.details'), <Detail problem={problem} message={said.message} />)
          }
        >
          {words.say('frame.details')}
        </Button>
      </StatusLine>
    </div>
  );
}

function Detail({ problem, message }: { readonly problem: Problem; readonly message: string }) {
  const styles = useStyles();
  const words = useWords();
  const technical = [problem.code, problem.detail].filter(Boolean).join('\n');
  return (
    <div className={styles.detail}>
      <pre className={styles.code}>{technical}</pre>
      <CopyButton text={`${message}\n${technical}`} label={words.say('frame.copy-details')} />
    </div>
  );
}

interface Remedy {
  readonly button: { readonly says: string; readonly press: () => void } | null;
  readonly running: boolean;
}

/** The remedy as something to press; null when it is something to do elsewhere, which words must say. */
function useRemedy(problem: Problem, step: StepId | undefined, onRetry: (() => void) | undefined): Remedy {
  const words = useWords();
  const place = usePlace();
  const go = useGo();
  const signIn = useSignIn();
  const asked = step ?? stepAt(place) ?? (place === 'connection' ? 'configure' : 'plan');
  const then = (worked: boolean) => void (worked && onRetry?.());
  const press = (): (() => void) | null => {
    switch (problem.remedy) {
      case 'try-again':
        return onRetry ?? null;
      case 'sign-in-again':
        return async () => then(await signIn.again());
      case 'ask-for-consent':
        return async () => then(await signIn.allowStep(asked));
      case 'choose-another-account':
        return async () => then((await signIn.begin.ask({})).ok);
      case 'hand-in-token':
        return place === 'request' ? null : () => go('request');
      case 'consent-to-app':
      case 'choose-app':
        return place === 'consent' ? null : () => go('consent');
      default:
        return null;
    }
  };
  const pressed = press();
  return {
    button:
      pressed && problem.remedy ? { says: words.say(`remedy.${problem.remedy}`), press: pressed } : null,
    running: signIn.running && pressed !== null && problem.remedy !== 'try-again',
  };
}
