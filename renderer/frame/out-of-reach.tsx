import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Problem } from '../../shared/contract/problem';
import { Asking } from '../parts/asking';
import { When } from '../parts/when';
import { useWords } from './contexts';

const useStyles = makeStyles({
  bar: { alignItems: 'start' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', minWidth: 0 },
});

interface OutOfReachProps {
  readonly why: Problem;
  /** Since when everything shown is known; null: nothing is shown. */
  readonly since: string | null;
  readonly looking: boolean;
  readonly onLook: () => void;
}

/** The tenant was not reached: what can be done all the same, and one button. It stays while it is tried again. */
export function OutOfReach({ why, since, looking, onLook }: OutOfReachProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline" role="status" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.say('conditions.out-of-reach.title')}</MessageBarTitle>
        {words.problem(why).message}{' '}
        {since ? (
          <>
            {words.say('conditions.out-of-reach.seen')} <When iso={since} />.{' '}
          </>
        ) : null}
        {words.say('conditions.out-of-reach.until')} {words.say('conditions.out-of-reach.again')}
      </MessageBarBody>
      <MessageBarActions>
        {looking ? <Asking what={words.say('conditions.out-of-reach.asking')} /> : null}
        <Button disabledFocusable={looking} onClick={onLook}>
          {words.say('remedy.try-again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
