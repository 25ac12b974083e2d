import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';

const useStyles = makeStyles({
  bar: { alignItems: 'start' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', minWidth: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What in the computer's policy does not hold, and why. */
export function PolicyMistakes() {
  const styles = useStyles();
  const words = useWords();
  const { mistakes } = useFacts().policy;
  if (mistakes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.say('settings.policy.mistakes')}</MessageBarTitle>
        {words.say('settings.policy.put-right')}
        <ul className={styles.list}>
          {mistakes.map(({ at, id, params }) => (
            <li key={`${at} ${id}`}>{words.find(`policy.mistake.${id}`, params) ?? at}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
