import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { Overview } from '../../shared/model/overview';
import { When } from '../parts/when';
import { useSignIn } from '../sign-in/sign-in-context';
import { SigningIn } from '../sign-in/signing-in';
import { sizes, tight } from '../styles/theme';
import { useWords } from './contexts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    columnGap: tokens.spacingHorizontalM,
    [tight]: { flexWrap: 'wrap' },
    minHeight: sizes.bar,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3, flex: 'none' },
  // One line whatever it says, so that nothing below moves.
  words: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    // Beside the icon; the button goes below.
    [tight]: { flexBasis: '75%', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
});

interface LastBarProps {
  readonly overview: Overview;
  /** false: the computer reports no network. It may be mistaken: the sign-in is offered all the same. */
  readonly online: boolean;
}

/**
 * Everything on the screen is from an earlier run: says since when, and how to go on. Once that is done it says so
 * in the same place, so that nothing below it jumps.
 */
export function LastBar({ overview, online }: LastBarProps) {
  const styles = useStyles();
  const words = useWords();
  const signIn = useSignIn();
  const { lookedAt, account, lastAccount } = overview;
  const who = lastAccount?.username ?? null;
  const next = () => {
    if (account) return words.say('frame.last.signed-in', { who: account.username });
    if (!online) return words.say('conditions.out-of-reach.no-network');
    return who ? words.say('frame.last.sign-in', { who }) : words.say('frame.last.sign-in-anew');
  };
  return (
    <div className={styles.bar} role="status">
      <HistoryRegular className={styles.icon} />
      <span className={styles.words} title={who ?? undefined}>
        {lookedAt ? (
          <>
            {words.say(account ? 'frame.rail.looked' : 'frame.last.looked')} <When iso={lookedAt} />.{' '}
          </>
        ) : null}
        {next()}
      </span>
      {signIn.running ? <SigningIn /> : null}
      {account || signIn.running ? null : (
        <Button onClick={() => void (who ? signIn.again() : signIn.begin.ask({}))}>
          {words.say('frame.last.button')}
        </Button>
      )}
    </div>
  );
}
