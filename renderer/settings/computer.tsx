import { makeStyles, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { FactsTable } from '../parts/facts-table';
import { Section } from '../parts/section';
import { PolicyMistakes } from './policy-mistakes';
import { sayPolicy } from './say-policy';

const useStyles = makeStyles({
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** What lies on this computer, and what its policy says. */
export function Computer() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { settings, secrets, policy } = useFacts();
  const path = (text: string, copy: string) => (
    <span className={styles.value}>
      <span className={styles.path}>{text}</span>
      <CopyButton text={text} label={copy} />
    </span>
  );
  return (
    <Section title={say('frame.settings.computer')}>
      <FactsTable
        rows={[
          {
            label: say('frame.settings.folder'),
            value: path(settings.dataFolder, say('frame.settings.copy-folder')),
          },
          { label: say('frame.settings.secrets'), value: say(`frame.settings.secrets-are.${secrets}`) },
          { label: say('settings.policy.title'), value: sayPolicy(words, policy) },
          ...(policy.file
            ? [
                {
                  label: say('settings.policy.file'),
                  value: path(policy.file, say('settings.policy.copy-file')),
                },
              ]
            : []),
        ]}
      />
      <PolicyMistakes />
    </Section>
  );
}
