import { useWords } from '../frame/contexts';
import { SettingSwitch } from '../settings/setting-switch';

/** Whoever dictates may say a single letter by chance: those shortcuts can be switched off. */
export function SingleKeys() {
  const { say } = useWords();
  return (
    <SettingSwitch
      of="singleKeys"
      label={say('settings.desktop.keys')}
      hint={say('settings.desktop.keys-what')}
    />
  );
}
