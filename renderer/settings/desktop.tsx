import { Button } from '@fluentui/react-components';
import { useWords } from '../frame/contexts';
import { SingleKeys } from '../help/single-keys';
import { useHelp } from '../help/use-help';
import { Section } from '../parts/section';
import { SettingSwitch } from './setting-switch';

/** What this app does on the desktop while somebody works. */
export function Desktop() {
  const { say } = useWords();
  const help = useHelp();
  return (
    <Section title={say('settings.desktop.title')}>
      <SettingSwitch
        of="notifications"
        label={say('settings.desktop.notifications')}
        hint={say('settings.desktop.notifications-what')}
      />
      <SingleKeys />
      <div>
        <Button onClick={help.shortcuts}>{say('settings.desktop.keys-show')}</Button>
      </div>
    </Section>
  );
}
