import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Buttons, Move } from './buttons';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

interface AnswerStageProps {
  readonly present: boolean;
  /** There is nothing to wait for any more. */
  readonly over: boolean;
  readonly busy: boolean;
  readonly onAnswered: () => void;
  readonly onConsent: () => void;
}

/** Waiting for GroupTalk Support, which may take days. The next steps need not wait. */
export function AnswerStage(props: AnswerStageProps) {
  const { present, over, busy, onAnswered, onConsent } = props;
  const styles = useStyles();
  const words = useWords();
  if (over) return null;
  return (
    <>
      <Text className={styles.note}>
        {words.say('screen.request.answer.why')} {words.say('screen.request.answer.meanwhile')}
      </Text>
      <Buttons>
        <Move primary={present} busy={busy} onClick={onAnswered}>
          {words.say('screen.request.answer.answered')}
        </Move>
        {present ? (
          <Move primary={false} onClick={onConsent}>
            {words.say('screen.request.next')}
          </Move>
        ) : null}
      </Buttons>
    </>
  );
}
