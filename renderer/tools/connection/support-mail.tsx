import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { languageOfTag, languages } from '../../../shared/model/language';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { CopyButton } from '../../parts/copy-button';
import { MailText } from '../../parts/mail-text';
import { ProblemBar } from '../../problems';
import { useCall } from '../../use-call';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The message to GroupTalk Support about the last run, as it will be sent; in the drawer. */
export function SupportMail() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const [chosen, setChosen] = useState(words.language);
  const { ask: compose, ...composed } = useCall('doctor.composeMail');
  const open = useCall('doctor.openMail');
  const text = composed.value;
  useEffect(() => void compose({ language: chosen }), [compose, chosen]);
  const retry = () => void (text ? open.ask({ language: chosen }) : compose({ language: chosen }));
  const problem = composed.problem ?? open.problem;

  return (
    <div className={styles.all}>
      <Text className={styles.note}>{say('screen.connection.mail.why')}</Text>
      <Field label={say('screen.connection.mail.language')}>
        <RadioGroup
          layout="horizontal"
          value={chosen}
          onChange={(_, { value }) => setChosen(languageOfTag(value) ?? chosen)}
        >
          {languages.map((one) => (
            <Radio key={one} value={one} label={say(`settings.language.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<MailRegular />}
          disabledFocusable={text === null}
          onClick={() => void open.ask({ language: chosen })}
        >
          {say('screen.request.mail.open')}
        </Button>
        {text && <CopyButton text={text.body} label={say('screen.request.mail.copy')} />}
      </div>
      <Text role="status" className={styles.note}>
        {open.value && say(`screen.request.mail.opened-${open.value.opened}`)}
      </Text>
      {problem && <ProblemBar problem={problem} onRetry={retry} />}
      {text ? <MailText text={text} /> : <Asking what={say('screen.request.mail.asking')} />}
    </div>
  );
}
