import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useFacts, useOverview, useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { FactsTable } from '../parts/facts-table';
import { Section } from '../parts/section';
import { ClientIdField } from '../sign-in/client-id-field';
import { SettingSwitch } from './setting-switch';
import { Settled, useSettled } from './settled';

const useStyles = makeStyles({
  id: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** How this app signs people in, and whether it remembers. */
export function SignInSection() {
  const { say } = useWords();
  const { secrets } = useFacts();
  const { account } = useOverview();
  const memoryOnly = secrets === 'memory-only';
  return (
    <Section title={say('frame.settings.sign-in')}>
      <ClientId />
      <SettingSwitch
        of="staySignedIn"
        impossible={memoryOnly}
        label={say('frame.settings.stay')}
        hint={say(memoryOnly ? 'frame.settings.stay-not' : 'frame.settings.stay-what')}
      />
      <FactsTable
        rows={[
          { label: say('frame.settings.signed-in'), value: account?.username ?? say('frame.title.nobody') },
          { label: say('frame.settings.cloud'), value: say('frame.settings.cloud-global') },
        ]}
      />
    </Section>
  );
}

function ClientId() {
  const styles = useStyles();
  const { say } = useWords();
  const { mode, settings } = useFacts();
  const settled = useSettled('clientId');
  const { clientId: id, clientIdFrom } = settings;
  if (mode === 'practice') return <Text>{say('frame.settings.client-id-practice')}</Text>;
  if (!settled || !id) {
    return (
      <ClientIdField key={id} current={id} hint={say(`frame.settings.client-id-from.${clientIdFrom}`)} />
    );
  }
  return (
    <div>
      <FactsTable
        rows={[
          {
            label: say('frame.client-id.label'),
            value: (
              <span className={styles.id}>
                <span className={styles.mono}>{id}</span>
                <CopyButton text={id} label={say('settings.policy.copy-id')} />
              </span>
            ),
          },
        ]}
      />
      <Settled />
    </div>
  );
}
