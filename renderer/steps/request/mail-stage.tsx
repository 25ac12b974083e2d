import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MailRegular, SaveRegular } from '@fluentui/react-icons';
import type { CallOutput } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { CopyButton } from '../../parts/copy-button';
import { Fold } from '../../parts/fold';
import { MailText } from '../../parts/mail-text';
import { ProblemBar } from '../../problems';
import { Buttons, Move } from './buttons';

const useStyles = makeStyles({
  // The mail arrives in its place: what stands below it does not move.
  place: { minHeight: '328px' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface Mail {
  readonly text: CallOutput<'mail.compose'> | null;
  readonly asking: boolean;
  readonly problem: Problem | null;
  /** What came of opening or saving it, as a sentence. */
  readonly said: string | null;
  /** It was opened, or saved: the next thing is to say that it is sent. */
  readonly opened: boolean;
  onCompose(): void;
  onOpen(): void;
  onSave(): void;
}

interface MailStageProps {
  readonly mail: Mail;
  readonly present: boolean;
  readonly sent: boolean;
  readonly busy: boolean;
  readonly onSent: () => void;
}

/** The mail to GroupTalk Support as it will be sent, from the person's own mailbox. */
export function MailStage({ mail, present, sent, busy, onSent }: MailStageProps) {
  const styles = useStyles();
  const words = useWords();
  const text = mail.text ? (
    <MailText text={mail.text} />
  ) : mail.asking ? (
    <Asking what={words.say('screen.request.mail.asking')} />
  ) : null;
  const problem = mail.problem ? (
    <ProblemBar problem={mail.problem} onRetry={mail.text ? mail.onOpen : mail.onCompose} />
  ) : null;
  if (sent) {
    return (
      <>
        <Fold title={words.say('screen.request.mail.show')}>{text}</Fold>
        {problem}
      </>
    );
  }
  return (
    <>
      <Text className={styles.note}>{words.say('screen.request.mail.why')}</Text>
      {present ? (
        <div className={styles.place}>{text}</div>
      ) : (
        <Fold title={words.say('screen.request.mail.show')}>{text}</Fold>
      )}
      {problem}
      <Buttons>
        <Move primary={present && !mail.opened} icon={<MailRegular />} onClick={mail.onOpen}>
          {words.say('screen.request.mail.open')}
        </Move>
        {mail.text ? (
          <CopyButton text={mail.text.body} label={words.say('screen.request.mail.copy')} />
        ) : null}
        <Move primary={false} icon={<SaveRegular />} onClick={mail.onSave}>
          {words.say('screen.request.mail.save')}
        </Move>
        <Move primary={present && mail.opened} busy={busy} onClick={onSent}>
          {words.say('screen.request.mail.sent')}
        </Move>
      </Buttons>
      <Text role="status" className={styles.note}>
        {mail.said}
      </Text>
    </>
  );
}
