import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StepId } from '../../shared/model/step';
import { useWords } from '../frame/contexts';
import { ProblemBar } from '../problems';
import { useSignIn } from '../sign-in/sign-in-context';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    // Else a contrast theme leaves no edge to see.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  quiet: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 320px', minWidth: 0 },
  once: { color: tokens.colorNeutralForeground2 },
});

interface NeedsPermissionProps {
  /** The step whose permissions Microsoft is asked for, all on one page. */
  readonly step: StepId;
  /** What the step wants to read or do, and what for, as one sentence. */
  readonly why: string;
  /** What the button says: "Allow this app to look". */
  readonly allow: string;
  /** An offer: the step goes on without it. */
  readonly quiet?: boolean;
  readonly onAllowed?: () => void;
}

/** What a step may not read yet is no failure: it is asked for, with what for. How that goes on, the screen's status says. */
export function NeedsPermission({ step, why, allow, quiet = false, onAllowed }: NeedsPermissionProps) {
  const styles = useStyles();
  const words = useWords();
  const signIn = useSignIn();
  const [asked, setAsked] = useState(false);
  const problem = asked && !signIn.running ? signIn.allow.problem : null;
  const press = async () => {
    setAsked(true);
    if (await signIn.allowStep(step)) onAllowed?.();
  };
  return (
    <div className={mergeClasses(styles.box, quiet && styles.quiet)}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text>{why}</Text>
          <Text size={200} className={styles.once}>
            {words.say('frame.permission.once')}
          </Text>
        </div>
        <Button
          appearance={quiet ? 'secondary' : 'primary'}
          disabledFocusable={signIn.running}
          onClick={() => void press()}
        >
          {allow}
        </Button>
      </div>
      {problem ? <ProblemBar problem={problem} step={step} onRetry={() => void press()} /> : null}
    </div>
  );
}
