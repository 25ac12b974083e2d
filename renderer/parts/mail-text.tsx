import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../frame/contexts';
import { CopyButton } from './copy-button';
import { FactsTable } from './facts-table';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  body: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface MailTextProps {
  readonly text: { readonly to: string; readonly subject: string; readonly body: string };
}

/** A mail as it will be sent; address and subject can be copied by themselves. */
export function MailText({ text: { to, subject, body } }: MailTextProps) {
  const styles = useStyles();
  const { say } = useWords();
  const copied = (text: string, label: string) => (
    <span className={styles.line}>
      <span>{text}</span>
      <CopyButton text={text} label={label} />
    </span>
  );
  return (
    <FactsTable
      rows={[
        { label: say('screen.request.mail.to'), value: copied(to, say('screen.request.mail.copy-to')) },
        {
          label: say('screen.request.mail.subject'),
          value: copied(subject, say('screen.request.mail.copy-subject')),
        },
        { label: say('screen.request.mail.body'), value: <pre className={styles.body}>{body}</pre> },
      ]}
    />
  );
}
