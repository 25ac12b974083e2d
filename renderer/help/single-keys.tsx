import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { NotChanged } from '../settings/not-changed';
import { useCall } from '../use-call';

const useStyles = makeStyles({
  // Fluent's switch stands a little inside; here it begins where the text begins.
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Whoever dictates may say a single letter by chance: those shortcuts can be switched off. */
export function SingleKeys() {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = useFacts();
  const change = useCall('settings.change');
  return (
    <>
      <Field hint={say('settings.desktop.keys-what')}>
        <Switch
          className={styles.flush}
          checked={settings.singleKeys}
          label={say('settings.desktop.keys')}
          onChange={(_, { checked }) => void change.ask({ singleKeys: checked })}
        />
      </Field>
      <NotChanged call={change} />
    </>
  );
}
