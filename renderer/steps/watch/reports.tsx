import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MailRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Words } from '../../../shared/words/words';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';
import { Section } from '../../parts/section';
import { ProblemBar } from '../../problems';
import { useCall } from '../../use-call';

const useStyles = makeStyles({
  body: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
});

const mail = 'reports';

type Done = { readonly opened: 'mail-program' | 'desk' } | { readonly file: string | null };

/** A ready request for GroupTalk's custom reports; it is sent from the person's own mailbox. */
export function Reports() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { ask: askForMail, ...composed } = useCall('mail.compose');
  const open = useCall('mail.open');
  const save = useCall('mail.save');
  const [done, setDone] = useState<Done | null>(null);
  const [wanted, setWanted] = useState(false);
  const compose = () => void askForMail({ mail });
  const problem = composed.problem ?? open.problem ?? save.problem;

  // What is shown is what is sent, and that is written in the language of the moment.
  const { language } = words;
  useEffect(() => {
    if (wanted && language) void askForMail({ mail });
  }, [wanted, language, askForMail]);

  const onOpen = async () => {
    const result = await open.ask({ mail });
    if (result.ok) setDone({ opened: result.value.opened });
  };
  const onSave = async () => {
    const result = await save.ask({ mail });
    if (result.ok) setDone({ file: result.value.file });
  };

  return (
    <Section title={say('screen.watch.reports.title')}>
      <Text className={styles.note}>
        {say('screen.watch.reports.why')} {say('screen.watch.reports.hint')}
      </Text>
      {problem && <ProblemBar problem={problem} step="watch" onRetry={compose} />}
      {composed.look === 'asking' && <Asking what={say('screen.watch.reports.composing')} />}
      {composed.value ? (
        <>
          <FactsTable
            rows={[
              { label: say('screen.watch.reports.to'), value: composed.value.to },
              { label: say('screen.watch.reports.subject'), value: composed.value.subject },
              {
                label: say('screen.watch.reports.body'),
                value: <pre className={styles.body}>{composed.value.body}</pre>,
              },
            ]}
          />
          <div className={styles.buttons}>
            <Button icon={<MailRegular />} onClick={() => void onOpen()}>
              {say('screen.watch.reports.open')}
            </Button>
            <Button icon={<SaveRegular />} onClick={() => void onSave()}>
              {say('screen.watch.reports.save')}
            </Button>
            <CopyButton text={composed.value.body} label={say('screen.watch.reports.copy')} />
          </div>
        </>
      ) : (
        <div>
          <Button
            disabledFocusable={composed.look === 'asking'}
            onClick={() => (wanted ? compose() : setWanted(true))}
          >
            {say('screen.watch.reports.compose')}
          </Button>
        </div>
      )}
      <Text role="status">{done && sayDone(words, done)}</Text>
    </Section>
  );
}

function sayDone({ say }: Words, done: Done): string {
  if ('opened' in done) return say(`screen.watch.reports.opened.${done.opened}`);
  const { file } = done;
  return file ? say('screen.watch.reports.saved', { file }) : say('screen.watch.reports.not-saved');
}
