import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { WrongClock } from '../../shared/model/overview';
import { saySpan } from '../../shared/words/say-span';
import { useFacts, useWords } from './contexts';

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    alignItems: 'start',
    borderRadius: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXL}`,
  },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', minWidth: 0 },
});

interface ClockBarProps {
  readonly clock: WrongClock;
  /** null: nobody is signed in, and only a sign-in asks Microsoft what time it is. */
  readonly onLook: (() => void) | null;
  readonly looking: boolean;
}

/** Stands before everything that the screens say: with a wrong clock most of it is wrong. */
export function ClockBar({ clock, onLook, looking }: ClockBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { platform } = useFacts();
  const span = saySpan(words, clock.aheadMs);
  const how = words.find(`conditions.clock.how.${platform}`) ?? words.say('remedy.set-clock');
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>
          {words.say(clock.aheadMs > 0 ? 'conditions.clock.ahead' : 'conditions.clock.behind', { span })}
        </MessageBarTitle>
        {words.say('conditions.clock.why')} {how}.{' '}
        {onLook ? null : words.say('conditions.clock.then-sign-in')}
      </MessageBarBody>
      {onLook ? (
        <MessageBarActions>
          <Button onClick={onLook} disabledFocusable={looking}>
            {words.say('frame.rail.look')}
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
