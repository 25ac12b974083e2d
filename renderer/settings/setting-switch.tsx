import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { AppFacts } from '../../shared/model/app-facts';
import { useFacts } from '../frame/contexts';
import { useCall } from '../use-call';
import { NotChanged } from './not-changed';

const useStyles = makeStyles({
  // Fluent's switch stands a little inside; here it begins where the text begins.
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type Setting = 'staySignedIn' | 'notifications' | 'singleKeys' | 'keepOnUninstall';

interface SettingSwitchProps {
  readonly of: Setting & keyof AppFacts['settings'];
  readonly label: string;
  /** What it does, or why it cannot be chosen. */
  readonly hint: string;
  /** It cannot be chosen here, and is off. */
  readonly impossible?: boolean;
}

/** One setting that is on or off, and why its last change could not be kept. */
export function SettingSwitch({ of, label, hint, impossible = false }: SettingSwitchProps) {
  const styles = useStyles();
  const { settings } = useFacts();
  const change = useCall('settings.change');
  return (
    <>
      <Field hint={hint}>
        <Switch
          className={styles.flush}
          checked={settings[of] && !impossible}
          disabled={impossible}
          label={label}
          onChange={(_, { checked }) => void change.ask({ [of]: checked })}
        />
      </Field>
      <NotChanged call={change} />
    </>
  );
}
