import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { FactsTable } from '../parts/facts-table';
import { aboutFacts } from './about-facts';
import { Licences } from './licences';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  // A quiet button stands a little inside; here it begins where the text begins.
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** What this app is and on what it runs, to be read or to be copied into a mail; and what it is made of. */
export function About() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const rows = aboutFacts(words, useFacts());
  const app = say('frame.title.app');
  return (
    <div className={styles.all}>
      <div className={styles.part}>
        <div>
          <Text block weight="semibold">
            {app}
          </Text>
          <Text>{say('about.what')}</Text>
        </div>
        <FactsTable rows={rows} />
        <div className={styles.flush}>
          <CopyButton
            text={[app, ...rows.map(({ label, value }) => `${label}: ${value}`)].join('\n')}
            label={say('about.copy')}
          />
        </div>
      </div>
      <section className={styles.parts}>
        <Subtitle2 as="h3" className={styles.title}>
          {say('about.parts')}
        </Subtitle2>
        <Text>{say('about.parts-what')}</Text>
        <Licences />
      </section>
    </div>
  );
}
