import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { useHelp } from '../help/use-help';
import { FactsTable } from '../parts/facts-table';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What helps whoever works here, and whoever is asked. */
export function HelpSection() {
  const styles = useStyles();
  const { say } = useWords();
  const { version } = useFacts();
  const help = useHelp();
  return (
    <Section title={say('settings.help.title')}>
      <FactsTable rows={[{ label: say('frame.settings.version'), value: version }]} />
      <div className={styles.row}>
        <Button onClick={help.supportLog}>{say('supportLog.show')}</Button>
        <Button onClick={help.about}>{say('about.title')}</Button>
      </div>
    </Section>
  );
}
