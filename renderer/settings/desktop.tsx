import { Button, Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { SingleKeys } from '../help/single-keys';
import { useHelp } from '../help/use-help';
import { Section } from '../parts/section';
import { useCall } from '../use-call';
import { NotChanged } from './not-changed';

const useStyles = makeStyles({
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What this app does on the desktop while somebody works. */
export function Desktop() {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = useFacts();
  const help = useHelp();
  const change = useCall('settings.change');
  return (
    <Section title={say('settings.desktop.title')}>
      <Field hint={say('settings.desktop.notifications-what')}>
        <Switch
          className={styles.flush}
          checked={settings.notifications}
          label={say('settings.desktop.notifications')}
          onChange={(_, { checked }) => void change.ask({ notifications: checked })}
        />
      </Field>
      <NotChanged call={change} />
      <SingleKeys />
      <div>
        <Button onClick={help.shortcuts}>{say('settings.desktop.keys-show')}</Button>
      </div>
    </Section>
  );
}
